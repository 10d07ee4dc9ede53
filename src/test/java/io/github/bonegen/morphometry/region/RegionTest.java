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
package io.github.bonegen.morphometry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metrics;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.volume.Calibration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the metrics mean inside a mask. */
class RegionTest {

    private static final MilSampling FEW = new MilSampling(300, 400, 1.73);
    private static final MeasurementRequest ALL = MeasurementRequest.of(Metrics.STANDARD.parse("all")).with(FEW);
    private static final double MM = 0.1;

    @ParameterizedTest
    @EnumSource(Convention.class)
    void a_full_mask_equals_no_mask_to_the_digit(final Convention convention) {
        final BinaryVolume bone = Golden.of("grf_aniso_300").bone();
        final Region all = new Region("all", mask(bone, (x, y, z) -> true), convention);
        assertThat(Morphometry.measure(bone, all, ALL, Progress.NONE)).isEqualTo(Morphometry.measure(bone, ALL,
            Progress.NONE));
    }

    /** Not by the short way that a full mask takes. */
    @Test
    void what_is_counted_in_masks_is_the_same_in_a_full_one() {
        final BinaryVolume bone = Golden.of("grf_iso_200_raw").bone();
        final BinaryVolume all = mask(bone, (x, y, z) -> true);
        final Compartment entire = new EntireVolume(bone);
        for (final Compartment masked : List.of(new MaskedCompartment(bone, bone.inverse(), all,
            MaskedCompartment.Cut.OPEN), new MaskedCompartment(bone, bone.inverse(), all,
                MaskedCompartment.Cut.CLOSED)))
        {
            assertThat(masked.neighbours(Parallel.NONE).connectivity()).isEqualTo(entire.neighbours(Parallel.NONE)
                .connectivity());
            assertThat(masked.neighbours(Parallel.NONE).surface()).isCloseTo(entire.neighbours(Parallel.NONE).surface(),
                within(1e-6));
            assertThat(masked.fractalDimension(Parallel.NONE)).isEqualTo(entire.fractalDimension(Parallel.NONE));
            assertThat(masked.structureModelIndex(Parallel.NONE)).isEqualTo(entire.structureModelIndex(Parallel.NONE));
            assertThat(masked.thickness(Parallel.NONE).orElseThrow().voxels()).isEqualTo(entire.thickness(Parallel.NONE)
                .orElseThrow().voxels());
            assertThat(masked.pieces().count()).isEqualTo(entire.pieces().count());
        }
    }

    @Test
    void a_cube_that_is_clipped_equals_the_cropped_cube_to_the_digit() {
        final BinaryVolume bone = Golden.of("grf_iso_200_raw").bone();
        final Region cube = new Region("cube", mask(bone, (x, y, z) -> x >= 3 && x < 43 && y >= 9 && y < 59 && z >= 11
            && z < 41), Convention.CLIPPED);
        assertThat(Morphometry.measure(bone, cube, ALL, Progress.NONE)).isEqualTo(Morphometry.measure(bone.crop(3, 9, 11,
            40, 50, 30), ALL, Progress.NONE));
    }

    @Test
    void in_a_cube_of_the_whole_bvtv_smi_pieces_and_euler_number_are_those_of_the_cropped_cube() {
        final BinaryVolume bone = Golden.of("grf_iso_200_raw").bone();
        final Region cube = new Region("cube", mask(bone, (x, y, z) -> x >= 3 && x < 43 && y >= 9 && y < 59 && z >= 11
            && z < 41), Convention.WHOLE);
        final Measurement masked = Morphometry.measure(bone, cube, ALL, Progress.NONE);
        final Measurement cropped = Morphometry.measure(bone.crop(3, 9, 11, 40, 50, 30), ALL, Progress.NONE);
        for (final String column : List.of("BV", "TV", "BV/TV", "SMI", "Components", "Euler ch.")) {
            assertThat(masked.get(column)).as(column).isEqualTo(cropped.get(column));
        }
        assertThat(masked.get("BS/TV")).isLessThan(cropped.get("BS/TV"));
    }

    @Test
    void surface_and_delta_chi_of_masks_that_tile_an_image_add_up_to_the_images() {
        final BinaryVolume bone = Golden.of("grf_aniso_300").bone();
        final Compartment.Neighbours entire = new EntireVolume(bone).neighbours(Parallel.NONE);
        double surface = 0;
        double deltaChi = 0;
        for (int part = 0; part < 3; part++) {
            final int which = part;
            final Compartment.Neighbours one = new Region("part", mask(bone, (x, y, z) -> (x / 7 + y / 5 + z / 9) % 3
                == which), Convention.WHOLE).of(bone).neighbours(new Parallel(2, Progress.NONE));
            surface += one.surface();
            deltaChi += one.connectivity().deltaChi();
        }
        assertThat(deltaChi).isEqualTo(entire.connectivity().deltaChi());
        assertThat(surface).isCloseTo(entire.surface(), within(1e-6 * entire.surface()));
    }

    /** A shell of radii 20 and 14 in a ball of 30: thickness 6, and what is outside it is no marrow of it. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void a_shell_in_a_ball_has_its_volume_thickness_and_surface(final Convention convention) {
        final BinaryVolume shell = ball(64, 20).and(ball(64, 14).inverse());
        final Region ball = new Region("ball", ball(64, 30), convention);
        final Measurement measured = Morphometry.measure(shell, ball, MeasurementRequest.of(StandardMetric.BVTV,
            StandardMetric.TBTH, StandardMetric.CONN, StandardMetric.BS, StandardMetric.PARTS), Progress.NONE);
        assertThat(measured.get("BV/TV")).isCloseTo((8000 - 2744) / 27000.0, within(0.005));
        // The nearest voxels outside lie up to half a voxel beyond each surface.
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(0.6, within(MM));
        // The mesh runs through the outermost voxels' centres, half a voxel inside of each surface.
        assertThat(measured.get("Surface area")).isCloseTo(4 * Math.PI * (19.5 * 19.5 + 14.5 * 14.5) * MM * MM, within(0.1 * 76));
        assertThat(measured.get("Δ(χ)")).isEqualTo(2);
        assertThat(measured.get("Components")).isEqualTo(1);
    }

    /** Rods of 6 x 6 every 16 voxels along z, in a ball that cuts them. */
    @Test
    void rods_cut_by_a_ball_keep_their_thickness_and_gain_no_surface_in_the_whole() {
        final BinaryVolume rods = BinaryVolume.of(64, 64, 64, Calibration.isotropic(MM, "mm", ""), (x, y, z) -> x % 16 < 6
            && y % 16 < 6);
        final BinaryVolume ball = ball(64, 28);
        final MeasurementRequest request = MeasurementRequest.of(StandardMetric.BVTV, StandardMetric.TBTH,
            StandardMetric.TBSP, StandardMetric.BS, StandardMetric.CONN);
        final Measurement whole = Morphometry.measure(rods, new Region("ball", ball, Convention.WHOLE), request, Progress.NONE);
        final Measurement clipped = Morphometry.measure(rods, new Region("ball", ball, Convention.CLIPPED), request,
            Progress.NONE);
        assertThat(whole.get("BV/TV")).isCloseTo(36.0 / 256, within(0.01));
        assertThat(whole.get("Tb.Th Mean")).isCloseTo(0.6, within(1e-6));
        assertThat(clipped.get("Tb.Th Mean")).isLessThan(0.6);
        assertThat(clipped.get("Tb.Sp Max")).isLessThanOrEqualTo(whole.get("Tb.Sp Max"));
        // Four sides of 5 voxels between centres, a rod of every 16 x 16: 20 / 36 faces a voxel of bone.
        assertThat(whole.get("BS/BV")).isCloseTo(20.0 / 36 / MM, within(0.04 * 5.6));
        assertThat(clipped.get("BS/BV")).isGreaterThan(whole.get("BS/BV"));
        // Every rod ends twice in the mask's border, where it goes on: it is no loose piece.
        assertThat(whole.get("Δ(χ)")).isCloseTo(0, within(1.0));
        assertThat(clipped.get("Euler ch.")).isGreaterThan(5);
    }

    /** Not by the short way that a box takes: lines that are drawn anew, so equal within their chance. */
    @Test
    void da_in_a_box_that_is_clipped_is_that_of_the_cropped_box() {
        final BinaryVolume bone = Golden.of("grf_aniso_300").bone().crop(0, 0, 0, 48, 40, 44);
        final BinaryVolume box = mask(bone, (x, y, z) -> x >= 3 && x < 43 && y < 35 && z >= 4);
        final MilSampling many = new MilSampling(500, 2500, 1.73);
        final Compartment masked = new MaskedCompartment(bone.and(box), bone.inverse().and(box), box,
            MaskedCompartment.Cut.CLOSED);
        assertThat(masked.anisotropy(many, 1, Parallel.NONE).da()).isCloseTo(new EntireVolume(bone.crop(3, 0, 4, 40, 35,
            40)).anisotropy(many, 1, Parallel.NONE).da(), within(0.02));
    }

    /** Bars along x, y and z alike, and a long mask that cuts them along one axis far more than along the others. */
    @Test
    void the_shape_of_a_mask_is_no_anisotropy_of_the_bone_in_it() {
        final BinaryVolume bars = BinaryVolume.of(48, 48, 96, Calibration.isotropic(MM, "mm", ""), (x, y, z) -> {
            final int inside = (x % 8 < 4 ? 1 : 0) + (y % 8 < 4 ? 1 : 0) + (z % 8 < 4 ? 1 : 0);
            return inside >= 2;
        });
        final BinaryVolume rod = mask(bars, (x, y, z) -> Math.hypot(x - 23.5, y - 23.5) < 12);
        final MilSampling many = new MilSampling(500, 2500, 1.73);
        assertThat(new Region("rod", rod, Convention.WHOLE).of(bars).anisotropy(many, 1, Parallel.NONE).da()).isLessThan(
            0.1);
        assertThat(new EntireVolume(bars.and(rod)).anisotropy(many, 1, Parallel.NONE).da()).isGreaterThan(0.2);
    }

    @Test
    void an_empty_mask_and_one_of_another_size_are_refused() {
        final BinaryVolume bone = Golden.of("plates").bone();
        assertThatThrownBy(() -> new Region("m.tif", mask(bone, (x, y, z) -> false), Convention.WHOLE))
            .isInstanceOf(InvalidInputException.class).hasMessage("m.tif is empty; accepted is a mask with voxels above 0");
        final Region small = Region.everywhere(bone.crop(0, 0, 0, 20, 30, 40));
        assertThatThrownBy(() -> Morphometry.measure(bone, small, ALL, Progress.NONE)).isInstanceOf(
            InvalidInputException.class).hasMessageContaining("is 20 x 30 x 40 voxels and the image 64 x 64 x 64");
    }

    private static BinaryVolume ball(final int size, final double radius) {
        final double centre = (size - 1) / 2.0;
        return BinaryVolume.of(size, size, size, Calibration.isotropic(MM, "mm", ""), (x, y, z) -> Math.pow(x - centre, 2)
            + Math.pow(y - centre, 2) + Math.pow(z - centre, 2) < radius * radius);
    }

    private static BinaryVolume mask(final BinaryVolume bone, final BinaryVolume.Shape shape) {
        return BinaryVolume.of(bone.width(), bone.height(), bone.depth(), bone.calibration(), shape);
    }
}
