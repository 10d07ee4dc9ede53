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
package io.github.bonegen.radiograph.femur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.radiograph.femur.fracture.Fracture;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

/** 400 phantoms, half of them AFF, measured on their surfaces, against the published features. */
class PhantomSamplerTest {

    private static final List<Phantom> AFF = sample("AFF");
    private static final List<Phantom> NFF = sample("NFF");
    private static final List<Measurements> AFF_MEASURED = measure(AFF);
    private static final List<Measurements> NFF_MEASURED = measure(NFF);

    @Test
    void the_lateral_angle_of_AFF_is_the_published_one() {
        assertMoments(AFF_MEASURED, Measurements::lateralAngle, 4.8, 4.2);
        assertThat(statistics(AFF_MEASURED, Measurements::lateralAngle).getMax()).isLessThan(18.6);
    }

    @Test
    void the_lateral_cortex_is_the_published_one() {
        assertMoments(AFF_MEASURED, Measurements::lateralCortex, 10.5, 1.4);
        assertMoments(NFF_MEASURED, Measurements::lateralCortex, 8.1, 1.3);
    }

    @Test
    void the_lateral_bow_is_the_published_one() {
        assertMoments(AFF_MEASURED, Measurements::lateralBow, 12.4, 5.4);
        assertMoments(NFF_MEASURED, Measurements::lateralBow, 4.0, 3.6);
    }

    @Test
    void the_canal_is_the_published_one() {
        assertMoments(NFF_MEASURED, Measurements::canalWidth, 10.5, 1.5);
    }

    @Test
    void the_shaft_is_as_wide_as_published() {
        // Published are means by sex (26.5 and 25.6 mm) without a spread.
        assertThat(statistics(NFF_MEASURED, Measurements::shaftWidth).getMean()).isBetween(25.6, 27.3);
    }

    @Test
    void femurs_are_as_long_as_published_by_sex() {
        final DescriptiveStatistics men = new DescriptiveStatistics();
        final DescriptiveStatistics women = new DescriptiveStatistics();
        NFF.forEach(phantom -> (phantom.anatomy().male() ? men : women).addValue(phantom.anatomy().length()));
        assertThat(men.getMean()).isCloseTo(448, within(3 * men.getStandardDeviation() / Math.sqrt(men.getN())));
        assertThat(women.getMean()).isCloseTo(419, within(3 * women.getStandardDeviation() / Math.sqrt(women.getN())));
    }

    @Test
    void a_fifth_of_AFF_is_subtrochanteric_as_published() {
        final double share = AFF.stream().filter(p -> p.anatomy().lesserTrochanter() - p.fracture().site() < 80).count()
            / (double) AFF.size();
        assertThat(share).isCloseTo(25.0 / 129, within(3 * Math.sqrt(0.19 * 0.81 / AFF.size())));
    }

    @Test
    void every_AFF_lies_between_lesser_trochanter_and_supracondylar_flare() {
        assertThat(AFF).allSatisfy(phantom -> assertThat(phantom.fracture().site())
            .isLessThan(phantom.anatomy().lesserTrochanter()).isGreaterThan(0.33 * phantom.anatomy().length()));
    }

    @Test
    void a_third_of_complete_AFF_is_minimally_comminuted() {
        final List<Fracture> complete = AFF.stream().map(Phantom::fracture)
            .filter(fracture -> fracture.kind() == FractureKind.AFF_COMPLETE).toList();
        final double share = complete.stream().filter(fracture -> fracture.pieces() > 0).count()
            / (double) complete.size();
        assertThat(share).isCloseTo(0.3, within(3 * Math.sqrt(0.3 * 0.7 / complete.size())));
        assertThat(AFF).allSatisfy(phantom -> assertThat(phantom.fracture().pieces()).isBetween(0, 2));
    }

    @Test
    void the_classes_separate_by_angle_cortex_and_bow() {
        assertThat(overlap(Measurements::lateralAngle, true)).isGreaterThan(0.75);
        assertThat(overlap(Measurements::lateralCortex, false)).isGreaterThan(0.8);
        assertThat(overlap(Measurements::lateralBow, false)).isGreaterThan(0.8);
    }

    @Test
    void a_phantom_is_a_function_of_kind_and_seed() {
        assertThat(PhantomSampler.sample(FractureKind.NFF_SPIRAL, 5))
            .isEqualTo(PhantomSampler.sample(FractureKind.NFF_SPIRAL, 5))
            .isNotEqualTo(PhantomSampler.sample(FractureKind.NFF_SPIRAL, 6));
    }

    private static List<Phantom> sample(final String label) {
        return LongStream.range(0, 200).mapToObj(seed -> PhantomSampler.sample(FractureKind.named(label, seed),
            1000 + seed)).toList();
    }

    private static List<Measurements> measure(final List<Phantom> phantoms) {
        return phantoms.stream().map(phantom -> new Thigh(phantom).measurements()).toList();
    }

    /** Mean within three standard errors, deviation within what 200 draws scatter. */
    private static void assertMoments(final List<Measurements> measured, final ToDoubleFunction<Measurements> feature,
        final double mean, final double deviation)
    {
        final DescriptiveStatistics statistics = statistics(measured, feature);
        assertThat(statistics.getMean()).isCloseTo(mean, within(3 * deviation / Math.sqrt(measured.size())));
        assertThat(statistics.getStandardDeviation()).isCloseTo(deviation, within(0.17 * deviation));
    }

    private static DescriptiveStatistics statistics(final List<Measurements> measured,
        final ToDoubleFunction<Measurements> feature)
    {
        return new DescriptiveStatistics(measured.stream().mapToDouble(feature).toArray());
    }

    /** Area under the ROC curve of one feature: the share of pairs that it orders. */
    private static double overlap(final ToDoubleFunction<Measurements> feature, final boolean lessInAff) {
        double ordered = 0;
        for (final Measurements aff : AFF_MEASURED) {
            for (final Measurements nff : NFF_MEASURED) {
                final double difference = feature.applyAsDouble(aff) - feature.applyAsDouble(nff);
                ordered += difference < 0 == lessInAff ? 1 : 0;
            }
        }
        return ordered / (AFF_MEASURED.size() * NFF_MEASURED.size());
    }
}
