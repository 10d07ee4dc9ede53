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
package io.github.bonegen.radiograph.evaluation.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.radiograph.evaluation.FakeRadiographs;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageFeaturesTest {

    private static final List<ImageFeatures> SPACES = List.of(new ScatteringFeatures(), new RandomNetworkFeatures());

    @Test
    void every_space_has_as_many_features_as_it_says_and_few_enough_for_a_covariance() {
        for (final ImageFeatures space : SPACES) {
            for (final int edge : new int[] {32, 45, 96}) {
                assertThat(space.of(ramp(edge, 0.01f), edge)).hasSize(space.count()).doesNotContain(Double.NaN);
            }
            assertThat(space.count()).isLessThanOrEqualTo(128);
        }
    }

    @Test
    void a_ramp_is_as_steep_as_it_is_in_each_direction_and_octave() {
        final double[] features = new ScatteringFeatures().of(ramp(64, 0.01f), 64);

        for (int octave = 0; octave < 4; octave++) {
            final double slope = 0.01 * Math.pow(2, octave);
            assertThat(Math.exp(features[4 * octave])).isCloseTo(slope, within(2e-5));
            assertThat(Math.exp(features[4 * octave + 1])).isCloseTo(slope * Math.sqrt(0.5), within(2e-5));
            assertThat(Math.exp(features[4 * octave + 2])).isCloseTo(0, within(2e-5));
            assertThat(Math.exp(features[4 * octave + 3])).isCloseTo(slope * Math.sqrt(0.5), within(2e-5));
        }
    }

    @Test
    void parts_and_percentiles_of_a_ramp_are_its_grey_levels() {
        final double[] features = new ScatteringFeatures().of(ramp(100, 0.01f), 100);
        final int parts = 16 + 24;

        // Four columns of parts, each 25 pixels wide, and the same in every row.
        for (int part = 0; part < 16; part++) {
            assertThat(features[parts + part]).isCloseTo(0.01 * (25 * (part % 4) + 12), within(1e-5));
        }
        assertThat(features[parts + 16]).isCloseTo(0.05, within(0.011));
        assertThat(features[parts + 18]).isCloseTo(0.5, within(0.011));
        assertThat(features[parts + 20]).isCloseTo(0.95, within(0.011));
    }

    @Test
    void the_random_network_does_not_mind_brightness_and_is_the_same_for_ever() {
        final ImageFeatures network = new RandomNetworkFeatures();
        final float[] image = FakeRadiographs.of(1, 1, "P").get(0).grey();
        final float[] brighter = image.clone();
        for (int i = 0; i < brighter.length; i++) {
            brighter[i] += 0.25f;
        }

        final double[] features = network.of(image, FakeRadiographs.EDGE);
        assertThat(network.of(brighter, FakeRadiographs.EDGE)).containsExactly(features, within(1e-4));
        assertThat(new RandomNetworkFeatures().of(image, FakeRadiographs.EDGE)).containsExactly(features);
    }

    /** Rising to the right. */
    private static float[] ramp(final int edge, final float slope) {
        final float[] ramp = new float[edge * edge];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = slope * (i % edge);
        }
        return ramp;
    }
}
