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
import ij.process.ColorProcessor;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.SampleWriter;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.scene.Camera;
import io.github.bonegen.imagej.scene.IsosurfaceRenderer;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.binary.Segmented;
import io.github.bonegen.spongiosa.model.SampleSelection.Pick;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows picked samples as a person wants to see them first: a table of asked and reached values, a calibrated stack,
 * and a picture of the bone.
 *
 * @param threshold density from which a voxel is bone, in the model's unit
 */
public record SpongiosaShow(double threshold) {

    private static final int PICTURE = 420;

    /** A row a pick: BV/TV asked and reached, and what the reference engine measures. */
    public ResultsTable table(final List<Pick> picks) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(4);
        for (final Pick pick : picks) {
            final Segmented bone = new FixedThreshold(threshold).segment(pick.sample(), "sample");
            final Measurement measured = Morphometry.measure(bone.bone(), MeasurementRequest.of(StandardMetric.TBTH,
                StandardMetric.TBSP, StandardMetric.CONN), Progress.NONE);
            table.incrementCounter();
            table.addValue("BV/TV requested", pick.asked());
            table.addValue("BV/TV achieved", pick.reached());
            table.addValue("Tb.Th Mean (mm)", measured.get("Tb.Th Mean"));
            table.addValue("Tb.Sp Mean (mm)", measured.get("Tb.Sp Mean"));
            table.addValue("Conn.D (mm^-3)", measured.get("Conn.D"));
        }
        return table;
    }

    /** The isosurfaces side by side. */
    public ImagePlus picture(final List<Pick> picks) {
        final ColorProcessor all = new ColorProcessor(PICTURE * picks.size(), PICTURE);
        for (int i = 0; i < picks.size(); i++) {
            all.insert(new IsosurfaceRenderer(threshold).draw(picks.get(i).sample(), Camera.STANDARD.sized(PICTURE)),
                i * PICTURE, 0);
        }
        return new ImagePlus("Spongiosa", all);
    }

    /** All of it into a folder: {@code spongiosa.tif}, {@code spongiosa.csv}, {@code spongiosa.png}. */
    public void write(final List<Pick> picks, final ResultsTable table, final ImagePlus picture, final Path folder) {
        final SampleWriter stack = SampleWriter.to(folder.resolve("spongiosa.tif").toString(), picks.size(), "Spongiosa");
        for (int i = 0; i < picks.size(); i++) {
            stack.accept(i, picks.get(i).sample());
        }
        stack.finish();
        Tables.save(table, folder.resolve("spongiosa.csv"));
        ImageFiles.savePng(picture, folder.resolve("spongiosa.png"));
    }
}
