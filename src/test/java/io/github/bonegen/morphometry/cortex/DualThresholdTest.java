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
package io.github.bonegen.morphometry.cortex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cortex and trabeculae of bones whose cortex is known. */
class DualThresholdTest {

    private static final double MM = 0.05;
    private static final int WIDTH = 96;
    private static final int DEPTH = 32;
    private static final double RADIUS = 40;
    private static final double CENTRE = (WIDTH - 1) / 2.0 + 0.3;

    @ParameterizedTest
    @ValueSource(doubles = {6, 7, 8.5, 9, 12})
    void a_cortex_has_its_thickness_within_half_a_voxel_and_its_areas_within_a_hundredth(final double voxels) {
        final BinaryVolume bone = bone(voxels);
        final Compartments found = DualThreshold.VERTEBRA.apply(bone, bone, "bone", Parallel.NONE);
        final Measurement measured = found.measure(bone, Parallel.NONE);
        assertThat(measured.get("Ct.Th Mean")).isCloseTo(voxels * MM, within(0.5 * MM));
        final double total = Math.PI * RADIUS * RADIUS * MM * MM;
        final double inner = Math.PI * (RADIUS - voxels) * (RADIUS - voxels) * MM * MM;
        assertThat(measured.get("Tt.Ar")).isCloseTo(total, within(0.01 * total));
        assertThat(measured.get("Tb.Ar")).isCloseTo(inner, within(0.015 * inner));
        assertThat(measured.get("Ct.Ar")).isCloseTo(measured.get("Tt.Ar") - measured.get("Tb.Ar"), within(1e-9));
        assertThat(measured.get("Ct.Po")).isLessThan(0.02);
        assertThat(found.areApart()).isTrue();
    }

    @Test
    void pores_belong_to_the_cortex_and_are_its_porosity() {
        final BinaryVolume solid = bone(12);
        final BinaryVolume bone = BinaryVolume.of(WIDTH, WIDTH, DEPTH, solid.calibration(), (x, y, z) -> solid.get(x, y, z)
            && !isPore(x, y));
        final Compartments found = DualThreshold.VERTEBRA.apply(bone, bone, "bone", Parallel.NONE);
        final Measurement measured = found.measure(bone, Parallel.NONE);
        final double pores = solid.count() - bone.count();
        assertThat(measured.get("Ct.Po")).isCloseTo(pores / (DEPTH * Math.PI * (40 * 40 - 28 * 28)), within(0.01));
        assertThat(measured.get("Ct.Th Mean")).isCloseTo(12 * MM, within(0.5 * MM));
    }

    /** 16 canals of 3 x 3 voxels along the bone's axis in the middle of the cortex. */
    private static boolean isPore(final int x, final int y) {
        for (int i = 0; i < 16; i++) {
            final double angle = i * Math.PI / 8 + 0.1;
            if (Math.abs(x - Math.round(CENTRE + 34 * Math.cos(angle))) <= 1 && Math.abs(y - Math.round(CENTRE + 34
                * Math.sin(angle))) <= 1)
            {
                return true;
            }
        }
        return false;
    }

    @Test
    void dense_bone_finds_the_outer_surface_and_all_bone_the_inner() {
        final BinaryVolume bone = bone(8);
        // A softer layer inside the cortex, which the higher threshold does not see.
        final BinaryVolume dense = BinaryVolume.of(WIDTH, WIDTH, DEPTH, bone.calibration(), (x, y, z) -> bone.get(x, y, z)
            && Math.hypot(x - CENTRE, y - CENTRE) > 36);
        final Compartments found = DualThreshold.VERTEBRA.apply(dense, bone, "bone", Parallel.NONE);
        assertThat(found.measure(dense, Parallel.NONE).get("Ct.Th Mean")).isCloseTo(8 * MM, within(0.5 * MM));
    }

    @Test
    void a_hole_in_the_cortex_is_bridged() {
        final BinaryVolume whole = bone(8);
        final BinaryVolume holed = BinaryVolume.of(WIDTH, WIDTH, DEPTH, whole.calibration(), (x, y, z) -> whole.get(x, y, z)
            && !(x > CENTRE && Math.abs(y - CENTRE) < 6 && Math.abs(z - 16) < 6));
        final Compartments found = DualThreshold.VERTEBRA.apply(holed, holed, "bone", Parallel.NONE);
        assertThat(found.measure(holed, Parallel.NONE).get("Tt.Ar")).isCloseTo(Math.PI * 1600 * MM * MM, within(0.05 * 12.6));
    }

    /** As in volumes that were cut from a bone with one slice too many. */
    @Test
    void an_empty_slice_at_a_face_that_cuts_bone_is_no_outside() {
        final BinaryVolume whole = bone(8);
        final BinaryVolume bone = BinaryVolume.of(WIDTH, WIDTH, DEPTH, whole.calibration(), (x, y, z) -> z > 0 && whole.get(x,
            y, z));
        assertThat(DualThreshold.VERTEBRA.apply(bone, bone, "bone", Parallel.NONE).measure(bone, Parallel.NONE).get("Tt.Ar"))
            .isCloseTo(Math.PI * 1600 * MM * MM, within(0.02 * 12.6));
    }

    @Test
    void what_has_no_cortex_no_marrow_or_no_size_is_told_in_a_line() {
        final BinaryVolume bone = bone(8);
        final BinaryVolume inside = BinaryVolume.of(40, 40, 40, bone.calibration(), (x, y, z) -> (x % 12 < 3 ? 1 : 0) + (y % 12
            < 3 ? 1 : 0) + (z % 12 < 3 ? 1 : 0) >= 2);
        refused(inside, inside, "shows no outside of the bone");
        final BinaryVolume solid = bone(40);
        refused(solid, solid, "has no marrow space wider than pore=0.3 mm");
        refused(bone.with(Calibration.NONE), bone.with(Calibration.NONE), "has no voxel size");
        refused(bone.and(bone.inverse()), bone, "has no bone by the threshold for the cortex");
        assertThatThrownBy(() -> new DualThreshold(0, 1, 1, 0)).isInstanceOf(InvalidInputException.class);
    }

    private static void refused(final BinaryVolume dense, final BinaryVolume bone, final String part) {
        assertThatThrownBy(() -> DualThreshold.VERTEBRA.apply(dense, bone, "x.tif", Parallel.NONE)).isInstanceOf(
            InvalidInputException.class).hasMessageStartingWith("x.tif").hasMessageContaining(part);
    }

    /** A tube along z with a cortex of so many voxels, and wheels of twelve spokes 3 voxels wide, from wall to wall. */
    private static BinaryVolume bone(final double cortex) {
        return BinaryVolume.of(WIDTH, WIDTH, DEPTH, Calibration.isotropic(MM, "mm", ""), (x, y, z) -> {
            final double radius = Math.hypot(x - CENTRE, y - CENTRE);
            final double angle = Math.atan2(y - CENTRE, x - CENTRE);
            final double aside = radius * Math.abs(angle - Math.PI / 6 * Math.round(6 * angle / Math.PI));
            return radius < RADIUS && (radius >= RADIUS - cortex || z % 8 < 3 && aside < 1.6);
        });
    }
}
