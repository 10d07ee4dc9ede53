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
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies whose metrics are known, on the grid as well as in space. */
class AnalyticBodiesTest {

    private static final double VOXEL = 0.02;
    private static final Calibration SIZE = Calibration.isotropic(VOXEL, "mm", "");

    /**
     * The ball |p|^2 <= R^2 about a voxel, R whole: the marrow voxel (R, 1, 0) is nearest to the centre, at
     * sqrt(R^2 + 1), and that one sphere holds the whole ball. The error against 2 R is below 1/R voxels.
     */
    @ParameterizedTest
    @ValueSource(ints = {3, 7, 12})
    void a_ball_is_as_thick_as_its_diameter(final int radius) {
        final Measurement measured = measure(ball(radius), StandardMetric.TBTH);
        final double expected = 2 * Math.sqrt(radius * radius + 1) * VOXEL;
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(expected, within(1e-6 * expected));
        assertThat(measured.get("Tb.Th Max")).isCloseTo(expected, within(1e-6 * expected));
        assertThat(measured.get("Tb.Th Std Dev")).isLessThan(1e-8);
        assertThat(expected).isCloseTo(2 * radius * VOXEL, within(VOXEL / radius));
    }

    /** The deepest voxel of a plate of T voxels is ceil(T/2) from marrow: T itself if even, one voxel more if odd. */
    @ParameterizedTest
    @CsvSource({"4, 12", "5, 11", "2, 6", "7, 9"})
    void plates_have_their_thickness_and_spacing(final int thickness, final int spacing) {
        final Measurement plates = measure(plates(thickness, spacing), StandardMetric.TBTH);
        assertThat(plates.get("Tb.Th Mean")).isCloseTo(2 * ((thickness + 1) / 2) * VOXEL, within(1e-6));
        final Measurement gaps = measure(plates(spacing, thickness).inverse(), StandardMetric.TBSP);
        assertThat(gaps.get("Tb.Sp Mean")).isCloseTo(2 * ((spacing + 1) / 2) * VOXEL, within(1e-6));
    }

    @Test
    void the_number_of_trabeculae_is_one_over_thickness_and_separation() {
        final Measurement measured = measure(plates(4, 12), StandardMetric.TBTH, StandardMetric.TBSP, StandardMetric.TBN);
        assertThat(measured.get("Tb.N")).isCloseTo(1 / (measured.get("Tb.Th Mean") + measured.get("Tb.Sp Mean")),
            within(1e-12));
        assertThat(measured.values()).containsKey("Tb.N (mm^-1)");
    }

    /**
     * Rods |(x, y)|^2 <= R^2 about voxels a period P apart: as thick as the ball. Between four rods the nearest bone is
     * P / sqrt(2) - R away, to a voxel's half diagonal, which the diameter doubles.
     */
    @Test
    void rods_have_their_thickness_and_spacing() {
        final int radius = 4;
        final int period = 20;
        final Measurement measured = measure(rods(radius, period), StandardMetric.TBTH, StandardMetric.TBSP);
        final double thickness = 2 * Math.sqrt(radius * radius + 1) * VOXEL;
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(thickness, within(1e-6));
        assertThat(measured.get("Tb.Sp Max")).isCloseTo(2 * (period / Math.sqrt(2) - radius) * VOXEL,
            within(Math.sqrt(2) * VOXEL));
    }

    /** Thirteen directions see a ball and an oblique rod to a few per cent, a rod along an axis to ten. */
    @Test
    void smi_tells_plates_rods_and_spheres() {
        assertThat(measure(ball(14), StandardMetric.SMI).get("SMI")).isCloseTo(4, within(0.1));
        assertThat(measure(obliqueRod(7), StandardMetric.SMI).get("SMI")).isCloseTo(3, within(0.1));
        assertThat(measure(rods(7, 40), StandardMetric.SMI).get("SMI")).isCloseTo(3, within(0.3));
        final BinaryVolume plate = BinaryVolume.of(30, 30, 30, SIZE, (x, y, z) -> z >= 10 && z < 16);
        assertThat(measure(plate, StandardMetric.SMI).get("SMI")).isCloseTo(0, within(1e-9));
    }

    @Test
    void smi_of_marrow_is_minus_that_of_bone_scaled_by_the_volumes() {
        final BinaryVolume bone = Golden.of("gyroid_250").bone();
        final double share = (double) bone.count() / bone.size();
        assertThat(measure(bone.inverse(), StandardMetric.SMI).get("SMI") / (1 - share))
            .isCloseTo(-measure(bone, StandardMetric.SMI).get("SMI") / share, within(0.05));
    }

    /** A box of w x h x d voxels: the mesh through its outermost centres is w - 1 by h - 1 by d - 1. */
    @Test
    void the_surface_of_a_box_goes_through_its_outermost_centres() {
        final BinaryVolume box = BinaryVolume.of(20, 20, 20, SIZE, (x, y, z) -> x < 6 && y >= 3 && y < 11 && z > 14);
        final double faces = 2.0 * (5 * 7 + 5 * 4 + 7 * 4);
        assertThat(measure(box, StandardMetric.BS).get("Surface area")).isCloseTo(faces * VOXEL * VOXEL, within(1e-12));
        assertThat(measure(box, StandardMetric.BS).get("BS/BV")).isCloseTo(faces / (6 * 8 * 5 * VOXEL), within(1e-9));
    }

    /** A closed hollow ball has chi = 2, a ring chi = 0; neither reaches the border, so delta chi is chi. */
    @Test
    void euler_numbers_are_those_of_topology() {
        final BinaryVolume shell = BinaryVolume.of(17, 17, 17, SIZE, (x, y, z) -> {
            final int distance = sq(x - 8) + sq(y - 8) + sq(z - 8);
            return distance <= 49 && distance > 16;
        });
        assertThat(measure(shell, StandardMetric.CONN).get("Euler ch.")).isEqualTo(2);
        final BinaryVolume ring = BinaryVolume.of(17, 17, 5, SIZE, (x, y, z) -> z == 2 && sq(x - 8) + sq(y - 8) <= 49
            && sq(x - 8) + sq(y - 8) > 16);
        final Measurement measured = measure(ring, StandardMetric.CONN);
        assertThat(measured.get("Euler ch.")).isZero();
        assertThat(measured.get("Connectivity")).isEqualTo(1);
    }

    @Test
    void turning_a_volume_by_90_degrees_turns_the_axes_and_leaves_da() {
        final BinaryVolume bone = Golden.of("grf_aniso_300").bone();
        final BinaryVolume turned = BinaryVolume.of(bone.height(), bone.width(), bone.depth(), bone.calibration(),
            (x, y, z) -> bone.get(y, bone.height() - 1 - x, z));
        final Anisotropy before = Anisotropy.of(bone, MilSampling.STANDARD, 1, Parallel.NONE);
        final Anisotropy after = Anisotropy.of(turned, MilSampling.STANDARD, 1, Parallel.NONE);
        assertThat(after.da()).isCloseTo(before.da(), within(0.005));
        final double[] longest = before.axes()[2];
        final double[] turnedLongest = {-longest[1], longest[0], longest[2]};
        double cosine = 0;
        for (int i = 0; i < 3; i++) {
            cosine += after.axes()[2][i] * turnedLongest[i];
        }
        assertThat(Math.abs(cosine)).isGreaterThan(Math.cos(Math.toRadians(1)));
    }

    @Test
    void an_ellipsoid_of_intercepts_is_found_again() {
        final double[][] directions = SpiralDirections.of(200, new java.util.SplittableRandom(3));
        final double[] radii = {2, 3, 5};
        for (final double[] direction : directions) {
            double inverse = 0;
            for (int i = 0; i < 3; i++) {
                inverse += sq(direction[i] / radii[i]);
            }
            for (int i = 0; i < 3; i++) {
                direction[i] /= Math.sqrt(inverse);
            }
        }
        final Anisotropy found = Anisotropy.fit(directions);
        assertThat(found.radii()).containsExactly(radii, within(1e-9));
        assertThat(found.da()).isCloseTo(1 - 4.0 / 25, within(1e-9));
        assertThat(Math.abs(found.axes()[2][2])).isCloseTo(1, within(1e-9));
    }

    private static double sq(final double value) {
        return value * value;
    }

    private static int sq(final int value) {
        return value * value;
    }

    /** Three plates; what lies at the border is a gap, as a cut plate would seem thicker. */
    private static BinaryVolume plates(final int thickness, final int spacing) {
        final int period = thickness + spacing;
        return BinaryVolume.of(24, 24, 3 * period + spacing, SIZE, (x, y, z) -> z % period >= spacing);
    }

    private static BinaryVolume ball(final int radius) {
        final int centre = radius + 4;
        return BinaryVolume.of(2 * centre + 1, 2 * centre + 1, 2 * centre + 1, SIZE,
            (x, y, z) -> sq(x - centre) + sq(y - centre) + sq(z - centre) <= radius * radius);
    }

    /** Along (12, 9, 20)/25, through the middle and out of the volume. */
    private static BinaryVolume obliqueRod(final int radius) {
        return BinaryVolume.of(60, 60, 40, SIZE, (x, y, z) -> {
            final double along = ((x - 30) * 12 + (y - 30) * 9 + (z - 20) * 20) / 25.0;
            return sq(x - 30) + sq(y - 30) + sq(z - 20) - sq(along) <= radius * radius;
        });
    }

    private static BinaryVolume rods(final int radius, final int period) {
        return BinaryVolume.of(3 * period, 3 * period, 24, SIZE, (x, y, z) -> sq(x % period - period / 2)
            + sq(y % period - period / 2) <= radius * radius);
    }

    private static Measurement measure(final BinaryVolume bone, final Metric... metrics) {
        return Morphometry.measure(bone, MeasurementRequest.of(metrics), Progress.NONE);
    }
}
