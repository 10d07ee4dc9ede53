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
package io.github.bonegen.radiograph.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import io.github.bonegen.radiograph.classifier.input.LocalContrast;
import io.github.bonegen.radiograph.set.Placement;
import io.github.bonegen.radiograph.set.Site;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What surrounds the network: contrast, augmentation, calibration, maps, domain. */
class ClassifierPartsTest {

    private static final double[] LOGITS = {3, -2, 1.5, .5, -1, 2, 4, -3, -.5, -2.5, 1, -4};
    private static final boolean[] POSITIVE = {true, false, true, false, false, false, true, false, true, false, true,
        false};

    @Test
    void nothing_broken_is_an_answer_where_both_classes_are_fractures_and_a_classifier_of_other_labels_says_one_of_its_own() {
        final Site none = new Site(1, 1, 1, 0.1, 0.1);
        assertThat(answer(FractureClassifier.FRACTURES, List.of(none)).label()).isEqualTo("INTACT");
        assertThat(answer(FractureClassifier.FRACTURES, List.of()).label()).isEqualTo("AFF");
        assertThat(answer(new ClassPair("fractured", "INTACT"), List.of(none)).label()).isEqualTo("fractured");
    }

    private static Classification answer(final ClassPair classes, final List<Site> sites) {
        return new Classification(classes, new double[] {0.9}, null, 0, 0, List.of(), sites);
    }

    @Test
    void local_contrast_is_the_same_under_another_window() {
        final float[] grey = noise(28, 1, 20000, 4000);
        final float[] other = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            other[i] = 2 * grey[i] + 9000;
        }
        assertThat(LocalContrast.of(other)).usingComparatorWithPrecision(0.06f).containsExactly(LocalContrast.of(grey));
    }

    @Test
    void local_contrast_is_that_of_sums_over_the_surroundings() {
        final int edge = 28;
        final float[] grey = noise(edge, 2, 20000, 4000);
        final float[] contrast = LocalContrast.of(grey);
        final int x = 1;
        final int y = 14;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = y - 2; row <= y + 2; row++) {
            for (int column = 0; column <= x + 2; column++) {
                sum += grey[row * edge + column];
                squares += grey[row * edge + column] * (double) grey[row * edge + column];
                count++;
            }
        }
        final double mean = sum / count;
        final double deviation = Math.sqrt(squares / count - mean * mean + 655.35 * 655.35);
        assertThat((double) contrast[y * edge + x]).isCloseTo((grey[y * edge + x] - mean) / deviation, within(1e-4));
    }

    @Test
    void an_even_image_has_no_contrast() {
        assertThat(LocalContrast.of(new float[32 * 32])).containsOnly(0f);
    }

    @Test
    void augmentation_mirrors_legs_but_never_turns_them_upside_down() {
        final Augmentation augmentation = new Augmentation(new Random(1));
        int mirrored = 0;
        for (int i = 0; i < 1000; i++) {
            final Augmentation.Affine place = augmentation.place(100);
            mirrored += place.xx() < 0 ? 1 : 0;
            assertThat(place.yy()).isGreaterThan(0.8);
            assertThat(Math.abs(Math.atan2(place.xy(), place.yy()))).isLessThan(Math.toRadians(12.01));
            assertThat(Math.abs(place.xx() * place.yy() - place.xy() * place.yx())).isBetween(0.75, 1.33);
        }
        assertThat(mirrored).isBetween(430, 570);
    }

    @Test
    void an_image_moved_by_nothing_stays_as_it_is_within_its_rim() {
        final float[] grey = noise(16, 3, 30000, 5000);
        final float[] moved = Augmentation.moved(grey, 16, new Augmentation.Affine(1, 0, 0, 0, 1, 0));
        assertThat(moved[5 * 16 + 7]).isEqualTo(grey[5 * 16 + 7]);
        final float[] mirrored = Augmentation.moved(grey, 16, new Augmentation.Affine(-1, 0, 15, 0, 1, 0));
        assertThat(mirrored[5 * 16 + 7]).isEqualTo(grey[5 * 16 + 8]);
    }

    /** SciPy's bounded minimisation of the same cross-entropy. */
    @Test
    void the_temperature_is_that_of_the_least_cross_entropy() {
        final TemperatureScaling even = TemperatureScaling.fit(LOGITS, POSITIVE, 0);
        assertThat(even.temperature()).isCloseTo(1.2057576773912297, within(1e-4));
        assertThat(even.loss(LOGITS, POSITIVE)).isCloseTo(0.43146925821521404, within(1e-9));
        final TemperatureScaling rare = TemperatureScaling.fit(LOGITS, POSITIVE, -1);
        assertThat(rare.temperature()).isCloseTo(1.0192523782963345, within(1e-4));
        assertThat(rare.loss(LOGITS, POSITIVE)).isCloseTo(0.42174014714425395, within(1e-9));
    }

    @Test
    void calibration_keeps_order_and_finds_perfect_separation_no_reason_to_diverge() {
        final TemperatureScaling calibration = TemperatureScaling.fit(new double[] {-1, 2},
            new boolean[] {false, true}, 0);
        assertThat(calibration.probability(2)).isGreaterThan(calibration.probability(-1)).isLessThanOrEqualTo(1);
        assertThat(calibration.temperature()).isBetween(0.04, 20.0);
    }

    @Test
    void a_domain_is_stored_in_one_order() {
        final double[][] features = {{1, 2}, {2, 5}, {4, 3}};
        assertThat(Member.toTensors(TrainingDomain.of(features, features)).keySet())
            .containsExactly("means", "deviations", "precision", "limit");
    }

    @Test
    void evidence_is_found_again_in_the_original() {
        final float[] values = new float[16];
        values[2 * 4 + 1] = 3;
        values[1 * 4 + 3] = -5;
        final EvidenceMap map = new EvidenceMap(values, 4, new Placement(2, 10, -6), 64);
        // The middle of the map's cell (1, 2) is at 1.5 * 16 = 24 and 40 pixels of the square.
        assertThat(map.peak(true)).containsExactly(10 + 24 * 2 - 0.5, -6 + 40 * 2 - 0.5);
        assertThat(map.at(10 + 24 * 2 - 0.5, -6 + 40 * 2 - 0.5)).isCloseTo(3, within(1e-6));
        assertThat(map.peak(false)[0]).isEqualTo(10 + 56 * 2 - 0.5);
    }

    @Test
    void a_domain_holds_its_own_kind_and_not_another() {
        final Random random = new Random(4);
        final TrainingDomain domain = TrainingDomain.of(features(400, random), features(200, random));
        int within = 0;
        for (final double[] features : features(500, random)) {
            within += domain.distance(features) <= 1 ? 1 : 0;
        }
        assertThat(within).isBetween(480, 500);
        // Each number alone is usual; that they differ is not.
        assertThat(domain.distance(new double[] {1.5, -1.5, 0})).isGreaterThan(2);
    }

    @Test
    void fewer_images_than_features_still_make_a_domain() {
        final Random random = new Random(5);
        final TrainingDomain domain = TrainingDomain.of(features(2, random), features(1, random));
        assertThat(domain.distance(new double[] {0, 0, 0})).isFinite();
    }

    @Test
    void images_too_small_and_formats_unknown_are_refused() {
        final InputFormat format = new InputFormat("pad", 64, 0);
        assertThatThrownBy(() -> format.square(Volume.of(new float[1], 1, 1, 1, Calibration.NONE), Double.NaN, Optional.empty()))
            .isInstanceOf(InvalidInputException.class)
            .hasMessage("The image has 1 x 1 pixels; accepted are radiographs of 32 x 32 or more");
        assertThatThrownBy(() -> new InputFormat("crop", 64, 0).square(Volume.of(new float[4096], 64, 64, 1,
            Calibration.NONE), Double.NaN, Optional.empty())).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("set it with Image > Properties");
        assertThatThrownBy(() -> new InputFormat("multiscale", 64, 0)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("choose pad, crop or site");
        assertThatThrownBy(() -> new InputFormat("pad", 65, 0)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("a multiple of 8");
    }

    @Test
    void a_square_of_the_site_lies_around_the_fracture_at_its_scale() {
        final float[] dot = new float[300 * 400];
        dot[310 * 300 + 40] = 65535;
        final Volume film = Volume.of(dot, 300, 400, 1, Calibration.NONE);
        final InputFormat format = new InputFormat("site", 64, 0.5);

        final InputFormat.Square square = format.square(film, 0.25, Optional.of(new double[] {41, 311}));

        // Two film pixels make one; the dot lies in the one before the middle.
        assertThat(square.placement().scale()).isEqualTo(2);
        assertThat(square.grey()[31 * 64 + 31]).isCloseTo(65535 / 4f, within(1f));
        assertThatThrownBy(() -> format.square(film, 0.25, Optional.empty())).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("Nobody says where the fracture is");
    }

    @Test
    void there_is_no_evidence_beside_the_square_that_was_looked_at() {
        final EvidenceMap map = new EvidenceMap(new float[] {1, 1, 1, 1}, 2, Placement.around(50, 50, 1, 32), 32);
        assertThat(map.at(50, 50)).isEqualTo(1);
        assertThat(map.at(35, 65)).isEqualTo(1);
        assertThat(map.at(33, 50)).isZero();
        assertThat(map.at(50, 67)).isZero();
    }

    /** Three numbers, the first two nearly the same. */
    private static double[][] features(final int count, final Random random) {
        final double[][] features = new double[count][];
        for (int i = 0; i < count; i++) {
            final double shared = random.nextGaussian();
            features[i] = new double[] {shared + 0.1 * random.nextGaussian(), shared + 0.1 * random.nextGaussian(),
                random.nextGaussian()};
        }
        return features;
    }

    private static float[] noise(final int edge, final long seed, final double mean, final double deviation) {
        final Random random = new Random(seed);
        final float[] grey = new float[edge * edge];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (float) (mean + deviation * random.nextGaussian());
        }
        return grey;
    }
}
