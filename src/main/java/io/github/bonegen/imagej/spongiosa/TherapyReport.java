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
package io.github.bonegen.imagej.spongiosa;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.io.VolumeSeries;
import io.github.bonegen.imagej.plot.AgreementPlot;
import io.github.bonegen.spongiosa.match.change.Therapy;
import io.github.bonegen.volume.Volume;
import java.io.File;
import java.util.List;
import java.util.stream.IntStream;

/** A therapy series for a user: hyperstack, difference, table and plot. */
public final class TherapyReport {

    private static final int DECIMALS = 5;
    private static final double HUNDRED = 100;

    private final Therapy therapy;
    private final List<Therapy.Stage> stages;
    private final List<String> columns;
    private final double threshold;

    /**
     * A report of finished stages.
     *
     * @param columns names of the therapy's targets with their units
     * @param threshold density from which a voxel is bone
     */
    public TherapyReport(final Therapy therapy, final List<Therapy.Stage> stages, final List<String> columns,
        final double threshold)
    {
        this.therapy = therapy;
        this.stages = stages;
        this.columns = List.copyOf(columns);
        this.threshold = threshold;
    }

    /** A frame a time. */
    public ImagePlus series() {
        return hyperstack("Course of " + therapy.course().name(), stages.stream().map(stage -> stage.sample().voxels())
            .toList());
    }

    /** A frame a time: 1 where bone was formed since the start, -1 where it was resorbed, else 0. */
    public ImagePlus difference() {
        final float[] before = stages.get(0).sample().voxels();
        final ImagePlus image = hyperstack("Formed (1) and resorbed (-1)", stages.stream().map(stage -> {
            final float[] after = stage.sample().voxels();
            final float[] change = new float[after.length];
            for (int i = 0; i < change.length; i++) {
                change[i] = (after[i] >= threshold ? 1 : 0) - (before[i] >= threshold ? 1 : 0);
            }
            return change;
        }).toList());
        image.getCalibration().setValueUnit("formed - resorbed");
        image.setDisplayRange(-1, 1);
        return image;
    }

    /** A row a time. */
    public ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        stages.forEach(stage -> {
            table.incrementCounter();
            addRow(table, therapy, stage);
        });
        return table;
    }

    /** The table of many starts: a row a start and time. */
    public static ResultsTable table(final Therapy therapy, final List<TherapyItems.Followed> starts) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        starts.forEach(start -> start.stages().forEach(stage -> {
            table.incrementCounter();
            table.addValue("Start", start.start());
            addRow(table, therapy, stage);
        }));
        return table;
    }

    private static void addRow(final ResultsTable table, final Therapy therapy, final Therapy.Stage stage) {
        table.addValue("Months", stage.months());
        for (int i = 0; i < therapy.targets().size(); i++) {
            final String column = therapy.targets().get(i).column();
            table.addValue(column + " asked", stage.asked()[i]);
            table.addValue(column + " measured", stage.measured()[i]);
            table.addValue(column + " error (%)", HUNDRED * (stage.measured()[i] / stage.asked()[i] - 1));
        }
        table.addValue("Correlation with start", stage.correlation());
        table.addValue("Ending", stage.ending().toString());
    }

    /** Asked against measured values, a slice a parameter. */
    public ImagePlus plot() {
        return AgreementPlot.stack("Asked and measured", IntStream.range(0, columns.size())
            .mapToObj(i -> AgreementPlot.of(columns.get(i),
                stages.stream().mapToDouble(stage -> stage.asked()[i]).toArray(),
                stages.stream().mapToDouble(stage -> stage.measured()[i]).toArray())).toList());
    }

    /** Writes all of it, the series under the name given; nothing if that is empty. */
    public void write(final File output) {
        if (!output.getPath().isEmpty()) {
            ImageFiles.saveTiff(series(), output.toPath());
            ImageFiles.saveTiff(difference(), Tables.beside(output, "-difference.tif"));
            ImageFiles.saveTiff(plot(), Tables.beside(output, "-plot.tif"));
            Tables.save(table(), Tables.beside(output, ".csv"));
        }
    }

    private ImagePlus hyperstack(final String title, final List<float[]> frames) {
        final Volume first = stages.get(0).sample();
        final Provenance record = first.provenance().with("course", therapy.course().name())
            .with("months", therapy.months());
        return VolumeSeries.of(title, first, frames, stages.stream().map(stage -> stage.months() + " months").toList(),
            record);
    }
}
