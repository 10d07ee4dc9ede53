/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.radiograph.classifier;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.evaluation.ClassifierFigures;
import io.github.bonegen.evaluation.DeLong;
import io.github.bonegen.evaluation.Interval;
import io.github.bonegen.evaluation.McNemar;
import io.github.bonegen.evaluation.PatientBootstrap;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.evaluation.Statistics;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.SetEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * An evaluation of a classifier on a set: figures for all images, all patients, and the patients and images of each
 * hospital and view.
 *
 * @param set what was classified
 * @param threshold probabilities no less are called the class that is looked for
 * @param figures all images first, then all patients
 */
public record ClassifierReport(ClassifiedSet set, double threshold, List<ClassifierFigures> figures) {

    /** How near to the fracture, in heights of the image, a peak of evidence must lie to be right. */
    public static final double NEAR = 0.1;

    private static final String IMAGE = "image";
    private static final String PATIENT = "patient";
    private static final String ALL = "all";

    /**
     * Finds out before long work whether there is something to report.
     *
     * @param split a split of the set, or all
     * @throws io.github.bonegen.InvalidInputException if no image there is of what a classifier tells apart
     */
    public static void check(final ImageSet set, final String split, final ClassPair classes) {
        final List<SetEntry> entries = ClassifiedSet.entries(set, split);
        require(entries.stream().anyMatch(entry -> classes.contains(entry.label())), "The classifier tells %s apart, and none of "
            + "the %d images in %s is one of them; they are %s", classes, entries.size(), set.folder(),
            String.join(", ", Labels.ordered(entries.stream().map(SetEntry::label))));
    }

    /** @throws io.github.bonegen.InvalidInputException if a patient has images of both classes */
    public static ClassifierReport of(final ClassifiedSet set, final double threshold,
        final PatientBootstrap bootstrap)
    {
        final List<ClassifierFigures> figures = new ArrayList<>();
        figures.add(ClassifierFigures.of(set.classes(), ALL, IMAGE, set.cases(), threshold, bootstrap));
        figures.add(ClassifierFigures.of(set.classes(), ALL, PATIENT, ScoredCase.byPatient(set.cases()), threshold, bootstrap));
        groups(set, SetEntry::site).forEach((site, part) -> figures.add(ClassifierFigures.of(set.classes(), "hospital " + site,
            PATIENT, ScoredCase.byPatient(part.cases()), threshold, bootstrap)));
        groups(set, SetEntry::view).forEach((view, part) -> figures.add(ClassifierFigures.of(set.classes(), "view " + view,
            IMAGE, part.cases(), threshold, bootstrap)));
        return new ClassifierReport(set, threshold, List.copyOf(figures));
    }

    private static Map<String, ClassifiedSet> groups(final ClassifiedSet set, final Function<SetEntry, String> key) {
        final Map<String, ClassifiedSet> groups = new LinkedHashMap<>();
        set.images().stream().map(image -> key.apply(image.entry())).distinct().sorted()
            .forEach(value -> groups.put(value.isEmpty() ? "unknown" : value,
                set.part(entry -> key.apply(entry).equals(value))));
        return groups;
    }

    /** The figures of all patients. */
    public ClassifierFigures patients() {
        return figures.get(1);
    }

    /** Share of right decisions whose evidence peaks within {@link #NEAR} of the fracture; NaN where none is known. */
    public double locatedShare() {
        final double[] errors = set.peakErrors();
        return errors.length == 0 ? Double.NaN
            : Arrays.stream(errors).filter(error -> error <= NEAR).count() / (double) errors.length;
    }

    /**
     * Compares with another classifier, patient by patient.
     *
     * @param other on the same images
     */
    public Map<String, Object> comparison(final ClassifiedSet other) {
        require(set.images().stream().map(JudgedImage::entry).toList().equals(other.images().stream()
            .map(JudgedImage::entry).toList()), "The models cannot be compared: %s", String.join(" | ", other.skipped()));
        final List<ScoredCase> own = ScoredCase.byPatient(set.cases());
        final List<ScoredCase> others = ScoredCase.byPatient(other.cases());
        final DeLong.Comparison areas = new DeLong(own).compareWith(new DeLong(others));
        final McNemar errors = McNemar.of(own, others, threshold);
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("AUC of the other", new DeLong(others).auc());
        map.put("difference of AUC", areas.difference());
        map.put("interval", list(areas.interval()));
        map.put("z (DeLong)", areas.z());
        map.put("p (DeLong)", areas.p());
        map.put("right in the first only", errors.onlyFirst());
        map.put("right in the other only", errors.onlySecond());
        map.put("p (McNemar, exact)", errors.p());
        return map;
    }

    private static List<Double> list(final Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    /** Everything, for JSON. */
    public Map<String, Object> toMap() {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("threshold", threshold);
        map.put("unlike the training images", set.doubtedShare());
        if (set.peakErrors().length > 0) {
            map.put("evidence peaks within " + NEAR + " of the height of the fracture", locatedShare());
            map.put("median distance of peak and fracture in heights", Statistics.median(set.peakErrors()));
            map.put("right decisions with known fracture", set.peakErrors().length);
        }
        figures.forEach(each -> map.put(each.group() + ", by " + each.unit(), each.toMap()));
        return map;
    }

    /** One line. */
    public String summary() {
        final ClassifierFigures patients = patients();
        return String.format(Locale.ROOT, "AUC %.3f (%.3f to %.3f) over %d patients; at %s >= %.3g sensitivity "
            + "%.3f, specificity %.3f; %.1f %% of images unlike the training images%s", patients.auc(),
            patients.aucInterval().low(), patients.aucInterval().high(), patients.cases(), set.classes().probability(), threshold,
            patients.decisions().sensitivity(), patients.decisions().specificity(), 100 * set.doubtedShare(),
            Double.isNaN(locatedShare()) ? "" : String.format(Locale.ROOT,
                "; evidence peaks at the fracture in %.1f %% of right decisions", 100 * locatedShare()));
    }
}
