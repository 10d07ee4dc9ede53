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
package io.github.bonegen.radiograph.set;

import io.github.bonegen.volume.Volume;

/** Finds the shaft where nobody says where the fracture is: the middle of what is bright in the image's middle rows. */
public final class ShaftFinder {

    private static final int COARSE = 64;
    private static final double BRIGHT = 0.85;

    private ShaftFinder() {
        // Static functions only.
    }

    /** Column and row, in the original's pixels. */
    public static double[] find(final Volume image) {
        final Placement whole = PadStrategy.whole(image, Double.NaN, COARSE, 0);
        final float[] pixels = AreaResampling.square(image, whole, COARSE).voxels();
        double weight = 0;
        double moment = 0;
        for (int y = COARSE / 4; y < COARSE * 3 / 4; y++) {
            float largest = 0;
            for (int x = 0; x < COARSE; x++) {
                largest = Math.max(largest, pixels[y * COARSE + x]);
            }
            for (int x = 0; x < COARSE; x++) {
                final double excess = Math.max(0, pixels[y * COARSE + x] - BRIGHT * largest);
                weight += excess;
                moment += excess * x;
            }
        }
        final double column = weight > 0 ? moment / weight : (COARSE - 1) / 2.0;
        return whole.toOriginal(column, (COARSE - 1) / 2.0);
    }
}
