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
package io.github.bonegen.nn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaisedDetailTest {

    private static final int EDGE = 32;
    private static final DifferentiableAugmentation RAISED = new RaisedDetail(DifferentiableAugmentation.NONE, 8);

    /** Haar wavelets are what an octave is made of, so each is changed by the gain of its octave and nothing else. */
    @ParameterizedTest
    @CsvSource({"1, 4", "2, 2", "4, 1", "8, 1"})
    void a_haar_wavelet_is_raised_by_the_gain_of_its_octave(final int width, final float gain) {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            for (int direction = 0; direction < 3; direction++) {
                final float[] wavelet = wavelet(width, direction);
                final float[] raised = raise(torch, step, wavelet);
                for (int i = 0; i < wavelet.length; i++) {
                    assertThat(raised[i]).isCloseTo(gain * wavelet[i], within(1e-5f));
                }
            }
        }
    }

    @Test
    void brightness_stays() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final float[] grey = new float[EDGE * EDGE];
            Arrays.fill(grey, 0.3f);
            assertThat(raise(torch, step, grey)).containsExactly(grey, within(1e-6f));
        }
    }

    @Test
    void an_image_no_larger_than_the_base_stays() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final NDArray images = step.create(new float[] {1, 0, 0, 1}, new Shape(1, 1, 2, 2));
            assertThat(RAISED.apply(torch, images, new Random(1))).isEqualTo(images);
        }
    }

    @Test
    void volumes_are_raised_like_images() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final float[] voxel = new float[16 * 16 * 16];
            voxel[0] = 1;
            final float[] raised = RAISED.apply(torch, step.create(voxel, new Shape(1, 1, 16, 16, 16)), new Random(1))
                .toFloatArray();
            // The mean of the eight voxels, 1/8, stays; the difference of each from it is doubled.
            assertThat(raised[0]).isCloseTo(1 / 8f + 2 * 7 / 8f, within(1e-6f));
            assertThat(raised[1]).isCloseTo(1 / 8f - 2 / 8f, within(1e-6f));
            assertThat(raised[2]).isZero();
        }
    }

    /** Octaves are orthogonal, so the change is symmetric: the derivative of its product with an image is that image, raised. */
    @Test
    void derivatives_go_back_raised_alike() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final float[] weights = wavelet(2, 2);
            final NDArray images = step.create(new float[EDGE * EDGE], shape());
            images.setRequiresGradient(true);
            final float[] derivative;
            try (Torch.Recording recording = Torch.record()) {
                final NDArray product = RAISED.apply(torch, images, new Random(1)).mul(step.create(weights, shape())).sum();
                derivative = torch.gradients(product, new NDList(images)).get(0).toFloatArray();
            }
            for (int i = 0; i < weights.length; i++) {
                assertThat(derivative[i]).isCloseTo(2 * weights[i], within(1e-5f));
            }
        }
    }

    private static float[] raise(final Torch torch, final NDManager step, final float[] image) {
        return RAISED.apply(torch, step.create(image, shape()), new Random(1)).toFloatArray();
    }

    private static Shape shape() {
        return new Shape(1, 1, EDGE, EDGE);
    }

    /** Signs of a 2 x 2 square of blocks of a width, at 16, 16: across, down or diagonal. */
    private static float[] wavelet(final int width, final int direction) {
        final float[] image = new float[EDGE * EDGE];
        for (int y = 0; y < 2 * width; y++) {
            for (int x = 0; x < 2 * width; x++) {
                final int across = x < width ? 1 : -1;
                final int down = y < width ? 1 : -1;
                image[(16 + y) * EDGE + 16 + x] = direction == 0 ? across : direction == 1 ? down : across * down;
            }
        }
        return image;
    }
}
