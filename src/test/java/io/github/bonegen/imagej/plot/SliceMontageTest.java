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
package io.github.bonegen.imagej.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SliceMontageTest {

    @Test
    void the_vertical_axis_points_up() {
        final float[] cube = new float[8 * 8 * 8];
        for (int i = 0; i < cube.length; i++) {
            cube[i] = i / 64 >= 4 ? 1 : 0;
        }
        final BufferedImage image = new SliceMontage(8, 0, 1).row(cube);

        assertThat(image.getRaster().getSample(10, 10, 0)).isEqualTo(255);
        assertThat(image.getRaster().getSample(10, 120, 0)).isZero();
    }

    @Test
    void cubes_lie_side_by_side() {
        final float[] cubes = new float[3 * 64];
        java.util.Arrays.fill(cubes, 128, 192, 1);
        final BufferedImage image = new SliceMontage(4, 0, 1).row(cubes);

        assertThat(image.getWidth()).isEqualTo(3 * 132);
        assertThat(image.getRaster().getSample(132 + 50, 50, 0)).isZero();
        assertThat(image.getRaster().getSample(264 + 50, 50, 0)).isEqualTo(255);
    }
}
