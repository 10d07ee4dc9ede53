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
package io.github.bonegen.radiograph.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a {@link RadiographEvaluator} found: the figures of a synthetic set, and beside each those of real and of degraded
 * images.
 *
 * @param labels of the classes
 * @param counts of compared images by class
 * @param seed of the draws
 * @param edge of the images in pixels
 * @param sets the synthetic set first, then real ones, then degraded ones
 * @param shifts between hospitals; none where no two have enough images
 * @param copies the synthetic set first, then the controls
 * @param transfers what classifiers learned; none where there is no classifier
 * @param pictures images to look at
 */
public record RadiographReport(List<String> labels, Map<String, Integer> counts, long seed, int edge,
    List<SetFigures> sets, List<HospitalShift> shifts, List<CopyFigures> copies, List<TransferFigures> transfers,
    SamplePictures pictures)
{
    /** The classes, after all of them together where there are several. */
    public List<String> scopes() {
        return new Scopes(labels).names();
    }

    /** The names of the feature spaces. */
    public List<String> spaces() {
        return List.copyOf(sets.get(0).spaces().keySet());
    }

    /** The figures of a scope, one for each set. */
    public List<SetFigures> sets(final String scope) {
        return sets.stream().filter(figures -> figures.scope().equals(scope)).toList();
    }

    /** The figures of one set in one scope. */
    public SetFigures figures(final String set, final String scope) {
        return sets(scope).stream().filter(figures -> figures.set().equals(set)).findFirst().orElseThrow();
    }

    /** All figures by name. */
    public Map<String, Object> toMap() {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("images compared of each class", counts);
        map.put("seed", seed);
        map.put("edge (pixels)", edge);
        map.put("sets", sets);
        map.put("hospital against hospital", shifts);
        map.put("copies", copies);
        map.put("train on one, test on held-out real", transfers);
        return map;
    }

    /** Every figure a row: set, class, feature space, figure, value, standard error. */
    public List<Map<String, String>> rows() {
        final List<Map<String, String>> rows = new ArrayList<>();
        for (final SetFigures figures : sets) {
            figures.spaces().forEach((space, found) -> {
                final Rows part = new Rows(rows, figures.set(), figures.scope(), space);
                part.add("Frechet distance", found.frechet(), Double.NaN);
                part.add("KID", found.kernel().value(), found.kernel().standardError());
                part.add("precision", found.coverage().precision(), Double.NaN);
                part.add("recall", found.coverage().recall(), Double.NaN);
                part.add("density", found.coverage().density(), Double.NaN);
                part.add("coverage", found.coverage().coverage(), Double.NaN);
            });
            new Rows(rows, figures.set(), figures.scope(), "").add("MS-SSIM within class", figures.similarity());
        }
        for (final CopyFigures figures : copies) {
            final Rows part = new Rows(rows, figures.set(), figures.scope(), "");
            part.add("copies", figures.copies());
            part.add("nearest / second, median", figures.memorisation().ratio(), Double.NaN);
            part.add("nearest / second, least", figures.memorisation().least(), Double.NaN);
            part.add("correlation with training, mean", figures.correlation());
            part.add("correlation with training, largest", figures.highest(), Double.NaN);
            part.add("closer than 99 % of held-out", figures.close());
        }
        for (final HospitalShift shift : shifts) {
            final Rows part = new Rows(rows, "hospitals", shift.scope(), shift.space());
            part.add("Frechet distance, median of pairs", shift.median(), Double.NaN);
            new Rows(rows, SetFigures.SYNTHETIC, shift.scope(), shift.space())
                .add("Frechet distance at the hospitals' number", shift.synthetic(), Double.NaN);
        }
        for (final TransferFigures figures : transfers) {
            final Rows part = new Rows(rows, figures.trainedOn(), SetFigures.ALL, "");
            part.add("AUC of " + figures.trial(), figures.outcome().area(), Double.NaN);
            part.add("AUC of " + figures.trial() + ", low", figures.outcome().low(), Double.NaN);
            part.add("AUC of " + figures.trial() + ", high", figures.outcome().high(), Double.NaN);
        }
        return rows;
    }

    /** The figures of all classes together, for a person. */
    public String summary() {
        final String scope = scopes().get(0);
        final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s images in each set%n", counts));
        for (final String space : spaces()) {
            text.append(String.format(Locale.ROOT, "%-22s %9s %19s %6s %6s %7s %8s%n", space, "Frechet", "KID",
                "prec.", "recall", "density", "coverage"));
            for (final SetFigures figures : sets(scope)) {
                final SpaceFigures found = figures.spaces().get(space);
                text.append(String.format(Locale.ROOT, "%-22s %9.3f %9.4f +- %6.4f %6.3f %6.3f %7.3f %8.3f%n",
                    figures.set(), found.frechet(), found.kernel().value(), found.kernel().standardError(),
                    found.coverage().precision(), found.coverage().recall(), found.coverage().density(),
                    found.coverage().coverage()));
            }
        }
        shifts.stream().filter(shift -> shift.scope().equals(scope)).forEach(shift -> text.append(String.format(
            Locale.ROOT, "%s: Frechet distance of two hospitals %.3f (median of %d), of %d synthetic images %.3f%n",
            shift.space(), shift.median(), shift.pairs(), shift.images(), shift.synthetic())));
        copies.stream().filter(figures -> figures.scope().equals(scope)).forEach(figures -> text.append(String.format(
            Locale.ROOT, "%s: copies %.1f %%, correlation with training %.4f +- %.4f on average, %.4f at most%n",
            figures.set(), 100 * figures.copies().value(), figures.correlation().value(),
            figures.correlation().standardError(), figures.highest())));
        transfers.forEach(figures -> text.append(String.format(Locale.ROOT,
            "%s, trained on %s: AUC %.3f (%.3f to %.3f)%n", figures.trial(), figures.trainedOn(),
            figures.outcome().area(), figures.outcome().low(), figures.outcome().high())));
        return text.toString().stripTrailing();
    }

    /** Adds figures of one set, scope and space. */
    private record Rows(List<Map<String, String>> rows, String set, String scope, String space) {

        void add(final String figure, final Estimate estimate) {
            add(figure, estimate.value(), estimate.standardError());
        }

        void add(final String figure, final double value, final double standardError) {
            final Map<String, String> row = new LinkedHashMap<>();
            row.put("set", set);
            row.put("class", scope);
            row.put("space", space);
            row.put("figure", figure);
            row.put("value", number(value));
            row.put("standard error", number(standardError));
            rows.add(row);
        }

        private static String number(final double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
        }
    }
}
