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
import io.github.bonegen.morphometry.binary.Dilation;
import io.github.bonegen.morphometry.structure.Anisotropy;
import io.github.bonegen.morphometry.structure.Connectivity;
import io.github.bonegen.morphometry.structure.EulerNumber;
import io.github.bonegen.morphometry.structure.FractalDimension;
import io.github.bonegen.morphometry.structure.MaskedAnisotropy;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.morphometry.structure.StructureModelIndex;
import io.github.bonegen.morphometry.thickness.LocalThickness;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Volume;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What of bone lies in a mask. All volumes have one size.
 *
 * @param seen bone that is looked at, in the mask or beyond
 * @param marrow that is looked at
 * @param mask over which is counted
 * @param cut how the border of the mask counts
 */
record MaskedCompartment(BinaryVolume seen, BinaryVolume marrow, BinaryVolume mask, Cut cut) implements Compartment
{
    /**
     * Where the mask cuts bone.
     *
     * @param surface in voxel faces, closed there or not
     * @param ends changes that a line counts there
     */
    record Cut(ToDoubleFunction<MaskedNeighbourhoods> surface, double ends) {

        /** Bone goes on. */
        static final Cut OPEN = new Cut(MaskedNeighbourhoods::sharedSurface, 0);

        /** Bone ends, as at the border of an image. */
        static final Cut CLOSED = new Cut(MaskedNeighbourhoods::closedSurface, 0.5);
    }

    @Override
    public BinaryVolume solid() {
        return seen.and(mask);
    }

    @Override
    public long bone() {
        return solid().count();
    }

    @Override
    public long total() {
        return mask.count();
    }

    @Override
    public Optional<Volume> thickness(final Parallel parallel) {
        return inMask(seen, parallel);
    }

    @Override
    public Optional<Volume> separation(final Parallel parallel) {
        return inMask(marrow, parallel);
    }

    private Optional<Volume> inMask(final BinaryVolume phase, final Parallel parallel) {
        final Optional<Volume> map = LocalThickness.of(phase, parallel.part(0, 0.98));
        map.ifPresent(volume -> parallel.part(0.98, 1).run("Masking", mask.depth(), z -> {
            final int plane = z * mask.width() * mask.height();
            for (int i = 0; i < mask.width() * mask.height(); i++) {
                if (!mask.get(i % mask.width(), i / mask.width(), z)) {
                    volume.voxels()[plane + i] = 0;
                }
            }
        }));
        return map;
    }

    @Override
    public Neighbours neighbours(final Parallel parallel) {
        final MaskedNeighbourhoods counts = MaskedNeighbourhoods.of(seen, mask, parallel);
        return new Neighbours(new Connectivity(EulerNumber.of(counts.cut()), counts.deltaChi()),
            cut.surface().applyAsDouble(counts));
    }

    @Override
    public FractalDimension fractalDimension(final Parallel parallel) {
        return FractalDimension.ofSurface(Dilation.rimOf(solid(), marrow), parallel);
    }

    @Override
    public Anisotropy anisotropy(final MilSampling sampling, final long seed, final Parallel parallel) {
        final Box box = Boxes.around(mask);
        return MaskedAnisotropy.of(Boxes.crop(seen, box), Boxes.crop(mask, box), cut.ends(), sampling, seed, parallel);
    }

    @Override
    public double structureModelIndex(final Parallel parallel) {
        return StructureModelIndex.of(MaskedNeighbourhoods.of(seen, mask, parallel).wholly());
    }

    @Override
    public Components pieces() {
        return Components.of(solid(), Components.Neighbours.TWENTY_SIX);
    }
}
