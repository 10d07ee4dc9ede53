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
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.spongiosa.endless.match.BoneMap;
import io.github.bonegen.spongiosa.endless.match.CellGrid;
import io.github.bonegen.spongiosa.endless.match.MapMatching;
import io.github.bonegen.spongiosa.endless.match.VolumeParameter;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileSource;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every cell of a volume measures what a map asks for. */
class MapMatchingTest {

    private static final Box BOX = new Box(-32, 7, 0, 96, 48, 32);
    private static final double PERIOD = 16;

    /** Distances of a body that fills space evenly: waves along three axes. */
    private static final TileSource WAVES = new TileSource() {
        @Override
        public int edge() {
            return 16;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public float[] values(final Tile tile) {
            final Box box = tile.box(16);
            final float[] values = new float[4096];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (2 * (wave(box.x() + i % 16) + wave(box.y() + i / 16 % 16) + wave(box.z() + i / 256)) - 3);
            }
            return values;
        }

        private double wave(final long at) {
            return Math.sin((at + 0.3) * 2 * Math.PI / PERIOD);
        }
    };

    private static final EndlessBone BONE = new EndlessBone(WAVES, new SpongiosaScale(0.1, "mg/cm3", 10, 440));

    private static Volume volume(final int width, final int height, final int depth, final float... values) {
        return Volume.of(values, width, height, depth, Calibration.NONE);
    }

    private static MapMatching.Matched match(final BoneMap map, final VoxelMask mask) {
        return MapMatching.of(VolumeParameter.BVTV, 0.01, Calibration.isotropic(0.1, "mm", ""), Parallel.NONE).run(BONE.distances(BOX, Parallel.NONE), map, mask, Progress.NONE);
    }

    /** BV/TV of a part of the volume that is made. */
    private static double measured(final MapMatching.Matched matched, final Box part) {
        int bone = 0;
        for (final float density : BONE.formed(BoneForm.ANY.shifted(matched.shift())).densities(part, Parallel.NONE)) {
            bone += density > 225 ? 1 : 0;
        }
        return (double) bone / part.count();
    }

    @Test
    void each_cell_of_a_painted_map_measures_what_is_asked() {
        final BoneMap map = BoneMap.of(VolumeParameter.BVTV, volume(3, 1, 2, 0.06f, 0.12f, 0.25f, 0.2f, 0.1f, 0.15f), BOX, 0.1);
        final MapMatching.Matched matched = match(map, VoxelMask.ALL);

        for (int cell = 0; cell < 6; cell++) {
            assertThat(Math.abs(matched.error(cell))).isLessThanOrEqualTo(0.01);
        }
        assertThat(measured(matched, new Box(-32, 7, 0, 32, 48, 16))).isCloseTo(0.06, within(0.0006));
        assertThat(measured(matched, new Box(0, 7, 16, 32, 48, 16))).isCloseTo(0.1, within(0.001));
    }

    @Test
    void a_map_of_the_volume_s_own_shape_is_asked_for_in_cells_of_3_mm() {
        final float[] gradient = new float[(int) BOX.count()];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 0.1f + 0.1f * (i % 96) / 95;
        }
        final BoneMap map = BoneMap.of(VolumeParameter.BVTV, volume(96, 48, 32, gradient), BOX, 0.1);

        assertThat(map.grid()).isEqualTo(new CellGrid(BOX, 3, 2, 1));
        assertThat(Arrays.copyOf(map.asked(), 3)).containsExactly(new double[] {0.1163, 0.15, 0.1837}, within(1e-4));
    }

    @Test
    void there_is_no_bone_outside_a_mask_and_inside_it_the_map_is_met() {
        final VoxelMask ball = (x, y, z) -> Math.pow((x - 16) / 40.0, 2) + Math.pow((y - 31) / 20.0, 2) < 1;
        final MapMatching.Matched matched = match(BoneMap.of(VolumeParameter.BVTV, volume(3, 1, 1, 0.1f, 0.2f, 0.15f), BOX, 0.1), ball);
        int inside = 0;
        int bone = 0;
        int outside = 0;
        final float[] densities = BONE.formed(BoneForm.ANY.shifted(matched.shift())).densities(BOX, Parallel.NONE);
        for (int i = 0; i < densities.length; i++) {
            final long x = BOX.x() + i % 96;
            final boolean in = ball.contains(x, BOX.y() + i / 96 % 48, i / 96 / 48);
            inside += in && x >= 0 && x < 32 ? 1 : 0;
            bone += in && x >= 0 && x < 32 && densities[i] > 225 ? 1 : 0;
            outside += !in && densities[i] > 225 ? 1 : 0;
        }

        assertThat(outside).isZero();
        assertThat((double) bone / inside).isCloseTo(0.2, within(0.002));
    }

    /** Thickness of waves as regular as these goes in steps of about 2 %. */
    @Test
    void each_cell_has_the_thickness_that_is_asked_for() {
        final Calibration voxels = Calibration.isotropic(0.1, "mm", "");
        final MapMatching.Matched matched = MapMatching.of(VolumeParameter.TBTH, 0.03, voxels, Parallel.NONE).run(
            BONE.distances(BOX, Parallel.NONE), BoneMap.of(VolumeParameter.TBTH, volume(3, 1, 1, 0.7f, 0.8f, 0.9f), BOX, 0.1),
            VoxelMask.ALL, Progress.NONE);
        final float[] densities = BONE.formed(BoneForm.ANY.shifted(matched.shift())).densities(BOX, Parallel.NONE);
        final float[] thickness = Morphometry.measure(BinaryVolume.of(96, 48, 32, voxels, (x, y, z) ->
            densities[(z * 48 + y) * 96 + x] > 225), MeasurementRequest.of(StandardMetric.TBTH).keepingMaps(), Progress.NONE)
            .maps().get("Tb.Th").voxels();

        for (int cell = 0; cell < 3; cell++) {
            final int column = cell;
            final double mean = IntStream.range(0, thickness.length).filter(i -> i % 96 / 32 == column && thickness[i] > 0)
                .mapToDouble(i -> thickness[i]).average().orElseThrow();
            assertThat(mean).isCloseTo(0.7 + 0.1 * cell, within(0.03 * (0.7 + 0.1 * cell)));
        }
        assertThatThrownBy(() -> BoneMap.of(VolumeParameter.TBTH, volume(1, 1, 1, 7), BOX, 0.1))
            .hasMessage("The map asks for a Tb.Th (mm) of 7.000 in cell 1, 1, 1; accepted is 0 to 5");
    }

    /** As in maps of a scan that lies in a mask. */
    @Test
    void cells_without_a_number_ask_for_nothing() {
        final MapMatching.Matched matched = match(BoneMap.of(VolumeParameter.BVTV, volume(3, 1, 1, 0.1f, Float.NaN, 0.2f), BOX, 0.1), VoxelMask.ALL);

        assertThat(matched.map().mean()).isCloseTo(0.15, within(1e-6));
        assertThat(matched.measured()[0]).isCloseTo(0.1, within(0.001));
        assertThat(matched.measured()[1]).isNaN();
        assertThat(matched.shifts()[1]).isZero();
        assertThatThrownBy(() -> BoneMap.of(VolumeParameter.BVTV, volume(1, 1, 1, Float.NaN), BOX, 0.1)).hasMessageContaining("no BV/TV in any cell");
    }

    @Test
    void what_is_out_of_reach_somewhere_is_said() {
        final MapMatching.Matched matched = match(BoneMap.of(VolumeParameter.BVTV, volume(3, 1, 1, 0.1f, 0.95f, 0.1f), BOX, 0.1), VoxelMask.ALL);

        assertThat(matched.isOutOfReach(1)).isTrue();
        assertThat(matched.measured()[1]).isLessThan(0.9);
    }

    @Test
    void maps_and_masks_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> BoneMap.of(VolumeParameter.BVTV, volume(1, 1, 1, 1.5f), BOX, 0.1)).isInstanceOf(InvalidInputException.class)
            .hasMessage("The map asks for a BV/TV of 1.500 in cell 1, 1, 1; accepted is 0 to 1");
        assertThatThrownBy(() -> BoneMap.of(VolumeParameter.BVTV, volume(30, 1, 1, new float[30]), BOX, 0.1)).hasMessageContaining("too small");
        assertThatThrownBy(() -> match(BoneMap.of(VolumeParameter.BVTV, volume(1, 1, 1, 0.1f), BOX, 0.1), (x, y, z) -> false))
            .hasMessage("The mask has no voxel inside the volume");
    }
}
