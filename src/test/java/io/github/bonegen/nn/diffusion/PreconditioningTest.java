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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Karras et al. (2022, arXiv:2206.00364, appendix B.6) derive the factors from. */
class PreconditioningTest {

    private static final double DEVIATION = 0.5;
    private static final Preconditioning FACTORS = new Preconditioning(DEVIATION);

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.1, 0.5, 3, 80})
    void what_goes_into_the_network_has_unit_variance(final double noise) {
        final double variance = DEVIATION * DEVIATION + noise * noise;
        assertThat(FACTORS.in(noise) * FACTORS.in(noise) * variance).isCloseTo(1, within(1e-12));
    }

    /** The target is (clean - skip * noisy) / out; clean and noise are independent. */
    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.1, 0.5, 3, 80})
    void what_the_network_must_give_has_unit_variance(final double noise) {
        final double ofClean = (1 - FACTORS.skip(noise)) * DEVIATION;
        final double ofNoise = FACTORS.skip(noise) * noise;
        assertThat(Math.hypot(ofClean, ofNoise) / FACTORS.out(noise)).isCloseTo(1, within(1e-12));
    }

    /** The share of the noisy image that makes the network's part, and so its errors, smallest. */
    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.1, 0.5, 3, 80})
    void no_other_share_of_the_noisy_image_leaves_less_to_the_network(final double noise) {
        final double left = left(FACTORS.skip(noise), noise);
        assertThat(left(FACTORS.skip(noise) + 1e-3, noise)).isGreaterThan(left);
        assertThat(left(FACTORS.skip(noise) - 1e-3, noise)).isGreaterThan(left);
        assertThat(left).isCloseTo(FACTORS.out(noise) * FACTORS.out(noise), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.1, 0.5, 3, 80})
    void every_noise_level_weighs_the_networks_error_alike(final double noise) {
        assertThat(FACTORS.weight(noise) * FACTORS.out(noise) * FACTORS.out(noise)).isCloseTo(1, within(1e-12));
    }

    private static double left(final double skip, final double noise) {
        return (1 - skip) * (1 - skip) * DEVIATION * DEVIATION + skip * skip * noise * noise;
    }
}
