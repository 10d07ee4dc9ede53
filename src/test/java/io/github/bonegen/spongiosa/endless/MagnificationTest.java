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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bone shown larger or smaller than it was made. */
class MagnificationTest {

    private static final Box BOX = new Box(-7, 3, 20, 11, 9, 8);

    /** Distances to a plane: the sum of a voxel's place along three axes. */
    private static float[] plane(final Box box) {
        final float[] values = new float[(int) box.count()];
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    values[box.index(x, y, z)] = (float) (x + 2 * y - 3 * z);
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.83, 1, 1.37, 2})
    void a_plane_stays_where_the_first_voxel_begins_and_distances_stay_distances(final double factor) {
        final float[] values = new Magnification(factor).distances(MagnificationTest::plane, BOX);

        for (long z = BOX.z(); z < BOX.z() + BOX.depth(); z++) {
            for (long y = BOX.y(); y < BOX.y() + BOX.height(); y++) {
                for (long x = BOX.x(); x < BOX.x() + BOX.width(); x++) {
                    final double corner = (0.5 - 0.5 * factor) * (1 + 2 - 3);
                    assertThat(values[BOX.index(x, y, z)]).isCloseTo((float) (x + 2 * y - 3 * z + corner), within(1e-4f));
                }
            }
        }
    }

    @Test
    void stretched_bone_is_longer_along_z_and_shorter_across_with_as_much_volume() {
        final double stretch = 1.1;
        final float[] values = new Magnification(1, stretch).distances(MagnificationTest::plane, BOX);

        for (long z = BOX.z(); z < BOX.z() + BOX.depth(); z++) {
            for (long y = BOX.y(); y < BOX.y() + BOX.height(); y++) {
                for (long x = BOX.x(); x < BOX.x() + BOX.width(); x++) {
                    final double across = (x + 0.5 + 2 * (y + 0.5)) * stretch;
                    final double along = 3 * (z + 0.5) / (stretch * stretch);
                    assertThat(values[BOX.index(x, y, z)]).isCloseTo((float) (across - along), within(1e-4f));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.71, 1", "1.29, 1", "1, 1.08", "1.13, 0.94"})
    void a_box_alone_is_that_part_of_a_larger_one_bit_for_bit(final double factor, final double stretch) {
        final Magnification magnification = new Magnification(factor, stretch);
        final Box large = BOX.grown(5);
        final float[] cut = new float[(int) BOX.count()];
        large.copy(magnification.distances(MagnificationTest::waves, large), BOX, cut, BOX);

        assertThat(magnification.distances(MagnificationTest::waves, BOX)).containsExactly(cut);
    }

    private static float[] waves(final Box box) {
        final float[] values = plane(box);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) StrictMath.sin(values[i]);
        }
        return values;
    }

    /** Distance to the surface of rods four voxels thick, as trabeculae are. */
    private static double rod(final double x, final double y) {
        return 2 - Math.hypot(x - 12 * Math.floor(x / 12) - 5.3, y - 12 * Math.floor(y / 12) - 5.8);
    }

    private static float[] rods(final Box box) {
        final float[] values = new float[(int) box.count()];
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    values[box.index(x, y, z)] = (float) rod(x, y);
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.997, 1.003, 1.1})
    void rods_keep_their_share_of_the_volume(final double factor) {
        final float[] values = new Magnification(factor).distances(MagnificationTest::rods, Box.ofSize(240, 240, 1));
        int made = 0;
        int right = 0;
        for (int i = 0; i < values.length; i++) {
            made += values[i] > 0 ? 1 : 0;
            right += rod((i % 240 + 0.5) / factor - 0.5, (i / 240 + 0.5) / factor - 0.5) > 0 ? 1 : 0;
        }

        assertThat((double) made).isCloseTo(right, within(0.01 * right));
    }

    @Test
    void bone_cannot_be_magnified_at_will() {
        assertThatThrownBy(() -> new Magnification(2.1)).isInstanceOf(InvalidInputException.class)
            .hasMessage("Bone magnified 2.10 times; accepted is 0.5 to 2");
        assertThatThrownBy(() -> new Magnification(1.5, 1.2)).isInstanceOf(InvalidInputException.class)
            .hasMessage("Bone magnified 2.16 times; accepted is 0.5 to 2");
    }
}
