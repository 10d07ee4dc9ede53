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
package io.github.bonegen.morphometry.cortex;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.Columns;
import io.github.bonegen.morphometry.Distribution;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.thickness.LocalThickness;

/**
 * The two parts of a bone; together they fill its periosteal envelope.
 *
 * @param cortex with its pores
 * @param trabeculae with the marrow between them
 */
public record Compartments(BinaryVolume cortex, BinaryVolume trabeculae) {

    /** Whether both are one volume's, and no voxel is of both. */
    public boolean areApart() {
        return cortex.size() == trabeculae.size() && cortex.and(trabeculae).count() == 0;
    }

    /**
     * Tt.Ar, Ct.Ar, Tb.Ar and Ct.Ar/Tt.Ar, areas as means over the slices that hold any of the bone, across the third axis;
     * Ct.Th as mean, standard deviation and maximum of the cortex' local thickness, its pores filled, less half a voxel:
     * spheres reach from a voxel's centre to the centres beyond the surface, which on shells of known thickness reads half a
     * voxel too much. Ct.Po is the share of the cortex that is no bone. Bouxsein et al. 2010, doi:10.1002/jbmr.141.
     *
     * @param dense bone by the threshold for the cortex
     */
    public Measurement measure(final BinaryVolume dense, final Parallel parallel) {
        final Columns columns = Columns.of(cortex);
        final double size = cortex.calibration().x();
        final double area = size * size / Math.max(1, slices());
        final Distribution thickness = LocalThickness.of(cortex, parallel.part(0, 0.9))
            .map(map -> Distribution.ofPositive(map, parallel.part(0.9, 1))).orElse(Distribution.UNDEFINED);
        return Measurement.NONE.with(columns.area("Tt.Ar"), area * (cortex.count() + trabeculae.count()))
            .with(columns.area("Ct.Ar"), area * cortex.count())
            .with(columns.area("Tb.Ar"), area * trabeculae.count())
            .with("Ct.Ar/Tt.Ar", (double) cortex.count() / (cortex.count() + trabeculae.count()))
            .with(columns.length("Ct.Th Mean"), thickness.mean() - size / 2)
            .with(columns.length("Ct.Th Std Dev"), thickness.deviation())
            .with(columns.length("Ct.Th Max"), thickness.max() - size / 2)
            .with("Ct.Po", 1 - (double) cortex.and(dense).count() / cortex.count());
    }

    private int slices() {
        int slices = 0;
        for (int z = 0; z < cortex.depth(); z++) {
            boolean any = false;
            for (int word = cortex.row(0, z); word < cortex.row(0, z + 1) && !any; word++) {
                any = (cortex.words()[word] | trabeculae.words()[word]) != 0;
            }
            slices += any ? 1 : 0;
        }
        return slices;
    }
}
