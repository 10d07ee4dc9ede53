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
package io.github.bonegen.morphometry.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Calibration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of many lengths together, against each of them sample by sample. */
class SampledLinesTest {

    private static final int SIDE = 50;
    private static final int LINES = 300;

    /** Exact in binary, so that positions are. */
    private static final double DISTANCE = 1.75;

    private final SplittableRandom random = new SplittableRandom(1);
    private final BinaryVolume bone = BinaryVolume.of(SIDE, SIDE, SIDE, Calibration.NONE, (x, y, z) -> random.nextInt(3) == 0);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LINES})
    void changes_are_those_of_every_line_and_half_of_each_end_in_bone(final int count) {
        final double[] direction = {0.75, -0.5, 0.25};
        final SampledLines lines = new SampledLines(LineSampler.of(bone), direction, DISTANCE, count);
        long doubled = 0;
        for (int line = 0; line < count; line++) {
            final double[] at = {random.nextInt(SIDE / 2), SIDE / 2 + random.nextInt(SIDE / 2), random.nextInt(SIDE)};
            final int samples = 1 + random.nextInt((int) Math.min((SIDE - at[0]) / direction[0], Math.min(at[1] / -direction[1],
                (SIDE - at[2]) / direction[2])) / 2);
            lines.add(at[0], at[1], at[2], 0, samples);
            int last = bit(at, direction, 0);
            doubled += last;
            for (int i = 1; i < samples; i++) {
                doubled += bit(at, direction, i) == last ? 0 : 2;
                last = bit(at, direction, i);
            }
            doubled += last;
        }
        assertThat(lines.doubledChanges()).isEqualTo(doubled);
    }

    /** Notes where the first line was last looked at. */
    private static final class Noting implements LineSampler {

        private final double[] at = new double[3];

        @Override
        public int longestSide() {
            return 1 << 14;
        }

        @Override
        public void sample(final int[][] starts, final int[] ahead, final int places, final int count, final int[] samples) {
            for (int axis = 0; axis < 3; axis++) {
                at[axis] = (double) (starts[axis][0] + ahead[axis]) / (1 << places);
            }
        }
    }

    @Test
    void the_last_sample_of_a_long_line_lies_where_the_direction_leads() {
        final double[] direction = {0.36, 0.48, 0.8};
        final int samples = 9000;
        final Noting noting = new Noting();
        final SampledLines lines = new SampledLines(noting, direction, 1.73, 1);
        lines.add(0, 0, 0, 0, samples);
        lines.doubledChanges();
        for (int axis = 0; axis < 3; axis++) {
            assertThat(noting.at[axis]).isCloseTo((samples - 1) * 1.73 * direction[axis], within(1e-4));
        }
    }

    private int bit(final double[] at, final double[] direction, final int i) {
        return bone.get((int) (at[0] + i * DISTANCE * direction[0]), (int) (at[1] + i * DISTANCE * direction[1]),
            (int) (at[2] + i * DISTANCE * direction[2])) ? 1 : 0;
    }
}
