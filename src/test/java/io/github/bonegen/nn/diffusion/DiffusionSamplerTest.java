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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.nn.Torch;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a mixture of Gaussians, whose denoiser is exact, so that errors are the sampler's own. */
class DiffusionSamplerTest {

    private static final GaussianMixture MIXTURE = new GaussianMixture(
        new double[][] {{0.9, 0.3}, {-0.6, 0.5}, {0.1, -0.8}}, new double[] {0.3, 0.2, 0.25});
    private static final int POINTS = 20_000;

    private static Torch torch;

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    static Stream<DiffusionSampler> accurate() {
        return Stream.of(new HeunSampler(NoiseLevels.published(40)), new DdimSampler(NoiseLevels.published(400)));
    }

    @ParameterizedTest
    @MethodSource("accurate")
    void points_have_the_mean_and_covariance_of_the_mixture_within_2_percent(final DiffusionSampler sampler) {
        final double[] actual = moments(sample(sampler, POINTS));
        final double[] expected = MIXTURE.moments();
        final double scale = expected[2] + expected[3];
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("moment %d of %s", i, sampler).isCloseTo(expected[i],
                within(0.02 * (i < 2 ? Math.sqrt(scale) : scale / 2)));
        }
    }

    @Test
    void heun_of_18_steps_comes_where_200_steps_come() {
        final float[] few = sample(new HeunSampler(NoiseLevels.published(18)), 2000);
        final float[] many = sample(new HeunSampler(NoiseLevels.published(200)), 2000);
        final double spread = Math.sqrt((MIXTURE.moments()[2] + MIXTURE.moments()[3]) / 2);
        assertThat(rootMeanSquare(few, many)).isLessThan(0.05 * spread);
        assertThat(rootMeanSquare(sample(new DdimSampler(NoiseLevels.published(18)), 2000), many))
            .isGreaterThan(2 * rootMeanSquare(few, many));
    }

    @Test
    void errors_fall_with_the_square_of_the_steps_for_heun_and_with_their_number_for_ddim() {
        final float[] exact = sample(new HeunSampler(NoiseLevels.published(400)), 500);
        assertThat(rootMeanSquare(sample(new HeunSampler(NoiseLevels.published(20)), 500), exact)
            / rootMeanSquare(sample(new HeunSampler(NoiseLevels.published(40)), 500), exact)).isBetween(3.0, 6.0);
        assertThat(rootMeanSquare(sample(new DdimSampler(NoiseLevels.published(40)), 500), exact)
            / rootMeanSquare(sample(new DdimSampler(NoiseLevels.published(80)), 500), exact)).isBetween(1.6, 2.5);
    }

    @Test
    void the_noise_stays_as_it_was() {
        try (NDManager step = torch.newStep()) {
            final NDArray noise = noise(step, 4);
            final float[] before = noise.toFloatArray();
            new HeunSampler(NoiseLevels.published(3)).sample(MIXTURE, noise, Progress.NONE);
            assertThat(noise.toFloatArray()).isEqualTo(before);
        }
    }

    @Test
    void levels_descend_from_80_to_0() {
        final double[] levels = NoiseLevels.published(18).values();
        assertThat(levels).hasSize(19);
        for (int i = 0; i < 18; i++) {
            assertThat(levels[i]).isGreaterThan(levels[i + 1]);
        }
        assertThat(levels[0]).isCloseTo(80, within(1e-9));
        assertThat(levels[17]).isCloseTo(0.002, within(1e-9));
        assertThat(levels[18]).isZero();
        assertThatThrownBy(() -> NoiseLevels.published(0)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("steps=0");
    }

    @Test
    void sampling_can_be_cancelled_between_steps() {
        try (NDManager step = torch.newStep()) {
            assertThatThrownBy(() -> new HeunSampler(NoiseLevels.published(3)).sample(MIXTURE, noise(step, 4),
                new Cancelled())).isInstanceOf(CancellationException.class);
        }
    }

    private static float[] sample(final DiffusionSampler sampler, final int points) {
        try (NDManager step = torch.newStep()) {
            return sampler.sample(MIXTURE, noise(step, points), Progress.NONE).toFloatArray();
        }
    }

    /** Each point comes turned by 90, 180 and 270 degrees, and all are scaled, so that mean and covariance are exact. */
    private static NDArray noise(final NDManager step, final int points) {
        final Random random = new Random(1);
        final float[] noise = new float[2 * points];
        double squares = 0;
        for (int i = 0; i < points; i += 4) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            squares += 4 * (x * x + y * y);
            for (int turn = 0; turn < 4; turn++) {
                noise[2 * (i + turn)] = (float) x;
                noise[2 * (i + turn) + 1] = (float) y;
                final double turned = -y;
                y = x;
                x = turned;
            }
        }
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= (float) Math.sqrt(2 * points / squares);
        }
        return step.create(noise, new Shape(points, 1, 1, 2));
    }

    private static double[] moments(final float[] points) {
        final double count = points.length / 2.0;
        final double[] moments = new double[5];
        for (int i = 0; i < points.length; i += 2) {
            moments[0] += points[i] / count;
            moments[1] += points[i + 1] / count;
        }
        for (int i = 0; i < points.length; i += 2) {
            final double x = points[i] - moments[0];
            final double y = points[i + 1] - moments[1];
            moments[2] += x * x / count;
            moments[3] += y * y / count;
            moments[4] += x * y / count;
        }
        return moments;
    }

    private static double rootMeanSquare(final float[] a, final float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares / a.length);
    }

    private static final class Cancelled implements Progress {

        @Override
        public void update(final double fraction, final String message) {
            // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
