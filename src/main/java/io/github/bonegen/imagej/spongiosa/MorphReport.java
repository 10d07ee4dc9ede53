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
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.io.VolumeSeries;
import io.github.bonegen.spongiosa.match.change.SampleMorph;
import io.github.bonegen.volume.Volume;
import java.io.File;
import java.util.List;

/** A morph for a user: hyperstack and table. */
public final class MorphReport {

    private static final int DECIMALS = 5;

    private final SampleMorph morph;
    private final List<SampleMorph.Step> steps;

    public MorphReport(final SampleMorph morph, final List<SampleMorph.Step> steps) {
        this.morph = morph;
        this.steps = steps;
    }

    /** A frame a step. */
    public ImagePlus series() {
        final Volume first = steps.get(0).sample();
        return VolumeSeries.of("Morphed samples", first, steps.stream().map(step -> step.sample().voxels()).toList(),
            steps.stream().map(step -> "share " + step.share()).toList(),
            first.provenance().with("morph steps", morph.steps()));
    }

    /** A row a step: the values on the straight way between the ends, and those measured. */
    public ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final SampleMorph.Step step : steps) {
            table.incrementCounter();
            table.addValue("Share", step.share());
            for (int i = 0; i < morph.targets().size(); i++) {
                final String column = morph.targets().get(i).column();
                table.addValue(column + " straight", step.straight()[i]);
                table.addValue(column + " measured", step.measured()[i]);
            }
        }
        return table;
    }

    /** Writes both, the series under the name given; nothing if that is empty. */
    public void write(final File output) {
        if (!output.getPath().isEmpty()) {
            ImageFiles.saveTiff(series(), output.toPath());
            Tables.save(table(), Tables.beside(output, ".csv"));
        }
    }
}
