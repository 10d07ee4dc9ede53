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
package io.github.bonegen.morphometry.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of known shape, and what Skeletonize3D and AnalyzeSkeleton count. */
class SkeletonTest {

    /** Counted by Skeletonize3D 2.1 and AnalyzeSkeleton 3.4; lengths in mm depend there on the order of the walk. */
    @ParameterizedTest
    @CsvSource({"grf_aniso_200, 1442, 1, 111, 54, 48, 46, 5, 57.5982", "grf_aniso_300, 2006, 1, 166, 92, 42, 79, 12, 80.9426",
        "grf_iso_200_purified, 2059, 1, 172, 95, 48, 85, 9, 85.4240", "grf_iso_200_raw, 2475, 32, 212, 101, 112, 89, 11, 100.7490",
        "gyroid_150, 3163, 2, 369, 184, 133, 143, 34, 136.2492", "gyroid_400, 3049, 3, 355, 185, 119, 153, 27, 130.4378",
        "rods_lattice, 2420, 1, 192, 64, 48, 1, 9, 79.8226"})
    void counts_are_those_of_analyze_skeleton(final String name, final int voxels, final int trees, final int branches,
        final int junctions, final int ends, final int triple, final int quadruple, final double length)
    {
        final BinaryVolume bone = Golden.of(name).bone();
        assertThat(Thinning.of(bone, Parallel.NONE).count()).isEqualTo(voxels);
        final Skeleton skeleton = Skeleton.of(bone, Parallel.NONE);
        assertThat(skeleton).extracting(Skeleton::trees, Skeleton::branches, Skeleton::junctions, Skeleton::ends,
            Skeleton::triplePoints, Skeleton::quadruplePoints).containsExactly(trees, branches, junctions, ends, triple,
                quadruple);
        assertThat(skeleton.totalLength() * bone.calibration().x()).isCloseTo(length, within(0.003 * length));
    }

    @Test
    void a_line_is_one_branch() {
        assertThat(Skeleton.of(of((x, y, z) -> y == 5 && z == 5 && x > 0 && x < 11), Parallel.NONE))
            .isEqualTo(new Skeleton(1, 1, 0, 0, 0, 2, 9, 9));
    }

    @Test
    void of_what_shrinks_to_a_point_nothing_is_left() {
        assertThat(Skeleton.of(Golden.of("sphere").bone(), Parallel.NONE).trees()).isZero();
    }

    @Test
    void a_cross_has_one_junction_and_a_ring_none() {
        final Skeleton cross = Skeleton.of(of((x, y, z) -> z == 6 && (x == 6 || y == 6)), Parallel.NONE);
        assertThat(cross).extracting(Skeleton::branches, Skeleton::junctions, Skeleton::ends).containsExactly(4, 1, 4);
        assertThat(cross.totalLength()).isBetween(24.0, 28.0);
        final Skeleton ring = Skeleton.of(of((x, y, z) -> z == 6 && Math.max(Math.abs(x - 6), Math.abs(y - 6)) == 4),
            Parallel.NONE);
        assertThat(ring).extracting(Skeleton::trees, Skeleton::branches, Skeleton::junctions, Skeleton::ends)
            .containsExactly(1, 1, 0, 0);
    }

    private static BinaryVolume of(final BinaryVolume.Shape shape) {
        return BinaryVolume.of(13, 13, 13, Calibration.NONE, shape);
    }
}
