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
package io.github.bonegen.nn.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which noise levels a denoiser learns. */
class NoiseDistributionTest {

    @Test
    void it_is_the_published_one_up_to_64_pixels() {
        assertThat(NoiseDistribution.forEdge(64)).isEqualTo(new NoiseDistribution(-1.2, 1.2));
        assertThat(NoiseDistribution.forEdge(16)).isEqualTo(new NoiseDistribution(-1.2, 1.2));
    }

    @ParameterizedTest
    @ValueSource(ints = {96, 128, 256, 512})
    void high_levels_rise_with_the_edge_and_low_ones_stay(final int edge) {
        assertThat(level(edge, 2)).isCloseTo(level(64, 2) * edge / 64, within(1e-9));
        assertThat(level(edge, -2)).isCloseTo(level(64, -2), within(1e-9));
    }

    /** The noise some deviations from the mean. */
    private static double level(final int edge, final double deviations) {
        final NoiseDistribution noise = NoiseDistribution.forEdge(edge);
        return Math.exp(noise.mean() + deviations * noise.deviation());
    }
}
