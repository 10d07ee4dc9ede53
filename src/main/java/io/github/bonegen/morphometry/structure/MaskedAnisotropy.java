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
 * Mean intercept lengths inside a mask: only what lines run through the mask counts, and where a line enters or leaves it in
 * bone a share of a change.
 *
 * <p>Along one and the same lines bone in the mask, marrow in the mask and the mask itself change a, c and m times. Every
 * change is between two of bone, marrow and outside, so bone and marrow meet (a + c - m) / 2 times, bone and outside (a + m -
 * c) / 2 times. So the sampling of a whole volume serves, with its seed, its lines and its definition, three times; cost is
 * thrice that of {@link Anisotropy#of} on the mask's box.
 */
public final class MaskedAnisotropy {

    /** Outside on all sides, so that no line ends in the mask. */
    private static final int MARGIN = 2;

    /** Changes a voxel of line below which there are none. */
    private static final double LEAST = 1e-6;

    private MaskedAnisotropy() {
        // Static functions only.
    }

    /**
     * The ellipsoid; undefined where the mask holds no bone or nothing else.
     *
     * @param mask of the volume's size, not much smaller than it
     * @param ends what a line counts where it crosses the mask's border in bone: no change, or half of one
     */
    public static Anisotropy of(final BinaryVolume bone, final BinaryVolume mask, final double ends,
        final MilSampling sampling, final long seed, final Parallel parallel)
    {
        final BinaryVolume inside = bone.and(mask);
        if (inside.count() == 0 || inside.count() == mask.count()) {
            return Anisotropy.undefined();
        }
        final BinaryVolume marrow = bone.inverse().and(mask);
        final double[][] a = MeanInterceptLengths.of(inside.padded(MARGIN), sampling, seed, parallel.part(0, 0.33));
        final double[][] c = MeanInterceptLengths.of(marrow.padded(MARGIN), sampling, seed, parallel.part(0.33, 0.66));
        final BinaryVolume padded = mask.padded(MARGIN);
        final double[][] m = MeanInterceptLengths.of(padded, sampling, seed, parallel.part(0.66, 1));
        final double share = (double) mask.count() / padded.size();
        final double[][] vectors = new double[a.length][3];
        for (int i = 0; i < a.length; i++) {
            final double length = length(a[i]);
            // A change is seen between two samples; without the ends a line is looked at a step less.
            final double looked = share - (1 - 2 * ends) * sampling.step() / (2 * length(m[i]));
            final double changes = ((1 + ends) / length + (1 - ends) / length(c[i]) - (1 - ends) / length(m[i])) / 2;
            for (int axis = 0; axis < 3; axis++) {
                vectors[i][axis] = a[i][axis] / length * looked / Math.max(LEAST, changes);
            }
        }
        return Anisotropy.fit(vectors);
    }

    private static double length(final double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }
}
