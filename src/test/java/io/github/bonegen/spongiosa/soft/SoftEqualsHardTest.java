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
package io.github.bonegen.spongiosa.soft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.volume.Calibration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where every voxel is almost surely bone or not, soft metrics that are polynomials are the reference metrics. */
class SoftEqualsHardTest {

    private static final int EDGE = 12;
    private static final double VOXEL = 0.1;

    private static Torch torch;

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.7})
    void connectivity_and_surface_equal_the_reference(final double share) {
        final boolean[] bone = random(share);
        final Measurement hard = Morphometry.measure(volume(bone), MeasurementRequest.of(StandardMetric.CONN, StandardMetric.BS),
            Progress.NONE);
        final ConnectivityDensity connectivity = new ConnectivityDensity();
        final double expected = connectivity.measured(hard);
        assertThat(soft(connectivity, bone)).isCloseTo(expected, within(1e-3 * Math.abs(expected)));
        final SpecificSurface surface = new SpecificSurface();
        assertThat(soft(surface, bone)).isCloseTo(surface.measured(hard), within(1e-3 * surface.measured(hard)));
    }

    @Test
    void a_plate_is_as_thick_as_balls_find() {
        // Of the centres of a plate of 3 voxels the middle one is 2 voxels from marrow; the balls there fill the plate.
        final boolean[] bone = new boolean[EDGE * EDGE * EDGE];
        for (int i = 0; i < bone.length; i++) {
            final int z = i / EDGE / EDGE;
            bone[i] = z >= 4 && z < 7;
        }
        assertThat(soft(new TrabecularThickness(), bone)).isCloseTo(4 * VOXEL, within(1e-4));
    }

    @Test
    void a_plate_is_wholly_anisotropic_and_a_cube_not_at_all() {
        assertThat(soft(new DegreeOfAnisotropy(), block(EDGE, EDGE, 4))).isCloseTo(1, within(0.05));
        assertThat(soft(new DegreeOfAnisotropy(), block(6, 6, 6))).isCloseTo(0, within(0.001));
    }

    @Test
    void surface_crossings_of_a_plate_are_as_the_cosine_of_its_normal_and_two_along_it() {
        try (NDManager step = torch.newStep()) {
            final NDArray crossings = Intercepts.of(bone(step, block(EDGE, EDGE, 4)));
            for (int i = 0; i < Intercepts.DIRECTIONS.length; i++) {
                // The voxels that are not on the border are 10 along the normal.
                assertThat((double) crossings.getFloat(0, i)).isCloseTo(2 * Math.abs(Intercepts.DIRECTIONS[i][2]) / (10 * VOXEL), within(1e-4));
            }
        }
    }

    /** Bone of an extent along x, y and z, about the middle. */
    private static boolean[] block(final int x, final int y, final int z) {
        final boolean[] bone = new boolean[EDGE * EDGE * EDGE];
        for (int i = 0; i < bone.length; i++) {
            bone[i] = lies(i % EDGE, x) && lies(i / EDGE % EDGE, y) && lies(i / EDGE / EDGE, z);
        }
        return bone;
    }

    private static boolean lies(final int place, final int extent) {
        return Math.abs(2 * place + 1 - EDGE) < extent;
    }

    private static double soft(final MicrostructureTarget target, final boolean[] bone) {
        try (NDManager step = torch.newStep()) {
            return target.soft(bone(step, bone)).values()[0];
        }
    }

    private static SoftBone bone(final NDManager step, final boolean[] bone) {
        final float[] densities = new float[bone.length];
        for (int i = 0; i < bone.length; i++) {
            densities[i] = bone[i] ? 1000 : -1000;
        }
        return new SoftBone(step.create(densities, new Shape(1, 1, EDGE, EDGE, EDGE)), SoftThreshold.at(0), VOXEL, torch);
    }

    private static BinaryVolume volume(final boolean[] bone) {
        return BinaryVolume.of(EDGE, EDGE, EDGE, Calibration.isotropic(VOXEL, "mm", ""),
            (x, y, z) -> bone[(z * EDGE + y) * EDGE + x]);
    }

    private static boolean[] random(final double share) {
        final Random random = new Random(3);
        final boolean[] bone = new boolean[EDGE * EDGE * EDGE];
        for (int i = 0; i < bone.length; i++) {
            bone[i] = random.nextDouble() < share;
        }
        return bone;
    }
}
