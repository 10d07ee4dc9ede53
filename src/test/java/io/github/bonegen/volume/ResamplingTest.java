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
package io.github.bonegen.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplingTest {

    @Test
    void cubic_voxels_are_left_alone() {
        final Volume volume = Volume.of(new float[8], 2, 2, 2, Calibration.isotropic(1, "mm", ""));
        assertThat(Resampling.toIsotropic(volume)).isSameAs(volume);
    }

    /** Linear interpolation keeps a linear field, beyond the outermost centres the field goes on as it ends. */
    @Test
    void a_ramp_stays_a_ramp() {
        final float[] voxels = new float[2 * 2 * 6];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i / 4 + 0.5f;
        }
        final Volume volume = Resampling.toIsotropic(Volume.of(voxels, 2, 2, 6, new Calibration(1, 1, 2, "mm", "HU")));
        assertThat(volume.depth()).isEqualTo(12);
        assertThat(volume.calibration()).isEqualTo(Calibration.isotropic(1, "mm", "HU"));
        for (int z = 1; z < 11; z++) {
            assertThat(volume.voxels()[z * 4]).isCloseTo((z + 0.5f) / 2, within(1e-6f));
        }
        assertThat(volume.voxels()[0]).isEqualTo(0.5f);
        assertThat(volume.provenance().toText()).contains("resampled to isotropic voxels: 1.0 mm");
    }
}
