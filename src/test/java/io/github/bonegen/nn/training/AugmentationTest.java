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
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static final int EDGE = 8;

    @Test
    void an_image_that_is_not_changed_is_told_as_zeros() {
        final float[] numbers = new float[ImageAugmentation.NUMBERS];
        final float[] image = ramp();
        assertThat(new ImageAugmentation(0).apply(image, EDGE, new Random(1), numbers)).isEqualTo(image);
        assertThat(numbers).containsOnly(0);
    }

    @Test
    void every_change_is_told_and_none_leaves_the_range() {
        final Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            final float[] numbers = new float[ImageAugmentation.NUMBERS];
            final float[] image = ramp();
            final float[] changed = new ImageAugmentation(0.3).apply(image, EDGE, random, numbers);
            boolean told = false;
            for (final float number : numbers) {
                told |= number != 0;
                assertThat(number).isBetween(-1f, 1f);
            }
            assertThat(java.util.Arrays.equals(changed, image)).isNotEqualTo(told);
            for (final float value : changed) {
                assertThat(value).isBetween(-1f, 1f);
            }
        }
    }

    @Test
    void a_flip_mirrors_left_and_right() {
        final Random random = new Random(3);
        final float[] numbers = new float[ImageAugmentation.NUMBERS];
        float[] changed;
        do {
            changed = new ImageAugmentation(0.1).apply(ramp(), EDGE, random, numbers);
        }
        while (numbers[0] == 0 || sumOfOthers(numbers) != 0);
        final float[] image = ramp();
        for (int y = 0; y < EDGE; y++) {
            for (int x = 0; x < EDGE; x++) {
                assertThat(changed[y * EDGE + x]).isCloseTo(image[y * EDGE + EDGE - 1 - x], within(1e-6f));
            }
        }
    }

    @Test
    void shifts_move_images_by_whole_pixels_up_to_their_bound() {
        final Set<Integer> places = new TreeSet<>();
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final float[] image = new float[EDGE * EDGE];
            image[3 * EDGE + 4] = 1;
            final NDArray images = step.create(image, new Shape(1, 1, EDGE, EDGE));
            for (int seed = 0; seed < 200; seed++) {
                final float[] moved = new ShiftsAndTones(0.9, 0.125, 0, 0).apply(torch, images, new Random(seed))
                    .toFloatArray();
                for (int i = 0; i < moved.length; i++) {
                    assertThat(moved[i]).isCloseTo(Math.round(moved[i]), within(1e-6f));
                    if (moved[i] > 0.5) {
                        places.add(i);
                    }
                }
            }
        }
        assertThat(places).containsExactly(2 * EDGE + 3, 2 * EDGE + 4, 2 * EDGE + 5, 3 * EDGE + 3, 3 * EDGE + 4,
            3 * EDGE + 5, 4 * EDGE + 3, 4 * EDGE + 4, 4 * EDGE + 5);
    }

    @Test
    void the_rest_of_the_images_stay_as_they_are() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final int batch = 400;
            final float[] images = new float[batch * EDGE * EDGE];
            for (int i = 0; i < batch; i++) {
                System.arraycopy(ramp(), 0, images, i * EDGE * EDGE, EDGE * EDGE);
            }
            final float[] changed = new ShiftsAndTones(0.3, 0.25, 0.2, 0.2).apply(torch,
                step.create(images, new Shape(batch, 1, EDGE, EDGE)), new Random(6)).toFloatArray();
            int same = 0;
            for (int i = 0; i < batch; i++) {
                float largest = 0;
                for (int j = i * EDGE * EDGE; j < (i + 1) * EDGE * EDGE; j++) {
                    largest = Math.max(largest, Math.abs(changed[j] - images[j]));
                }
                same += largest < 1e-6f ? 1 : 0;
            }
            // 280 expected; a binomial's SD is 9.2.
            assertThat(same).isBetween(250, 310);
        }
    }

    /** A shift repeats edges and loses others, so an image's derivative counts how often each pixel is seen. */
    @Test
    void derivatives_go_back_through_shifts_and_tones() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray images = step.create(ramp(), new Shape(1, 1, EDGE, EDGE));
            images.setRequiresGradient(true);
            final NDArray sum = new ShiftsAndTones(1, 0.25, 0.2, 0.2).apply(torch, images, new Random(5)).sum();
            final float[] seen = torch.gradients(sum, new NDList(images)).get(0).toFloatArray();
            double total = 0;
            for (final float share : seen) {
                total += share;
            }
            assertThat(total).isCloseTo(EDGE * EDGE, within(1e-3));
        }
    }

    private static float sumOfOthers(final float[] numbers) {
        float sum = 0;
        for (int i = 1; i < numbers.length; i++) {
            sum += Math.abs(numbers[i]);
        }
        return sum;
    }

    private static float[] ramp() {
        final float[] image = new float[EDGE * EDGE];
        for (int i = 0; i < image.length; i++) {
            image[i] = (i % EDGE) / 10f - (i / EDGE) / 20f - 0.1f;
        }
        return image;
    }
}
