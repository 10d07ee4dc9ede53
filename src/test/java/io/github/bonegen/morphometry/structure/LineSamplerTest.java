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

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Calibration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines meet in both layouts of a volume. */
class LineSamplerTest {

    private static final int LINES = 500;

    @ParameterizedTest
    @CsvSource({"64, 64, 64, 20", "65, 33, 129, 16", "1, 200, 9, 20", "200, 1, 3, 20", "7, 5, 300, 12", "100, 75, 1, 8"})
    void samples_are_the_voxels_of_the_volume_in_either_layout(final int width, final int height, final int depth, final int places) {
        final SplittableRandom random = new SplittableRandom(width);
        final BinaryVolume bone = BinaryVolume.of(width, height, depth, Calibration.NONE, (x, y, z) -> random.nextInt(3) == 0);
        final int[] ahead = {random.nextInt(-99, 99), random.nextInt(-99, 99), random.nextInt(-99, 99)};
        final int[][] starts = {random.ints(LINES, 0, width << places).map(x -> x - ahead[0]).toArray(),
            random.ints(LINES, 0, height << places).map(y -> y - ahead[1]).toArray(),
            random.ints(LINES, 0, depth << places).map(z -> z - ahead[2]).toArray()};
        final int[] voxels = IntStream.range(0, LINES).map(i -> bone.get(starts[0][i] + ahead[0] >> places, starts[1][i] + ahead[1]
            >> places, starts[2][i] + ahead[2] >> places) ? 1 : 0).toArray();
        for (final LineSampler layout : new LineSampler[] {new VoxelTiles(bone), new LargeVoxelTiles(bone)}) {
            final int[] samples = new int[LINES];
            layout.sample(starts, ahead, places, LINES, samples);
            assertThat(IntStream.of(samples).map(sample -> sample & 1).toArray()).isEqualTo(voxels);
        }
    }
}
