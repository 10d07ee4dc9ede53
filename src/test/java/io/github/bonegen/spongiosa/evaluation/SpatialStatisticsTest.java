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
package io.github.bonegen.spongiosa.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.spongiosa.evaluation.SpatialStatistics.Direction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plates of two voxels every five, lying across z: what is found can be counted by hand. */
class SpatialStatisticsTest {

    private static final int EDGE = 20;

    private final List<float[]> plates = List.of(plates(2));

    @Test
    void two_point_correlation_of_plates_is_that_of_a_square_wave() {
        final double[] along = SpatialStatistics.of(plates, EDGE, 0.5, Direction.VERTICAL).correlation();
        assertThat(along[0]).isEqualTo(0.4);
        assertThat(along[5]).isCloseTo(0.4, within(1e-12));
        assertThat(along[2]).isZero();
        assertThat(along[1]).isCloseTo(4.0 / 19, within(1e-12));
    }

    @Test
    void within_a_plate_bone_never_ends() {
        final SpatialStatistics across = SpatialStatistics.of(plates, EDGE, 0.5, Direction.HORIZONTAL);
        assertThat(Arrays.stream(across.correlation()).boxed()).allSatisfy(share -> assertThat(share).isCloseTo(0.4, within(1e-12)));
        assertThat(across.bone()).containsOnly(0);
    }

    @Test
    void chords_are_as_long_as_plates_are_thick_and_apart() {
        final SpatialStatistics along = SpatialStatistics.of(plates, EDGE, 0.5, Direction.VERTICAL);
        assertThat(along.bone()[2]).isEqualTo(1);
        assertThat(along.marrow()[3]).isEqualTo(1);
    }

    @Test
    void sets_differ_by_what_their_plates_differ_in() {
        final SpatialDifference difference = SpatialDifference.of(plates, List.of(plates(3)), EDGE, 0.5, 0.1);
        assertThat(difference.vertical().boneChord()).isCloseTo(0.1, within(1e-12));
        assertThat(difference.vertical().marrowChord()).isCloseTo(0.1, within(1e-12));
        assertThat(difference.horizontal().boneChord()).isZero();
        assertThat(difference.horizontal().correlation()).isCloseTo(0.2, within(1e-12));
        assertThat(SpatialDifference.of(plates, plates, EDGE, 0.5, 0.1).vertical())
            .isEqualTo(new SpatialDifference.Along(0, 0, 0));
    }

    private static float[] plates(final int thickness) {
        final float[] volume = new float[EDGE * EDGE * EDGE];
        for (int i = 0; i < volume.length; i++) {
            volume[i] = i / (EDGE * EDGE) % 5 < thickness ? 1 : 0;
        }
        return volume;
    }
}
