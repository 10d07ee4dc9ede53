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
package io.github.bonegen.radiograph.femur.implant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.radiograph.physics.Ray;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

/** Path lengths in metal against closed forms. */
class MetalTest {

    private static final Solid.Rod ROD = new Solid.Rod(Vector3D.ZERO, new Vector3D(0, 0, 100), 5);
    private static final Solid.Rod BALL = new Solid.Rod(new Vector3D(20, 0, 0), new Vector3D(20, 0, 0), 8);
    private static final Solid.Box BOX = new Solid.Box(new Vector3D(0, 30, 50), new Vector3D[] {Vector3D.PLUS_I,
        Vector3D.PLUS_J, Vector3D.PLUS_K}, new double[] {4, 2, 10});

    @Test
    void a_rod_is_as_long_as_its_chord_and_its_ends_are_round() {
        assertThat(length(new Ray(3, -200, 50, 0, 1, 0), ROD)).isCloseTo(8, within(1e-9));
        assertThat(length(new Ray(0, 0, -200, 0, 0, 1), ROD)).isCloseTo(110, within(1e-9));
        assertThat(length(new Ray(0, -200, 103, 0, 1, 0), ROD)).isCloseTo(8, within(1e-9));
        assertThat(length(Ray.through(-50, 0, 0, 50, 0, 100), ROD)).isCloseTo(10 * Math.sqrt(2), within(1e-9));
        assertThat(length(new Ray(5.1, -200, 50, 0, 1, 0), ROD)).isZero();
    }

    @Test
    void a_ball_and_a_box_are_as_long_as_their_chords() {
        assertThat(length(new Ray(20, -200, 0, 0, 1, 0), BALL)).isCloseTo(16, within(1e-9));
        assertThat(length(new Ray(3, -200, 50, 0, 1, 0), BOX)).isCloseTo(4, within(1e-9));
        assertThat(length(new Ray(4.5, -200, 50, 0, 1, 0), BOX)).isZero();
        assertThat(length(Ray.through(0, 0, 20, 0, 60, 80), BOX)).isCloseTo(4 * Math.sqrt(2), within(1e-9));
    }

    @Test
    void where_bodies_overlap_there_is_metal_once_and_what_is_apart_stays_apart() {
        final Ray ray = new Ray(0, -200, 50, 0, 1, 0);
        assertThat(new Metal(List.of(BOX, ROD, ROD)).stretches(ray)).containsExactly(new double[] {195, 205, 228, 232},
            within(1e-9));
        final Solid.Rod shifted = new Solid.Rod(new Vector3D(0, 6, 0), new Vector3D(0, 6, 100), 5);
        assertThat(length(ray, ROD, shifted)).isCloseTo(16, within(1e-9));
    }

    private static double length(final Ray ray, final Solid... solids) {
        double length = 0;
        final double[] stretches = new Metal(List.of(solids)).stretches(ray);
        for (int i = 0; i < stretches.length; i += 2) {
            length += stretches[i + 1] - stretches[i];
        }
        return length;
    }
}
