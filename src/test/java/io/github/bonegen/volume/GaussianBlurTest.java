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

class GaussianBlurTest {

    @Test
    void a_point_spreads_to_a_gaussian_of_that_width_in_every_direction() {
        final int edge = 33;
        final float[] point = new float[edge * edge * edge];
        point[(16 * edge + 16) * edge + 16] = 1;
        final float[] blurred = GaussianBlur.of(Volume.of(point, edge, edge, edge, Calibration.NONE), 1.5).voxels();

        double sum = 0;
        final double[] squares = new double[3];
        for (int i = 0; i < blurred.length; i++) {
            sum += blurred[i];
            squares[0] += blurred[i] * Math.pow(i % edge - 16, 2);
            squares[1] += blurred[i] * Math.pow(i / edge % edge - 16, 2);
            squares[2] += blurred[i] * Math.pow(i / edge / edge - 16, 2);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        for (final double square : squares) {
            assertThat(square).isCloseTo(1.5 * 1.5, within(0.01));
        }
    }

    @Test
    void no_width_leaves_the_volume_as_it_is() {
        final Volume volume = Volume.of(new float[] {1, 5, 2, 7, 3, 9, 4, 8}, 2, 2, 2, Calibration.NONE);

        assertThat(GaussianBlur.of(volume, 0).voxels()).containsExactly(volume.voxels());
    }
}
