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
package io.github.bonegen.morphometry.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.Reference;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metrics;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.binary.BinaryImage;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.region.Convention;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.morphometry.structure.Anisotropy;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.format.VolumeFiles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cell of a map beside what is measured where it lies. */
class ParameterMapTest {

    private static final MeasurementRequest REQUEST = MeasurementRequest.of(Metrics.STANDARD.parse("bvtv,tbth,tbsp,conn"));
    private static final double ROUNDING = 1e-11;

    private final int size = 64;
    private final BinaryVolume bone = Golden.of("grf_aniso_300").bone().crop(9, 5, 0, size, size, size);

    @ParameterizedTest
    @EnumSource(WindowShape.class)
    void a_cell_is_what_is_measured_when_its_window_is_the_mask(final WindowShape shape) {
        final MapGrid grid = grid(shape, 21, 12);
        final int[] cell = {1, 2, 3};
        final Measurement measured = Morphometry.measure(bone, new Region("window", window(grid, cell), Convention.WHOLE),
            REQUEST, Progress.NONE);
        assertThat(at(map(LocalMetric.BVTV, grid), cell)).isCloseTo(measured.get("BV/TV"), within(ROUNDING));
        assertThat(at(map(LocalMetric.CONN, grid), cell)).isCloseTo(measured.get("Conn.D"), within(ROUNDING));
        assertThat(map(LocalMetric.CONN, grid).values()[1][index(grid, cell)]).isEqualTo(measured.get("Δ(χ)"));
        assertThat(at(map(LocalMetric.TBTH, grid), cell)).isCloseTo(measured.get("Tb.Th Mean"), within(ROUNDING));
        assertThat(at(map(LocalMetric.TBSP, grid), cell)).isCloseTo(measured.get("Tb.Sp Mean"), within(ROUNDING));
    }

    @Test
    void one_window_of_the_whole_volume_is_the_volume() {
        final MapGrid grid = grid(WindowShape.CUBE, size, size);
        final Measurement measured = Morphometry.measure(bone, REQUEST, Progress.NONE);
        assertThat(map(LocalMetric.BVTV, grid).values()[0]).containsExactly(measured.get("BV/TV"));
        assertThat(map(LocalMetric.CONN, grid).values()[1]).containsExactly(measured.get("Δ(χ)"));
        assertThat(map(LocalMetric.CONN, grid).values()[0][0]).isCloseTo(measured.get("Conn.D"), within(ROUNDING));
        assertThat(map(LocalMetric.TBTH, grid).values()[0][0]).isCloseTo(measured.get("Tb.Th Mean"), within(ROUNDING));
    }

    @Test
    void bvtv_of_a_cube_is_the_cropped_cubes() {
        final MapGrid grid = grid(WindowShape.CUBE, 21, 12);
        final BinaryVolume cropped = bone.crop(grid.first(0, 2), grid.first(1, 1), grid.first(2, 3), 21, 21, 21);
        assertThat(at(map(LocalMetric.BVTV, grid), 2, 1, 3)).isEqualTo((double) cropped.count() / cropped.size());
    }

    /** Where no bone crosses the window's border nothing is shared, so that connectivity is the cropped cube's too. */
    @Test
    void connectivity_of_bone_that_a_window_holds_whole_is_the_cropped_cubes() {
        final BinaryVolume rings = shape(96, (x, y, z) -> isRing(x % 32, y % 32, z % 32) && x < 64);
        final double[] values = ParameterMap.of(rings, Region.everywhere(rings), LocalMetric.CONN, new MapGrid(96, 96, 96,
            WindowShape.CUBE, 32, 32), 0.5, Parallel.NONE).values()[0];
        final Measurement cropped = Morphometry.measure(rings.crop(0, 0, 0, 32, 32, 32), REQUEST, Progress.NONE);
        assertThat(cropped.get("Connectivity")).isEqualTo(1);
        assertThat(values[0]).isEqualTo(cropped.get("Conn.D")).isEqualTo(values[1]);
        assertThat(values[2]).isNaN();
    }

    private static boolean isRing(final int x, final int y, final int z) {
        return z == 16 && Math.max(Math.abs(x - 16), Math.abs(y - 16)) == 8;
    }

    @Test
    void windows_that_tile_a_volume_add_up_to_it() {
        final MapGrid grid = grid(WindowShape.CUBE, size / 4, size / 4);
        final double deltaChi = Arrays.stream(map(LocalMetric.CONN, grid).values()[1]).sum();
        assertThat(deltaChi).isEqualTo(Morphometry.measure(bone, REQUEST, Progress.NONE).get("Δ(χ)"));
    }

    @ParameterizedTest
    @EnumSource(LocalMetric.class)
    void no_value_depends_on_threads(final LocalMetric metric) {
        final MapGrid grid = grid(WindowShape.SPHERE, 25, 7);
        final double[][] two = ParameterMap.of(bone, Region.everywhere(bone), metric, grid, 0.5, new Parallel(2, Progress.NONE))
            .values();
        assertThat(map(metric, grid).values()).isDeepEqualTo(two);
    }

    /** Plates whose distance grows along x, each four voxels thick. */
    @Test
    void a_gradient_of_distance_is_a_gradient_of_bvtv_and_separation() {
        final BinaryVolume plates = shape(96, (x, y, z) -> (x < 32 ? x % 8 : x < 64 ? x % 16 : (x - 64) % 32) < 4);
        final MapGrid grid = new MapGrid(96, 96, 96, WindowShape.CUBE, 32, 32);
        final double[] fractions = ParameterMap.of(plates, Region.everywhere(plates), LocalMetric.BVTV, grid, 0.5, Parallel.NONE)
            .values()[0];
        assertThat(fractions).startsWith(0.5, 0.25, 0.125);
        final double[] spaces = ParameterMap.of(plates, Region.everywhere(plates), LocalMetric.TBSP, grid, 0.5, Parallel.NONE)
            .values()[0];
        assertThat(spaces[0]).isCloseTo(0.4, within(0.1));
        assertThat(spaces[1]).isCloseTo(1.2, within(0.1));
        assertThat(spaces[2]).isGreaterThan(2.5);
        final ParameterMap da = ParameterMap.of(plates, Region.everywhere(plates), LocalMetric.DA, grid, 0.5, Parallel.NONE);
        assertThat(da.values()[0][0]).isGreaterThan(0.9);
        assertThat(da.values()[1][0]).as("the longest intercept lies in the plates").isCloseTo(0, within(0.01));
    }

    @Test
    void da_has_the_direction_of_rods() {
        final double[] along = {0.6, 0, 0.8};
        final BinaryVolume rods = shape(64, (x, y, z) -> {
            final double across = 0.8 * x - 0.6 * z;
            final double u = Math.floorMod((int) Math.round(across), 10) - 5;
            final double v = y % 10 - 5;
            return u * u + v * v < 9;
        });
        final ParameterMap map = ParameterMap.of(rods, Region.everywhere(rods), LocalMetric.DA, new MapGrid(64, 64, 64,
            WindowShape.SPHERE, 48, 32), 0.5, Parallel.NONE);
        for (int cell = 0; cell < 8; cell++) {
            final double cosine = map.values()[1][cell] * along[0] + map.values()[2][cell] * along[1] + map.values()[3][cell] * along[2];
            assertThat(cosine).isGreaterThan(Math.cos(Math.toRadians(5)));
            assertThat(map.values()[0][cell]).isGreaterThan(0.7);
        }
    }

    @Test
    void in_a_mask_its_voxels_count_and_cells_with_too_few_have_no_value() {
        final BinaryVolume half = shape(size, (x, y, z) -> x < size / 2);
        final MapGrid grid = grid(WindowShape.CUBE, 20, 20);
        final ParameterMap map = ParameterMap.of(bone, new Region("half", half, Convention.WHOLE), LocalMetric.BVTV, grid, 0.5,
            Parallel.NONE);
        final double[] entire = map(LocalMetric.BVTV, grid).values()[0];
        assertThat(map.values()[0][0]).isEqualTo(entire[0]);
        assertThat(map.values()[0][grid.cells(0) - 1]).isNaN();
        assertThat(map.totals()[0]).isEqualTo(20 * 20 * 20);
    }

    @Test
    void an_image_of_the_map_has_cells_as_voxels() {
        final Volume image = map(LocalMetric.TBTH, grid(WindowShape.CUBE, 21, 12)).volume();
        assertThat(image.width()).isEqualTo(size / 12);
        assertThat(image.calibration().x()).isCloseTo(12 * bone.calibration().x(), within(ROUNDING));
        assertThat(image.calibration().valueUnit()).isEqualTo(bone.calibration().unit());
    }

    /** Lines along 13 directions see a little more anisotropy than random lines do, and the same main direction. */
    @Test
    void real_bone_has_the_direction_of_random_lines_in_each_window() {
        final BinaryVolume real = new BinaryImage().segment(VolumeFiles.read(Reference.file("bonebox/07131_70.nrrd")), "real").bone();
        final MapGrid grid = new MapGrid(real.width(), real.height(), real.depth(), WindowShape.CUBE, 100, 100);
        final ParameterMap map = ParameterMap.of(real, Region.everywhere(real), LocalMetric.DA, grid, 0.5, Parallel.NONE);
        for (int cell = 0; cell < grid.count(); cell++) {
            final Anisotropy lines = Anisotropy.of(real.crop(grid.first(0, cell % 2), grid.first(1, cell / 2 % 2), grid.first(2, cell
                / 4), 100, 100, 100), MilSampling.QUICK, 1, Parallel.NONE);
            double cosine = 0;
            for (int axis = 0; axis < 3; axis++) {
                cosine += lines.axes()[2][axis] * map.values()[1 + axis][cell];
            }
            assertThat(Math.abs(cosine)).isGreaterThan(Math.cos(Math.toRadians(6)));
            assertThat(map.values()[0][cell]).isBetween(lines.da(), lines.da() + 0.08);
        }
    }

    @Test
    void bad_input_is_one_line() {
        refused("A window of 0 voxels", () -> grid(WindowShape.CUBE, 0, 1));
        refused("choose 1 to " + size, () -> grid(WindowShape.CUBE, size + 1, 1));
        refused("A step of 0 voxels", () -> grid(WindowShape.CUBE, 1, 0));
        refused("least=2.0", () -> ParameterMap.of(bone, Region.everywhere(bone), LocalMetric.BVTV, grid(WindowShape.CUBE, 8, 8), 2,
            Parallel.NONE));
        final BinaryVolume none = shape(8, (x, y, z) -> false);
        refused("There is no bone", () -> ParameterMap.of(none, Region.everywhere(none), LocalMetric.TBTH, new MapGrid(8, 8, 8,
            WindowShape.CUBE, 4, 4), 0.5, Parallel.NONE));
        refused("No window has a DA", () -> ParameterMap.of(none, Region.everywhere(none), LocalMetric.DA, new MapGrid(8, 8, 8,
            WindowShape.CUBE, 4, 4), 0.5, Parallel.NONE));
    }

    private static void refused(final String part, final Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(InvalidInputException.class).hasMessageContaining(part);
    }

    private MapGrid grid(final WindowShape shape, final int window, final int step) {
        return new MapGrid(size, size, size, shape, window, step);
    }

    private ParameterMap map(final LocalMetric metric, final MapGrid grid) {
        return ParameterMap.of(bone, Region.everywhere(bone), metric, grid, 0.5, Parallel.NONE);
    }

    /** The window of a cell, voxel by voxel. */
    private BinaryVolume window(final MapGrid grid, final int... cell) {
        final double middle = (grid.window() - 1) / 2.0;
        return shape(size, (x, y, z) -> {
            final double i = x - grid.first(0, cell[0]) - middle;
            final double j = y - grid.first(1, cell[1]) - middle;
            final double k = z - grid.first(2, cell[2]) - middle;
            return grid.shape() == WindowShape.CUBE ? Math.max(Math.abs(i), Math.max(Math.abs(j), Math.abs(k))) <= middle
                : i * i + j * j + k * k <= grid.window() * grid.window() / 4.0;
        });
    }

    private static double at(final ParameterMap map, final int... cell) {
        return map.values()[0][index(map.grid(), cell)];
    }

    private static int index(final MapGrid grid, final int... cell) {
        return grid.index(cell[0], cell[1], cell[2]);
    }

    private static BinaryVolume shape(final int size, final BinaryVolume.Shape shape) {
        return BinaryVolume.of(size, size, size, Calibration.isotropic(0.1, "mm", ""), shape);
    }
}
