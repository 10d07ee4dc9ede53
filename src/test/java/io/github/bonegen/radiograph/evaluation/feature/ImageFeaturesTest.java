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
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ImageFeaturesTest {

    private static final List<ImageFeatures> SPACES = List.of(new ScatteringFeatures(), new RandomNetworkFeatures(),
        new GreyFeatures(), new SpectrumFeatures(), new EdgeFeatures());

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

    @Test
    void grey_features_of_a_ramp_are_its_quantiles() {
        final double[] features = new GreyFeatures().of(ramp(100, 0.01f), 100);

        for (int i = 0; i < 16; i++) {
            assertThat(features[i]).isCloseTo((i + 0.5) / 16, within(0.011));
        }
    }

    @Test
    void the_spectrum_of_white_noise_is_flat_and_its_standard_deviation() {
        final float[] noise = new float[128 * 128];
        final Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.5 + 0.05 * random.nextGaussian());
        }

        assertThat(new SpectrumFeatures().of(noise, 128)).containsExactly(logOfEight(0.05), within(0.15));
    }

    @Test
    void a_wave_stands_in_the_band_of_its_frequency() {
        final float[] wave = new float[96 * 96];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.5 + 0.2 * Math.sin(2 * Math.PI * 0.15 * (i % 96)));
        }
        final double[] features = new SpectrumFeatures().of(wave, 96);

        // Half-octaves from 1/32: .125 to .177 is the fifth.
        for (int band = 0; band < features.length; band++) {
            assertThat(features[4] - features[band]).isGreaterThan(band == 4 ? -1 : 2);
        }
    }

    @Test
    void the_width_of_an_edge_is_that_of_its_spread() {
        for (final double sigma : new double[] {2, 5}) {
            final float[] edge = new float[96 * 96];
            for (int i = 0; i < edge.length; i++) {
                edge[i] = (float) (0.2 + 0.6 * new NormalDistribution(47.5, sigma).cumulativeProbability(i % 96));
            }
            // Of a Gaussian, sqrt(2 pi) sigma; the smoothing by three pixels adds 1/2 to its variance, a step's mean 1/12.
            final double width = Math.sqrt(2 * Math.PI * (sigma * sigma + 0.5 + 1 / 12.0));
            final double[] features = new EdgeFeatures().of(edge, 96);
            for (int quantile = 0; quantile < 5; quantile++) {
                assertThat(Math.exp(features[quantile])).isCloseTo(width, within(0.03 * width));
            }
            assertThat(Math.exp(features[5])).as("height").isCloseTo(0.6, within(0.001));
            assertThat(Math.exp(features[6])).as("edges a line").isCloseTo(0.5, within(0.01));
        }
    }

    private static double[] logOfEight(final double value) {
        return DoubleStream.generate(() -> Math.log(value)).limit(8).toArray();
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
