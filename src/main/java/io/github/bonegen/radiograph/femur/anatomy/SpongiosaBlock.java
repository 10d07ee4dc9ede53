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
package io.github.bonegen.radiograph.femur.anatomy;

import java.util.SplittableRandom;

/**
 * A block of spongiosa that fills space periodically: plates along the zero level of random fields (after Soyarslan et al. 2018,
 * doi:10.1016/j.actamat.2018.01.005), a strong group along its third axis and a weaker one across. Wavelengths are those of the lines
 * that trabeculae in line with the beam draw on knee films, 1.5 to 2 mm apart and about a centimetre long. Made once; 2 MB.
 */
final class SpongiosaBlock {

    static final SpongiosaBlock STANDARD = new SpongiosaBlock(20_261_128);

    private static final int SIZE = 128;
    private static final int MASK = SIZE - 1;
    private static final double PER_MM = 4;
    private static final int FRACTION = 24;
    private static final double ELONGATION = 10;
    private static final double NARROW = 0.9;
    private static final double WIDE = 1.55;
    /** Half the thickness of a plate, in deviations of the field. */
    private static final double PLATE = 0.36;
    /** The weaker group's share of bone in its plates. */
    private static final double WEAKER = 0.3;
    /** What the largest byte stands for, as a multiple of the mean. */
    private static final double LARGEST = 8;
    private static final int LEVELS = 255;

    private final byte[] bone = new byte[SIZE * SIZE * SIZE];

    private SpongiosaBlock(final long seed) {
        final float[] field = plates(seed, 1, ELONGATION);
        final float[] weaker = plates(seed + 1, 2.5, 1);
        double sum = 0;
        for (int i = 0; i < field.length; i++) {
            field[i] = Math.max(field[i], (float) WEAKER * weaker[i]);
            sum += field[i];
        }
        final double scale = LEVELS / LARGEST / (sum / field.length);
        for (int i = 0; i < field.length; i++) {
            bone[i] = (byte) Math.min(LEVELS, Math.round(field[i] * scale));
        }
    }

    /** Plates of a field whose wavelengths are stretched along its first two axes, and along its third. */
    private static float[] plates(final long seed, final double across, final double along) {
        final float[] field = new float[SIZE * SIZE * SIZE];
        final SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < field.length; i++) {
            field[i] = (float) random.nextGaussian();
        }
        final float[] narrow = blurred(field, NARROW, across, along);
        final float[] wide = blurred(field, WIDE, across, along);
        double squares = 0;
        for (int i = 0; i < field.length; i++) {
            narrow[i] -= wide[i];
            squares += narrow[i] * narrow[i];
        }
        final double plate = PLATE * Math.sqrt(squares / field.length);
        for (int i = 0; i < field.length; i++) {
            narrow[i] = (float) Math.max(0, 1 - Math.abs(narrow[i]) / plate);
        }
        return narrow;
    }

    /**
     * The amount of bone over its mean along a line, whose points see the voxel they are in, because a ray averages over many.
     *
     * @param from the line's first point in mm
     * @param step from point to point in mm
     */
    double along(final double[] from, final double[] step, final int points) {
        long x = fixed(from[0]);
        long y = fixed(from[1]);
        long z = fixed(from[2]);
        final long dx = fixed(step[0]);
        final long dy = fixed(step[1]);
        final long dz = fixed(step[2]);
        int sum = 0;
        for (int i = 0; i < points; i++) {
            final int ix = (int) (x >> FRACTION) & MASK;
            final int iy = (int) (y >> FRACTION) & MASK;
            final int iz = (int) (z >> FRACTION) & MASK;
            sum += bone[(iz * SIZE + iy) * SIZE + ix] & LEVELS;
            x += dx;
            y += dy;
            z += dz;
        }
        return LARGEST / LEVELS * sum / points;
    }

    /** A length in mm as voxels with a binary fraction. */
    private static long fixed(final double length) {
        return (long) Math.floor(length * PER_MM * (1L << FRACTION));
    }

    private static float[] blurred(final float[] field, final double sigma, final double across, final double along) {
        return along(along(along(field, across * sigma, 1), across * sigma, SIZE), along * sigma, SIZE * SIZE);
    }

    /** A Gaussian along one axis, which goes round. */
    private static float[] along(final float[] field, final double sigma, final int stride) {
        final int reach = (int) Math.ceil(3 * sigma);
        final float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = (float) Math.exp(-(k - reach) * (k - reach) / (2 * sigma * sigma));
            sum += kernel[k];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        final float[] result = new float[field.length];
        final float[] line = new float[SIZE + 2 * reach];
        for (int start = 0; start < field.length; start++) {
            if ((start / stride & MASK) == 0) {
                for (int i = 0; i < line.length; i++) {
                    line[i] = field[start + (i - reach & MASK) * stride];
                }
                for (int i = 0; i < SIZE; i++) {
                    float value = 0;
                    for (int k = 0; k < kernel.length; k++) {
                        value += kernel[k] * line[i + k];
                    }
                    result[start + i * stride] = value;
                }
            }
        }
        return result;
    }
}
