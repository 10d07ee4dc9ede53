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
package io.github.bonegen.spongiosa.patch;

/**
 * Finds cortical shells and end plates in what should be spongiosa: bone that is dense throughout a cube larger than
 * any trabecula.
 *
 * @param window edge of the cube in voxels
 * @param density mean density of the densest such cube above which a patch is not purely spongeous, in its unit
 */
public record CompactBone(int window, double density) {

    /**
     * For 164 um voxels and mg/cm3: a cube of 1.15 mm holds several trabeculae of about 0.2 mm and the marrow between
     * them, and of samples of the published network exceeds 380 mg/cm3 only where an end plate shows.
     */
    public static final CompactBone VERTEBRAL = new CompactBone(7, 380);

    public CompactBone {
        io.github.bonegen.InvalidInputException.require(window > 1,
            "A window of %d voxels for compact bone; accepted are 2 or more", window);
    }

    /** Whether a cube of densities, x fastest, holds compact bone; a cube smaller than the window cannot show it. */
    public boolean isIn(final float[] cube, final int edge) {
        if (window > edge) {
            return false;
        }
        final double[] sums = summedVolume(cube, edge);
        final int positions = edge - window + 1;
        final double limit = density * window * window * window;
        for (int z = 0; z < positions; z++) {
            for (int y = 0; y < positions; y++) {
                for (int x = 0; x < positions; x++) {
                    if (sum(sums, edge, x, y, z) > limit) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Sums over all boxes that begin at the origin (Crow 1984, doi:10.1145/800031.808600, in 3D). */
    private static double[] summedVolume(final float[] cube, final int edge) {
        final int row = edge + 1;
        final double[] sums = new double[row * row * row];
        for (int z = 1; z <= edge; z++) {
            for (int y = 1; y <= edge; y++) {
                double line = 0;
                for (int x = 1; x <= edge; x++) {
                    line += cube[((z - 1) * edge + y - 1) * edge + x - 1];
                    final int i = (z * row + y) * row + x;
                    sums[i] = line + sums[i - row] + sums[i - row * row] - sums[i - row - row * row];
                }
            }
        }
        return sums;
    }

    private double sum(final double[] sums, final int edge, final int x, final int y, final int z) {
        final int row = edge + 1;
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            final int cx = x + (corner & 1) * window;
            final int cy = y + (corner >> 1 & 1) * window;
            final int cz = z + (corner >> 2 & 1) * window;
            final int sign = Integer.bitCount(corner) % 2 == 1 ? 1 : -1;
            sum += sign * sums[(cz * row + cy) * row + cx];
        }
        return sum;
    }
}
