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

/**
 * How many trabeculae could be cut without the bone falling apart.
 *
 * @param euler Euler number of the bone in the volume
 * @param deltaChi the volume's contribution to the Euler number of the whole bone that it was cut from
 */
public record Connectivity(double euler, double deltaChi) {

    /**
     * Counts with the correction for what continues beyond the volume: faces count half, edges a quarter and corners
     * an eighth, delta chi = chi - chi(faces)/2 + chi(edges)/4 - chi(corners)/8. Odgaard and Gundersen 1993,
     * doi:10.1016/8756-3282(93)90245-6; Toriwaki and Yonekura 2002, doi:10.4236/forma.2002.17.0183. Cost O(voxels).
     *
     * @param euler as {@link EulerNumber} has it of the volume, with marrow around it
     */
    public static Connectivity of(final BinaryVolume volume, final long euler) {
        double deltaChi = euler;
        final int[] size = {volume.width(), volume.height(), volume.depth()};
        // Along each axis take all voxels (0), the first slice (1) or the last (2): faces, edges and corners.
        for (int choice = 1; choice < 27; choice++) {
            final int[] sides = {choice % 3, choice / 3 % 3, choice / 9};
            final int[] from = new int[3];
            final int[] extent = size.clone();
            double weight = 1;
            for (int axis = 0; axis < 3; axis++) {
                if (sides[axis] > 0) {
                    from[axis] = sides[axis] == 1 ? 0 : size[axis] - 1;
                    extent[axis] = 1;
                    weight /= -2;
                }
            }
            deltaChi += weight * EulerNumber.of(volume.crop(from[0], from[1], from[2], extent[0], extent[1],
                extent[2]), Parallel.NONE);
        }
        return new Connectivity(euler, deltaChi);
    }

    /** 1 - delta chi: the number of redundant connections. */
    public double connectivity() {
        return 1 - deltaChi;
    }

    /** Conn.D, connections a volume. */
    public double density(final double totalVolume) {
        return connectivity() / totalVolume;
    }
}
