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
package io.github.bonegen.morphometry.thickness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Box;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Block by block the map is that of the whole. */
class BlockThicknessTest {

    @ParameterizedTest
    @CsvSource({"grf_iso_200_purified, 0.31, 1", "grf_aniso_200, 0.44, 3", "gyroid_400, 0.2, 2", "plates, 0.3, 1"})
    void every_voxel_is_that_of_the_whole_map(final String name, final double share, final int threads) {
        same(Golden.of(name).bone(), share, threads);
    }

    @ParameterizedTest
    @CsvSource({"gyroid_150, 0.8", "gyroid_400, 0.47"})
    void of_marrow_too(final String name, final double share) {
        same(Golden.of(name).bone().inverse(), share, 2);
    }

    @ParameterizedTest
    @CsvSource({"sphere, 0.05"})
    void too_little_memory_for_the_spheres_is_said_so(final String name, final double share) {
        assertThatThrownBy(() -> same(Golden.of(name).bone(), share, 1)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("Spheres reach").hasMessageContaining("-Xmx");
    }

    @Test
    void blocks_tile_the_volume_and_fit_with_their_surroundings() {
        final Box whole = Box.ofSize(70, 90, 100);
        final List<Box> blocks = RowBlocks.of(whole, 14, 70 * 50 * 60);
        assertThat(blocks).hasSizeGreaterThan(2).allSatisfy(block -> assertThat(block.grown(14).and(whole).count())
            .isLessThanOrEqualTo(70 * 50 * 60));
        assertThat(blocks.stream().mapToLong(Box::count).sum()).isEqualTo(whole.count());
        assertThat(blocks.stream().map(Box::y)).contains(0L).anyMatch(y -> y > 0);
        assertThat(RowBlocks.of(whole, 14, 70 * 90 * 100)).containsExactly(whole);
    }

    /** @param share of the voxels that may be in memory at a time */
    private static void same(final BinaryVolume bone, final double share, final int threads) {
        final float[] whole = LocalThickness.of(bone, Parallel.NONE).orElseThrow().voxels();
        final float[] together = new float[whole.length];
        final int plane = bone.width() * bone.height();
        final int[] filled = new int[bone.depth()];
        new BlockThickness(bone, (int) (share * bone.size())).forEachBlock(new Parallel(threads, Progress.NONE), (z, rows) -> {
            System.arraycopy(rows, 0, together, z * plane + filled[z], rows.length);
            filled[z] += rows.length;
        });
        assertThat(filled).containsOnly(plane);
        assertThat(together).isEqualTo(whole);
    }
}
