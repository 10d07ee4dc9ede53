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
package io.github.bonegen.spongiosa.endless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.spongiosa.endless.tile.GaussianField;
import io.github.bonegen.volume.Box;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** Latents are independent Gaussian numbers, the same wherever one looks from. */
class GaussianFieldTest {

    private static final int EDGE = 40;
    private static final double FIVE_SIGMA = 5 / Math.sqrt(EDGE * EDGE * EDGE);

    private static double[] field(final long seed, final int channel, final long x, final long y, final long z) {
        final float[] values = new GaussianField(seed, channel + 1).values(new Box(x, y, z, EDGE, EDGE, EDGE));
        final double[] doubles = new double[EDGE * EDGE * EDGE];
        Arrays.setAll(doubles, i -> values[channel * doubles.length + i]);
        return doubles;
    }

    @Test
    void has_the_moments_and_the_distribution_of_a_standard_Gaussian() {
        final double[] values = field(7, 0, -20, 1L << 40, 3);
        final DescriptiveStatistics statistics = new DescriptiveStatistics(values);

        assertThat(statistics.getMean()).isCloseTo(0, within(FIVE_SIGMA));
        assertThat(statistics.getVariance()).isCloseTo(1, within(FIVE_SIGMA * Math.sqrt(2)));
        assertThat(statistics.getSkewness()).isCloseTo(0, within(FIVE_SIGMA * Math.sqrt(6)));
        assertThat(statistics.getKurtosis()).isCloseTo(0, within(FIVE_SIGMA * Math.sqrt(24)));
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(0, 1), values))
            .isGreaterThan(1e-4);
    }

    @Test
    void neighbours_channels_and_seeds_are_independent() {
        final double[] values = field(7, 0, 0, 0, 0);

        assertThat(correlation(values, field(7, 0, 1, 0, 0))).isCloseTo(0, within(FIVE_SIGMA));
        assertThat(correlation(values, field(7, 0, 0, 1, 0))).isCloseTo(0, within(FIVE_SIGMA));
        assertThat(correlation(values, field(7, 0, 0, 0, 1))).isCloseTo(0, within(FIVE_SIGMA));
        assertThat(correlation(values, field(7, 1, 0, 0, 0))).isCloseTo(0, within(FIVE_SIGMA));
        assertThat(correlation(values, field(8, 0, 0, 0, 0))).isCloseTo(0, within(FIVE_SIGMA));
    }

    @Test
    void a_box_is_part_of_a_larger_one() {
        final GaussianField field = new GaussianField(3, 2);
        final Box small = new Box(-5, 100, 7, 3, 4, 5);
        final Box large = small.grown(2);
        final float[] values = field.values(small);
        final float[] around = field.values(large);

        for (int channel = 0; channel < 2; channel++) {
            final float[] cut = new float[(int) small.count()];
            large.copy(Arrays.copyOfRange(around, channel * (int) large.count(), (channel + 1) * (int) large.count()),
                small, cut, small);
            assertThat(cut).containsExactly(Arrays.copyOfRange(values, channel * cut.length, (channel + 1) * cut.length));
        }
    }

    private static double correlation(final double[] a, final double[] b) {
        return new PearsonsCorrelation().correlation(a, b);
    }
}
