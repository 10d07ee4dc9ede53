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
package io.github.bonegen.radiograph.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.volume.GaussianBlur;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Blur, scatter, noise and film against what theory says of each. */
class DetectorTest {

    private static final int SIZE = 200;

    @Test
    void noise_variance_follows_the_photon_count() {
        for (final double photons : new double[] {4, 30, 400, 20_000}) {
            final float[] image = uniform(0.5f);
            new QuantumNoise(photons, 7).addTo(image, SIZE, SIZE);
            final double expected = 0.5 * photons;
            assertThat(mean(image) * photons).isCloseTo(expected, within(0.03 * expected));
            assertThat(variance(image) * photons * photons).isCloseTo(expected, within(0.05 * expected));
        }
    }

    @Test
    void noise_depends_on_the_seed_alone() {
        final float[] first = uniform(0.5f);
        final float[] second = uniform(0.5f);
        final float[] third = uniform(0.5f);
        new QuantumNoise(100, 7).addTo(first, SIZE, SIZE);
        new QuantumNoise(100, 7).addTo(second, SIZE, SIZE);
        new QuantumNoise(100, 8).addTo(third, SIZE, SIZE);
        assertThat(first).isEqualTo(second).isNotEqualTo(third);
    }

    @Test
    void photons_follow_current_area_and_distance() {
        final Exposure exposure = new Exposure(new TungstenTube(80, 2.5), 10, new Scatter(0, 30), 0, 0, 1);
        final Beam near = new ParallelBeam(Pose.of(new double[3], 0, 0, 0), 1000);
        final Beam far = new ParallelBeam(Pose.of(new double[3], 0, 0, 0), 2000);
        final double photons = exposure.photonsPerPixel(near, new DetectorGrid(1, 1, 0.1));
        assertThat(photons).isCloseTo(1.4e6 * 10 * 0.01, within(5000.0));
        assertThat(exposure.photonsPerPixel(far, new DetectorGrid(1, 1, 0.2))).isCloseTo(photons, within(1e-6));
    }

    @Test
    void scatter_behind_a_uniform_slab_is_the_ratio_times_the_primary() {
        final float[] image = uniform(0.1f);
        new Scatter(0.8, 20).addTo(image, new DetectorGrid(SIZE, SIZE, 0.5));
        for (final float value : image) {
            assertThat(value).isCloseTo(0.18f, within(1e-5f));
        }
    }

    @Test
    void scatter_is_a_smooth_field_with_the_given_ratio_over_the_shadow() {
        final float[] image = uniform(0.2f);
        for (int y = 0; y < SIZE; y++) {
            Arrays.fill(image, y * SIZE, y * SIZE + SIZE / 2, 0.05f);
        }
        final float[] with = image.clone();
        new Scatter(1.5, 20).addTo(with, new DetectorGrid(SIZE, SIZE, 0.5));
        final float[] overPrimary = new float[with.length];
        for (int i = 0; i < with.length; i++) {
            overPrimary[i] = with[i] / image[i] - 1;
        }
        // The ratio is that of blocks, one column of which lies on the step.
        assertThat(mean(overPrimary)).isCloseTo(1.5, within(0.03));
        final float left = with[SIZE / 2 - 1] - image[SIZE / 2 - 1];
        final float right = with[SIZE / 2] - image[SIZE / 2];
        assertThat(right).isCloseTo(left, within(0.02f * left));
    }

    @Test
    void scatter_over_primary_goes_with_thickness_even_beside_a_thin_part() {
        final float[] image = uniform(0.3f);
        for (int y = 0; y < SIZE; y++) {
            Arrays.fill(image, y * SIZE, y * SIZE + SIZE / 2, 1e-4f);
        }
        final float[] with = image.clone();
        final double spread = SIZE / 2 * 0.5 / 5;
        new Scatter(0.5, spread).addTo(with, new DetectorGrid(SIZE, SIZE, 0.5));
        // Three spreads to either side of the step.
        final int thick = SIZE / 2 * SIZE + SIZE / 2 - (int) (3 * spread / 0.5);
        final int thin = SIZE / 2 * SIZE + SIZE / 2 + (int) (3 * spread / 0.5);
        final double expected = Math.log(1e-4) / Math.log(0.3);
        assertThat((with[thick] / (double) image[thick] - 1) / (with[thin] / (double) image[thin] - 1))
            .isCloseTo(expected, within(0.12 * expected));
    }

    @Test
    void blur_of_a_point_has_the_given_standard_deviation_and_keeps_the_sum() {
        final float[] image = uniform(0);
        image[100 * SIZE + 100] = 1;
        GaussianBlur.apply(image, 3, SIZE, SIZE);
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < image.length; i++) {
            sum += image[i];
            moment += image[i] * (i % SIZE - 100) * (i % SIZE - 100);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(Math.sqrt(moment)).isCloseTo(3, within(0.03));
    }

    @Test
    void a_blur_narrower_than_a_pixel_has_its_standard_deviation_too() {
        for (final double sigma : new double[] {0.15, 0.3, 0.7, 2.4}) {
            final float[] image = uniform(0);
            image[100 * SIZE + 100] = 1;
            GaussianBlur.apply(image, sigma, SIZE, SIZE);
            double moment = 0;
            for (int i = 0; i < image.length; i++) {
                moment += image[i] * (i % SIZE - 100) * (i % SIZE - 100);
            }
            assertThat(Math.sqrt(moment)).isCloseTo(sigma, within(0.01 * sigma));
        }
    }

    @Test
    void film_shows_bone_white_and_the_open_beam_black() {
        final float[] image = {1, (float) Math.exp(-1), (float) Math.exp(-2), (float) Math.exp(-3)};
        new Film(0, 2, 1).develop(image, 4, 1);
        assertThat(image[0]).isZero();
        assertThat(image[1]).isCloseTo(Film.WHITE / 2, within(1f));
        assertThat(image[2]).isCloseTo(Film.WHITE, within(1f));
        assertThat(image[3]).isEqualTo(Film.WHITE);
    }

    @Test
    void a_fitted_window_leaves_the_asked_shares_outside() {
        final float[] image = new float[1000];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) Math.exp(-3 * (i + 0.5) / image.length);
        }
        final Film film = Film.fitted(image, 0.1, 0.9, 1);
        assertThat(film.low()).isCloseTo(0.3, within(0.01));
        assertThat(film.high()).isCloseTo(2.7, within(0.01));
    }

    @Test
    void exposures_without_photons_are_refused() {
        assertThatThrownBy(() -> new Exposure(new TungstenTube(70, 2.5), 0, new Scatter(0, 30), 0, 0, 1))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("mas=0.0");
        assertThatThrownBy(() -> new QuantumNoise(0, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Scatter(-1, 30)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("scatter=-1.0");
    }

    private static float[] uniform(final float value) {
        final float[] image = new float[SIZE * SIZE];
        Arrays.fill(image, value);
        return image;
    }

    private static double mean(final float[] image) {
        double sum = 0;
        for (final float value : image) {
            sum += value;
        }
        return sum / image.length;
    }

    private static double variance(final float[] image) {
        final double mean = mean(image);
        double sum = 0;
        for (final float value : image) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (image.length - 1);
    }
}
