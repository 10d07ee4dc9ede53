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
import io.github.bonegen.AtomicFile;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.radiograph.study.StudyLine;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a study of generators found: a row a combination, a plot, and in words what that shows.
 *
 * @param simulated whether the images were phantoms
 */
public record GeneratorStudyReport(List<StudyLine> lines, boolean simulated) {

    private static final int DECIMALS = 4;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final double LABEL = 0.02;
    private static final double LEAST = 0.01;
    private static final double LABELS = 0.5;
    private static final String KID = "KID, ";

    /** A row a combination. */
    public ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final StudyLine line : lines) {
            table.addRow();
            table.addValue("Strategy", line.cell().strategy());
            table.addValue("Method", line.cell().method());
            table.addValue("Models", line.cell().models());
            line.figures().forEach(table::addValue);
        }
        return table;
    }

    /** The kernel distance of every combination in each feature space, beside that of real images (grey). */
    public ImagePlus plot() {
        final List<String> spaces = lines.get(0).figures().keySet().stream().filter(name -> name.startsWith(KID))
            .map(name -> name.substring(KID.length())).toList();
        final Color[] colours = {Color.BLUE, Color.RED, Color.GREEN.darker()};
        final Plot plot = new Plot("Distance to real images (KID; grey: real)", "KID", "");
        plot.setSize(WIDTH, HEIGHT);
        final double most = lines.stream().flatMap(line -> spaces.stream().map(space -> line.figures().get(KID + space)))
            .mapToDouble(Double::doubleValue).max().orElse(1);
        // Powers of ten: what has learned little is far from what has learned much. Labels have the left third.
        final double decades = Math.log10(Math.max(most, 1) / LEAST);
        plot.setLogScaleX();
        plot.setLimits(LEAST * Math.pow(10, -LABELS * decades), LEAST * Math.pow(10, 1.05 * decades), 0,
            lines.size() + 1.0);
        for (int i = 0; i < lines.size(); i++) {
            final double y = lines.size() - i;
            final StudyLine line = lines.get(i);
            for (int s = 0; s < spaces.size(); s++) {
                plot.setColor(Color.GRAY);
                plot.addPoints(new double[] {shown(line, "KID of real, " + spaces.get(s))}, new double[] {y},
                    Plot.CROSS);
                plot.setColor(colours[s % colours.length]);
                plot.addPoints(new double[] {shown(line, KID + spaces.get(s))}, new double[] {y}, Plot.CIRCLE);
            }
            plot.setColor(Color.BLACK);
            plot.addLabel(LABEL, 1 - (y - 0.2) / (lines.size() + 1.0),
                line.cell().strategy() + ", " + line.cell().method() + ", " + line.cell().models());
        }
        plot.setColor(Color.BLACK);
        plot.addLabel(LABEL, 0.05, "circles: " + String.join(" (blue), ", spaces) + " (red)");
        return plot.getImagePlus();
    }

    /** Kernel distances of equal sets lie around 0, which a logarithmic axis lacks. */
    private static double shown(final StudyLine line, final String figure) {
        return Math.max(LEAST, line.figures().get(figure));
    }

    /** What the study shows, and what it does not. */
    public String words() {
        final StringBuilder text = new StringBuilder();
        for (final StudyLine line : lines) {
            text.append(String.format(Locale.ROOT, "%s, %s, %s:", line.cell().strategy(), line.cell().method(),
                line.cell().models()));
            line.figures().forEach((name, value) -> {
                if (name.startsWith(KID) || name.startsWith("KID of real")) {
                    text.append(String.format(Locale.ROOT, " %s %.4f;", name, value));
                }
            });
            text.append('\n');
        }
        text.append("Each combination was trained once for the same time: what another seed or more time would change is "
            + "not known. Distances compare images of one strategy with real ones of the same strategy; across strategies "
            + "they are of different images. ");
        text.append(simulated ? "All images are simulated: this shows how well generators copy a simulation, not patients."
            : "Other hospitals may differ.");
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
        AtomicFile.writeText(folder.resolve("study.txt"), words());
    }
}
