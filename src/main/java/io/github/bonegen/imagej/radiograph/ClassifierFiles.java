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
package io.github.bonegen.imagej.radiograph;

import com.google.gson.GsonBuilder;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.radiograph.classifier.ClassifierReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An evaluation of a classifier for people and programs.
 *
 * @param comparison with another classifier; empty without one
 * @param notice what was learned from, and that this is no diagnostic device
 */
public record ClassifierFiles(ClassifierReport report, Map<String, Object> comparison, String notice) {

    public static final String FIGURES = "classifier.csv";
    public static final String IMAGES = "images.csv";
    public static final String EVERYTHING = "classifier.json";
    private static final String[] PLOTS = {"roc.png", "precision-recall.png", "calibration.png", "confusion.png"};

    /** A row a group of cases. */
    public ResultsTable figures() {
        return ClassifierFiguresTable.of(report.figures());
    }

    /** ROC, precision and recall, calibration and confusion over patients, a slice each. */
    public ImagePlus plots() {
        return ClassifierPlots.stack(ScoredCase.byPatient(report.set().cases()), report.patients());
    }

    /** A few lines. */
    public String summary() {
        return report.summary() + (comparison.isEmpty() ? "" : "\nCompared by patient: " + comparison) + "\n" + notice;
    }

    /**
     * Writes {@value #FIGURES}, {@value #IMAGES}, {@value #EVERYTHING} and the plots.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be written
     */
    public void write(final Path folder) {
        Tables.save(figures(), folder.resolve(FIGURES));
        Tables.save(ClassificationTable.of(report.set(), notice), folder.resolve(IMAGES));
        final ImagePlus plots = plots();
        for (int i = 0; i < PLOTS.length; i++) {
            ImageFiles.savePng(new ImagePlus("", plots.getStack().getProcessor(i + 1)), folder.resolve(PLOTS[i]));
        }
        final Map<String, Object> everything = new LinkedHashMap<>(report.toMap());
        if (!comparison.isEmpty()) {
            everything.put("comparison", comparison);
        }
        everything.put("notice", notice);
        writeJson(everything, folder.resolve(EVERYTHING));
    }

    /** @throws io.github.bonegen.InvalidInputException if the file cannot be written */
    static void writeJson(final Map<String, Object> values, final Path file) {
        AtomicFile.writeText(file, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeSpecialFloatingPointValues().create().toJson(values));
    }
}
