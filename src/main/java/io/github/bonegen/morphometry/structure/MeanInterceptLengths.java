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
 * depends on the seed alone. Cost O(directions x lines x diagonal / step); memory one volume of bits.
 */
final class MeanInterceptLengths {

    /** Samples keep this far from the border, so that rounding never leaves the volume. */
    private static final double MARGIN = 1e-3;

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
        final double[] u = perpendicular(direction);
        final double[] v = cross(direction, u);
        final double diagonal = Math.sqrt(size[0] * size[0] + size[1] * size[1] + size[2] * size[2]);
        final int cells = (int) Math.max(1, Math.round(Math.sqrt(sampling.lines())));
        double length = 0;
        long doubled = 0;
        final double[] origin = new double[3];
        // Where lines come in and go out, by the signs of the direction.
        final double[] near = new double[3];
        final double[] far = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            near[axis] = direction[axis] > 0 ? MARGIN : size[axis] - MARGIN;
            far[axis] = direction[axis] > 0 ? size[axis] - MARGIN : MARGIN;
        }
        final SampledLine line = new SampledLine(tiles, direction, sampling.step(), diagonal);
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                final double a = ((i + random.nextDouble()) / cells - 0.5) * diagonal;
                final double b = ((j + random.nextDouble()) / cells - 0.5) * diagonal;
                final double start = random.nextDouble() * sampling.step();
                double from = -diagonal;
                double to = diagonal;
                for (int axis = 0; axis < 3; axis++) {
                    origin[axis] = size[axis] / 2 + a * u[axis] + b * v[axis];
                    final double in = (near[axis] - origin[axis]) / direction[axis];
                    final double out = (far[axis] - origin[axis]) / direction[axis];
                    from = in > from ? in : from;
                    to = out < to ? out : to;
                }
                if (to - from > start) {
                    length += to - from;
                    doubled += line.doubledChanges(origin, from + start, (int) ((to - from - start) / sampling.step()));
                }
            }
        }
        return length / Math.max(1, doubled / 2.0);
    }

    private static double[] perpendicular(final double[] direction) {
        final double[] axis = Math.abs(direction[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        final double[] normal = cross(direction, axis);
        final double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        return new double[] {normal[0] / length, normal[1] / length, normal[2] / length};
    }

    private static double[] cross(final double[] a, final double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
