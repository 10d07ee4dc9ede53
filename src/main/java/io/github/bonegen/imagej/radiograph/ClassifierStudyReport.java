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

import ij.ImagePlus;
import ij.gui.Plot;
import ij.measure.ResultsTable;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.radiograph.classifier.ClassifierStudy.Line;
import java.awt.Color;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a classifier study found: a row a classifier, a plot of all with intervals, and in words what that shows.
 *
 * @param simulated whether the tested images are phantoms
 */
public record ClassifierStudyReport(List<Line> lines, boolean simulated) {

    private static final int DECIMALS = 4;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final double LABEL = 0.02;

    /** A row a classifier. */
    public ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final Line line : lines) {
            table.addRow();
            table.addValue("trained on", line.name());
            table.addValue("real patients", line.patients());
            table.addValue("synthetic images", line.synthetic());
            line.figures().toMap().forEach(table::addValue);
        }
        return table;
    }

    /** The AUC of every classifier with its interval. */
    public ImagePlus plot() {
        final Plot plot = new Plot("AUC on hospitals not seen in training", "AUC", "");
        plot.setSize(WIDTH, HEIGHT);
        plot.setLimits(0, 1, 0, lines.size() + 1.0);
        plot.setColor(Color.GRAY);
        plot.drawLine(0.5, 0, 0.5, lines.size() + 1.0);
        for (int i = 0; i < lines.size(); i++) {
            final double y = lines.size() - i;
            final Line line = lines.get(i);
            plot.setColor(Color.BLUE);
            plot.drawLine(line.figures().aucInterval().low(), y, line.figures().aucInterval().high(), y);
            plot.addPoints(new double[] {line.figures().auc()}, new double[] {y}, Plot.CIRCLE);
            plot.setColor(Color.BLACK);
            plot.addLabel(LABEL, 1 - (y + 0.1) / (lines.size() + 1.0), line.name());
        }
        return plot.getImagePlus();
    }

    /** What the study shows, and what it does not. */
    public String words() {
        final StringBuilder text = new StringBuilder();
        for (final Line line : lines) {
            text.append(String.format(Locale.ROOT,
                "%s: AUC %.3f (%.3f to %.3f) over %d patients of hospitals not seen%n", line.name(),
                line.figures().auc(), line.figures().aucInterval().low(),
                line.figures().aucInterval().high(), line.figures().cases()));
        }
        text.append("Intervals tell what other patients of the same hospitals would change, not other trainings. ");
        if (simulated) {
            text.append("All images are simulated: the study shows how much of what the simulation put into the images "
                + "a network finds, and how much of that synthetic images pass on. It cannot show how well a network "
                + "does on patients, whose fractures vary in ways that nobody simulated.");
        } else {
            text.append("It shows how the classifiers do at these hospitals; others may differ.");
        }
        return text.toString();
    }

    /**
     * Writes table, plot and words.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be written
     */
    public void write(final Path folder) {
        Tables.save(table(), folder.resolve("study.csv"));
        ImageFiles.savePng(plot(), folder.resolve("study.png"));
        final Map<String, Object> everything = new LinkedHashMap<>();
        lines.forEach(line -> everything.put(line.name(), line.figures().toMap()));
        everything.put("in words", words());
        ClassifierFiles.writeJson(everything, folder.resolve("study.json"));
    }
}
