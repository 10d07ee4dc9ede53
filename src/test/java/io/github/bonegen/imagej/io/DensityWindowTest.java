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

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import org.junit.jupiter.api.Test;

class DensityWindowTest {

    private static final int EDGE = 32;
    private static final float MARROW = 10;
    private static final float BONE = 440;

    /** ImageJ's own choice is the range of the first slice, in which bone may be missing. */
    @Test
    void marrow_is_black_and_bone_white_wherever_in_the_stack_bone_is() {
        final float[] voxels = new float[EDGE * EDGE * EDGE];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i > voxels.length / 2 && i % 5 == 0 ? BONE : MARROW;
        }
        voxels[voxels.length - 1] = 1e6f;

        final ImagePlus image = Volumes.toImagePlus(Volume.of(voxels, EDGE, EDGE, EDGE, Calibration.NONE), "bone");

        assertThat(image.getDisplayRangeMin()).isEqualTo(MARROW);
        assertThat(image.getDisplayRangeMax()).isEqualTo(BONE);
    }

    @Test
    void an_image_of_nothing_is_shown_all_the_same() {
        assertThat(Volumes.toImagePlus(Volume.of(new float[8], 2, 2, 2, Calibration.NONE), "empty").getStackSize())
            .isEqualTo(2);
    }
}
