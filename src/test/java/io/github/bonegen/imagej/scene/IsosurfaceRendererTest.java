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
package io.github.bonegen.imagej.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.process.ColorProcessor;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import org.junit.jupiter.api.Test;

class IsosurfaceRendererTest {

    private static final int EDGE = 40;
    private static final int PICTURE = 200;
    private static final int WHITE = 0xffffff;

    @Test
    void a_ball_is_a_disc_of_its_radius_from_every_side() {
        final double radius = 12;
        final Volume ball = field((x, y, z) -> radius - Math.sqrt(x * x + y * y + z * z));
        final double voxelsAPixel = Math.sqrt(3) * (EDGE - 1) / PICTURE;
        final double expected = Math.PI * radius * radius / (voxelsAPixel * voxelsAPixel);
        for (final double azimuth : new double[] {5, 35, 200}) {
            final ColorProcessor picture = new IsosurfaceRenderer(0).draw(ball, new Camera(azimuth, 25, PICTURE));

            assertThat((double) drawn(picture)).isCloseTo(expected, within(0.02 * expected));
        }
    }

    @Test
    void what_faces_the_viewer_is_brighter_than_what_turns_away() {
        final Volume ball = field((x, y, z) -> 12 - Math.sqrt(x * x + y * y + z * z));
        final ColorProcessor picture = new IsosurfaceRenderer(0).draw(ball, new Camera(35, 25, PICTURE));

        final int middle = picture.getPixel(PICTURE / 2, PICTURE / 2) & 0xff;
        final int edge = picture.getPixel(PICTURE / 2 + 31, PICTURE / 2) & 0xff;
        assertThat(middle).isGreaterThan(edge + 40);
    }

    @Test
    void a_layer_thinner_than_a_step_on_the_far_face_is_drawn_whole() {
        final double bottom = -(EDGE - 1) / 2.0;
        final Volume layer = field((x, y, z) -> bottom + 0.15 - z);
        final double voxelsAPixel = Math.sqrt(3) * (EDGE - 1) / PICTURE;
        final double expected = Math.pow((EDGE - 1) / voxelsAPixel, 2) * Math.sin(Math.toRadians(60));

        final ColorProcessor picture = new IsosurfaceRenderer(0).draw(layer, new Camera(35, 60, PICTURE));

        assertThat((double) drawn(picture)).isCloseTo(expected, within(0.02 * expected));
    }

    @Test
    void nothing_above_the_threshold_leaves_the_picture_empty() {
        final Volume nothing = field((x, y, z) -> -1);

        assertThat(drawn(new IsosurfaceRenderer(0).draw(nothing, new Camera(35, 25, PICTURE)))).isZero();
    }

    private interface Field {
        double at(double x, double y, double z);
    }

    private static Volume field(final Field field) {
        final float[] voxels = new float[EDGE * EDGE * EDGE];
        final double centre = (EDGE - 1) / 2.0;
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (float) field.at(i % EDGE - centre, i / EDGE % EDGE - centre, i / (EDGE * EDGE) - centre);
        }
        return Volume.of(voxels, EDGE, EDGE, EDGE, Calibration.NONE);
    }

    private static long drawn(final ColorProcessor picture) {
        long drawn = 0;
        for (int i = 0; i < PICTURE * PICTURE; i++) {
            drawn += (picture.get(i) & WHITE) == WHITE ? 0 : 1;
        }
        return drawn;
    }
}
