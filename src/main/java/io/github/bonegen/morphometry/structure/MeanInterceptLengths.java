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
package io.github.bonegen.morphometry.structure;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.SplittableRandom;

/**
 * The mean intercept length of lines through a volume in directions that cover half the sphere evenly: the length of
 * the lines over the number of times that they change between bone and marrow, entering the volume in marrow. (BoneJ
 * counts a first sample in bone as a change, not a last one; as a direction has no sense, here each counts half.)
 * Harrigan and Mann 1984, doi:10.1007/BF00540446; Odgaard 1997, doi:10.1016/S8756-3282(97)00007-0.
 *
 * <p>Stratified twice: directions lie on a spiral of equal areas that the seed turns, and each line of a direction lies
 * somewhere in its own cell of a square grid across it. Each direction draws its own random numbers, so the result
 * depends on the seed alone. Cost O(directions x lines x diagonal / step); memory one volume of bits, and by thread the lines
 * of one direction, 40 bytes each.
 */
final class MeanInterceptLengths {

    private final LineSampler tiles;
    private final double[] size;
    private final MilSampling sampling;

    private MeanInterceptLengths(final BinaryVolume bone, final MilSampling sampling) {
        tiles = LineSampler.of(bone);
        size = new double[] {bone.width(), bone.height(), bone.depth()};
        this.sampling = sampling;
    }

    /** Vectors in voxels, one a direction, as long as the mean intercept along them. */
    static double[][] of(final BinaryVolume bone, final MilSampling sampling, final long seed,
        final Parallel parallel)
    {
        final MeanInterceptLengths lengths = new MeanInterceptLengths(bone, sampling);
        final double[][] turned = SpiralDirections.of(sampling.directions(), new SplittableRandom(seed));
        final double[][] vectors = new double[turned.length][];
        parallel.run("Intercepting lines", turned.length, i -> {
            final double length = lengths.along(turned[i], new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (i + 1)));
            vectors[i] = new double[] {turned[i][0] * length, turned[i][1] * length, turned[i][2] * length};
        });
        return vectors;
    }

    private double along(final double[] direction, final SplittableRandom random) {
        final int cells = (int) Math.max(1, Math.round(Math.sqrt(sampling.lines())));
        final LineRow row = new LineRow(size, direction, cells);
        final SampledLines lines = new SampledLines(tiles, direction, sampling.step(), cells * cells);
        double length = 0;
        for (int i = 0; i < cells; i++) {
            row.draw(i, random);
            for (int j = 0; j < cells; j++) {
                final double through = row.to(j) - row.from(j);
                final double start = row.phase(j) * sampling.step();
                if (through > start) {
                    length += through;
                    lines.add(row.origin(0, j), row.origin(1, j), row.origin(2, j), row.from(j) + start, 1 + (int) ((through - start)
                        / sampling.step()));
                }
            }
        }
        return length / Math.max(1, lines.doubledChanges() / 2.0);
    }
}
