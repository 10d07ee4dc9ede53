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
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slab by slab the map is that of the whole. */
class SlabThicknessTest {

    @ParameterizedTest
    @CsvSource({"grf_iso_200_purified, 40, 1", "grf_aniso_200, 56, 3", "gyroid_400, 50, 2", "plates, 30, 1"})
    void every_voxel_is_that_of_the_whole_map(final String name, final int slices, final int threads) {
        final BinaryVolume bone = Golden.of(name).bone();
        same(bone, slices, threads);
    }

    @ParameterizedTest
    @CsvSource({"gyroid_150, 70", "gyroid_400, 60"})
    void of_marrow_too(final String name, final int slices) {
        same(Golden.of(name).bone().inverse(), slices, 2);
    }

    @ParameterizedTest
    @CsvSource({"sphere, 30"})
    void too_few_slices_for_the_spheres_are_said_so(final String name, final int slices) {
        assertThatThrownBy(() -> same(Golden.of(name).bone(), slices, 1)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("slices").hasMessageContaining("-Xmx");
    }

    private static void same(final BinaryVolume bone, final int slices, final int threads) {
        final float[] whole = LocalThickness.of(bone, Parallel.NONE).orElseThrow().voxels();
        final int[] z = {0};
        new SlabThickness(bone, slices).forEachSlice(new Parallel(threads, Progress.NONE), plane -> {
            assertThat(plane).isEqualTo(Arrays.copyOfRange(whole, z[0] * plane.length, (z[0] + 1) * plane.length));
            z[0]++;
        });
        assertThat(z[0]).isEqualTo(bone.depth());
    }
}
