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
package io.github.bonegen.spongiosa.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankEqualisationTest {

    private static final int PATCHES = 600;
    private static final int EDGE = 4;
    private static final int VOXELS = EDGE * EDGE * EDGE;

    @TempDir
    private Path folder;

    @Test
    void what_all_patches_share_is_gone() {
        final List<float[]> shared = patches(30);

        final List<float[]> even = evened(shared);

        assertThat(FixedPattern.of(shared).deviation()).isGreaterThan(25);
        assertThat(FixedPattern.of(even).deviation()).isLessThan(0.01);
    }

    @Test
    void the_densities_of_the_set_stay() {
        final List<float[]> shared = patches(30);

        final double[] even = all(evened(shared));

        assertThat(StatUtils.mean(even)).isCloseTo(StatUtils.mean(all(shared)), within(0.2));
        assertThat(StatUtils.variance(even)).isCloseTo(StatUtils.variance(all(shared)), within(100.0));
    }

    @Test
    void patches_keep_their_order_at_every_voxel() {
        final List<float[]> shared = patches(30);

        final List<float[]> even = evened(shared);

        for (int voxel = 0; voxel < VOXELS; voxel++) {
            final int place = voxel;
            assertThat(order(shared, place)).extracting(patch -> even.get(patch)[place]).isSorted();
        }
    }

    @Test
    void patches_that_share_nothing_change_by_chance_alone() {
        final List<float[]> independent = patches(0);

        final double[] even = all(evened(independent));

        final double[] before = all(independent);
        final double[] change = IntStream.range(0, even.length).mapToDouble(i -> even[i] - before[i]).toArray();
        assertThat(Math.sqrt(StatUtils.variance(change))).isLessThan(3 * 100 / Math.sqrt(PATCHES));
    }

    @Test
    void too_few_patches_are_refused_before_any_is_made() {
        assertThatThrownBy(() -> new PatchSampling(999, 1, Axis.Z, true)).isInstanceOf(InvalidInputException.class)
            .hasMessage("count=999 patches are too few to even: at least 1000 tell what all share from chance");
    }

    /** Noise of a deviation of 100 about a density of 300, and a pattern of the given one. */
    private static List<float[]> patches(final double pattern) {
        final Random random = new Random(1);
        final double[] shared = random.doubles(VOXELS, -1, 1).map(place -> place * pattern * Math.sqrt(3)).toArray();
        return IntStream.range(0, PATCHES).mapToObj(i -> {
            final float[] patch = new float[VOXELS];
            for (int voxel = 0; voxel < VOXELS; voxel++) {
                patch[voxel] = Math.round(300 + 100 * random.nextGaussian() + shared[voxel]);
            }
            return patch;
        }).toList();
    }

    private List<float[]> evened(final List<float[]> patches) {
        try (PatchSetWriter writer = new PatchSetWriter(folder, EDGE, SpongiosaScale.PUBLISHED, "test")) {
            patches.forEach(patch -> writer.add(patch, "a"));
            writer.even(Progress.NONE);
            writer.finish();
        }
        final List<float[]> even = new ArrayList<>();
        try (PatchSet set = PatchSet.open(folder)) {
            for (int i = 0; i < set.size(); i++) {
                even.add(set.densities(i));
            }
        }
        return even;
    }

    private static double[] all(final List<float[]> patches) {
        return patches.stream().flatMapToDouble(
            patch -> IntStream.range(0, VOXELS).mapToDouble(voxel -> patch[voxel])).toArray();
    }

    private static List<Integer> order(final List<float[]> patches, final int voxel) {
        return IntStream.range(0, PATCHES).boxed().sorted(
            Comparator.comparingDouble(patch -> patches.get(patch)[voxel])).toList();
    }
}
