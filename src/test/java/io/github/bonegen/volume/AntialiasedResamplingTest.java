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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import org.junit.jupiter.api.Test;

class AntialiasedResamplingTest {

    @Test
    void a_ramp_stays_a_ramp_whether_voxels_become_coarser_or_finer() {
        final Volume ramp = ramp(24, 24, 24, Calibration.isotropic(0.1, "mm", ""));

        for (final double size : new double[] {0.2, 0.3, 0.05}) {
            final Volume resampled = AntialiasedResampling.to(ramp, size);
            final int width = resampled.width();
            assertThat(width).isEqualTo((int) Math.round(2.4 / size));
            for (int x = width / 4; x < 3 * width / 4; x++) {
                final double place = (x + 0.5) * size / 0.1 - 0.5;
                assertThat((double) resampled.voxels()[(width / 2 * width + width / 2) * width + x]).isCloseTo(place,
                    within(1e-4));
            }
        }
    }

    @Test
    void voxels_that_are_not_cubic_become_so() {
        final Volume resampled = AntialiasedResampling.to(ramp(16, 8, 4, new Calibration(0.1, 0.2, 0.4, "mm", "")),
            0.2);

        assertThat(new int[] {resampled.width(), resampled.height(), resampled.depth()}).containsExactly(8, 8, 8);
        assertThat(resampled.calibration().isIsotropic()).isTrue();
    }

    @Test
    void detail_finer_than_the_new_voxels_averages_away() {
        final float[] checks = new float[16 * 16 * 16];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = i % 2 * 100;
        }
        final Volume coarse = AntialiasedResampling.to(Volume.of(checks, 16, 16, 16, Calibration.isotropic(1, "mm",
            "")), 4);

        assertThat(coarse.voxels()[21]).isCloseTo(50, within(1e-3f));
    }

    @Test
    void voxels_larger_than_the_image_are_refused() {
        final Volume small = ramp(4, 4, 4, Calibration.isotropic(0.1, "mm", ""));

        assertThatThrownBy(() -> AntialiasedResampling.to(small, 1)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("larger than the image");
    }

    private static Volume ramp(final int width, final int height, final int depth, final Calibration calibration) {
        final float[] voxels = new float[width * height * depth];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i % width;
        }
        return Volume.of(voxels, width, height, depth, calibration);
    }
}
