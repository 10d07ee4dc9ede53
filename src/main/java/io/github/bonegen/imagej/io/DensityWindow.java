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
package io.github.bonegen.imagej.io;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import java.util.Arrays;

/**
 * The range of values that an image is shown over: all but the least and the largest few of the whole stack, so that bone
 * is bright and marrow dark in every slice, and no single voxel decides.
 */
final class DensityWindow {

    private static final double LEFT_OUT = 0.005;
    private static final int MOST_LOOKED_AT = 500_000;

    private DensityWindow() {
        // Static functions only.
    }

    /** Sets the display range of a stack; that of an image of one value stays. */
    static void show(final ImagePlus image) {
        final long voxels = (long) image.getWidth() * image.getHeight() * image.getStackSize();
        final int step = (int) Math.max(1, voxels / MOST_LOOKED_AT);
        final float[] values = new float[(int) (voxels / step)];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            final float value = value(image, (long) i * step);
            if (!Float.isNaN(value)) {
                values[count++] = value;
            }
        }
        Arrays.sort(values, 0, count);
        final int margin = (int) (LEFT_OUT * count);
        if (count > 0 && values[margin] < values[count - 1 - margin]) {
            image.setDisplayRange(values[margin], values[count - 1 - margin]);
        }
    }

    private static float value(final ImagePlus image, final long voxel) {
        final int plane = image.getWidth() * image.getHeight();
        final ImageProcessor slice = image.getStack().getProcessor((int) (voxel / plane) + 1);
        return slice.getf((int) (voxel % plane));
    }
}
