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
package io.github.bonegen.morphometry.region;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Components;
import io.github.bonegen.morphometry.structure.Anisotropy;
import io.github.bonegen.morphometry.structure.Connectivity;
import io.github.bonegen.morphometry.structure.EulerNumber;
import io.github.bonegen.morphometry.structure.FractalDimension;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.morphometry.structure.Neighbourhoods;
import io.github.bonegen.morphometry.structure.StructureModelIndex;
import io.github.bonegen.morphometry.structure.SurfaceArea;
import io.github.bonegen.morphometry.thickness.LocalThickness;
import io.github.bonegen.volume.Volume;
import java.util.Optional;

/** A volume as it is; edges are BoneJ's. */
public record EntireVolume(BinaryVolume volume) implements Compartment {

    @Override
    public long bone() {
        return volume.count();
    }

    @Override
    public long total() {
        return volume.size();
    }

    @Override
    public Optional<Volume> thickness(final Parallel parallel) {
        return LocalThickness.of(volume, parallel);
    }

    @Override
    public Optional<Volume> separation(final Parallel parallel) {
        return LocalThickness.of(volume.inverse(), parallel);
    }

    @Override
    public Neighbours neighbours(final Parallel parallel) {
        final long[] counts = Neighbourhoods.padded(volume, parallel);
        return new Neighbours(Connectivity.of(volume, EulerNumber.of(counts)), SurfaceArea.of(counts));
    }

    @Override
    public FractalDimension fractalDimension(final Parallel parallel) {
        return FractalDimension.of(volume, parallel);
    }

    @Override
    public Anisotropy anisotropy(final MilSampling sampling, final long seed, final Parallel parallel) {
        return Anisotropy.of(volume, sampling, seed, parallel);
    }

    @Override
    public double structureModelIndex(final Parallel parallel) {
        return StructureModelIndex.of(Neighbourhoods.inside(volume, parallel));
    }

    @Override
    public BinaryVolume solid() {
        return volume;
    }

    @Override
    public Components pieces() {
        return Components.of(volume, Components.Neighbours.TWENTY_SIX);
    }
}
