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
package io.github.bonegen.morphometry.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How bone is told from marrow, and what is turned away. */
class SegmentationTest {

    private static final Calibration CUBES = Calibration.isotropic(0.03, "mm", "mg HA/cm3");

    @Test
    void a_binary_image_is_taken_as_it_is() {
        final Segmented segmented = Segmentation.of("none").segment(volume(CUBES, 0, 255, 0, 255, 255, 0, 0, 0),
            "a.tif");
        assertThat(segmented.bone().count()).isEqualTo(3);
        assertThat(segmented.bone().get(1, 0, 0)).isTrue();
        assertThat(segmented.record().entries()).containsEntry("segmentation", "the image is binary: bone is 255.0");
    }

    @Test
    void a_fixed_threshold_is_in_the_unit_of_the_image_and_recorded() {
        final Segmented segmented = Segmentation.of("225").segment(volume(CUBES, 0, 224.9f, 225, 400, 0, 0, 0, 0), "a");
        assertThat(segmented.bone().count()).isEqualTo(2);
        assertThat(segmented.record().toText()).contains("fixed threshold: bone is 225.0 mg HA/cm3 and above");
    }

    /** Two Gaussians of equal weight: Otsu's threshold lies between them, where few voxels are wrong. */
    @Test
    void otsu_separates_two_populations() {
        final Random random = new Random(1);
        final float[] values = new float[16 * 16 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 40 + (i % 2 == 0 ? 100 : 500));
        }
        final Segmented segmented = Segmentation.of("otsu").segment(Volume.of(values, 16, 16, 16, CUBES), "a");
        assertThat(segmented.bone().count()).isEqualTo(values.length / 2);
        assertThat(segmented.bone().get(1, 0, 0)).isTrue();
        assertThat(segmented.record().toText()).contains("Otsu threshold");
    }

    @Test
    void purifying_keeps_the_largest_component_as_the_reference_does() {
        final Segmented raw = new Segmented(Golden.of("grf_iso_200_raw").bone(), io.github.bonegen.Provenance.NONE);
        final Segmented purified = raw.purified();
        assertThat(purified.bone().sameVoxels(Golden.of("grf_iso_200_purified").bone())).isTrue();
        assertThat(purified.record().toText()).contains("kept the largest of 39 components");
    }

    @Test
    void purifying_fills_cavities_but_not_what_reaches_the_border() {
        final BinaryVolume hollow = BinaryVolume.of(9, 9, 9, CUBES,
            (x, y, z) -> x > 0 && !(x == 4 && y == 4 && z == 4));
        final BinaryVolume filled = new Segmented(hollow, io.github.bonegen.Provenance.NONE).purified().bone();
        assertThat(filled.get(4, 4, 4)).isTrue();
        assertThat(filled.get(0, 4, 4)).isFalse();
    }

    @Test
    void what_cannot_be_measured_is_turned_away_with_one_line() {
        refused(() -> Segmentation.of("none").segment(volume(CUBES, 0, 1, 2, 0, 0, 0, 0, 0), "three.tif"),
            "three.tif", "0.0, 1.0, 2.0", "threshold=otsu");
        refused(() -> Segmentation.of("none").segment(Volume.of(ramp(1000), 10, 10, 10, CUBES), "grey.tif"),
            "grey.tif", "grey values", "threshold=<value>");
        refused(() -> Segmentation.of("none").segment(Volume.of(new float[16], 4, 4, 1, CUBES), "flat.tif"), "2D",
            "more than one");
        refused(() -> Segmentation.of("100").segment(volume(CUBES, 0, 1, Float.NaN, 0, 0, 0, 0, 0), "nan.tif"), "NaN",
            "finite");
        refused(() -> Segmentation.of("none").segment(volume(new Calibration(1, 1, 2, "mm", ""), 0, 1, 0, 1, 0, 0, 0,
            0),
            "long.tif"), "1.0 x 1.0 x 2.0 mm", "resample=true");
        refused(() -> Segmentation.of("otsu").segment(volume(CUBES, 3, 3, 3, 3, 3, 3, 3, 3), "one.tif"), "one value");
        refused(() -> Segmentation.of("most"), "threshold=most", "otsu");
        refused(() -> new FixedThreshold(Double.NaN), "NaN", "finite");
    }

    private static void refused(final ThrowingCallable call, final String... parts) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).message().contains(parts)
            .doesNotContain("\n");
    }

    private static float[] ramp(final int count) {
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }

    private static Volume volume(final Calibration calibration, final float... values) {
        return Volume.of(values, 2, 2, 2, calibration);
    }
}
