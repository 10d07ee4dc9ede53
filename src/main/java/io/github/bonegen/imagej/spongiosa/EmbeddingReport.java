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
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.spongiosa.match.Embedding;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.List;

/** What an embedding found, for a user: the sample, and how like the patch it is. */
public final class EmbeddingReport {

    private static final int DECIMALS = 5;

    private final MatchSetup setup;
    private final List<MicrostructureTarget> targets;

    /** @param targets to measure in patch and sample */
    public EmbeddingReport(final MatchSetup setup, final List<MicrostructureTarget> targets) {
        this.setup = setup;
        this.targets = targets;
    }

    /** The sample with its record. */
    public ImagePlus image(final Embedding.Embedded found, final String source) {
        return Volumes.toImagePlus(volume(found.voxels()).with(setup.generator().provenance()
            .with("embedded", source).with("correlation", found.correlation()).with("error", found.error())
            .with("evaluations", found.evaluations())), "Embedded " + source);
    }

    /** One row: likeness, and each parameter of the patch and of the sample. */
    public ResultsTable table(final Embedding.Embedded found, final float[] patch) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        table.incrementCounter();
        table.addValue("Correlation", found.correlation());
        table.addValue("RMS difference", found.error());
        table.addValue("Evaluations", found.evaluations());
        final double[] ofPatch = setup.reference().of(volume(patch), targets);
        final double[] ofSample = setup.reference().of(volume(found.voxels()), targets);
        for (int i = 0; i < targets.size(); i++) {
            table.addValue(targets.get(i).column() + " of patch", ofPatch[i]);
            table.addValue(targets.get(i).column() + " of sample", ofSample[i]);
        }
        return table;
    }

    private Volume volume(final float[] voxels) {
        final int edge = setup.generator().edge();
        return Volume.of(voxels, edge, edge, edge, setup.generator().scale().calibration());
    }
}
