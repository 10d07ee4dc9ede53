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

import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import org.junit.jupiter.api.Test;

/** What lines meet in both layouts of a volume. */
class LineSamplerTest {

    private static final int PLACES = 16;

    @Test
    void lines_change_where_the_volume_does_in_either_layout() {
        final BinaryVolume bone = Golden.of("grf_aniso_300").bone();
        final LineSampler[] layouts = {new VoxelTiles(bone), new LargeVoxelTiles(bone)};
        for (int line = 0; line < bone.height(); line++) {
            final int count = Math.min(bone.width(), bone.depth());
            final int[][] steps = new int[3][count];
            int changes = bit(bone, 0, line, 0) + bit(bone, count - 1, line, count - 1);
            for (int i = 0; i < count; i++) {
                steps[0][i] = i << PLACES;
                steps[2][i] = i << PLACES;
                changes += i > 0 && bit(bone, i, line, i) != bit(bone, i - 1, line, i - 1) ? 2 : 0;
            }
            for (final LineSampler layout : layouts) {
                assertThat(layout.doubledChanges(steps, new int[] {0, line << PLACES, 0}, PLACES, count, new int[count]))
                    .isEqualTo(changes);
            }
        }
    }

    private static int bit(final BinaryVolume bone, final int x, final int y, final int z) {
        return bone.get(x, y, z) ? 1 : 0;
    }
}
