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
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetailLossTest {

    private Torch torch;
    private NDManager step;

    @BeforeEach
    void open() {
        torch = Torch.on("cpu");
        step = torch.newStep();
    }

    @AfterEach
    void close() {
        step.close();
        torch.close();
    }

    @Test
    void contrast_halved_is_the_squared_logarithm_of_a_quarter_in_every_band() {
        final Map<String, Double> measured = compare(grain(1, 2, 64), grain(1, 4, 64));

        assertThat(measured.get("detail")).isCloseTo(Math.pow(Math.log(4), 2), within(0.02));
    }

    @Test
    void detail_in_another_place_nearby_is_a_difference_of_pixels_only() {
        final Map<String, Double> elsewhere = compare(grain(1, 0.3, 256), grain(2, 0.3, 256));

        assertThat(elsewhere.get("detail")).isLessThan(0.1);
        // Two independent normal numbers of SD .3 differ by .3 * 2 / sqrt(pi) on average.
        assertThat(elsewhere.get("difference")).isCloseTo(0.3 * 2 / Math.sqrt(Math.PI), within(0.005));
    }

    @Test
    void volumes_are_compared_as_images_are() {
        final NDArray volume = step.create(random(3, 4, 32 * 32 * 32), new Shape(1, 1, 32, 32, 32));

        assertThat(compare(volume, Torch.times(volume, 2)).get("detail"))
            .isCloseTo(Math.pow(Math.log(4), 2), within(0.02));
    }

    @Test
    void images_too_small_for_tiles_are_compared_by_pixels() {
        assertThat(compare(grain(1, 0.2, 16), grain(1, 0.4, 16))).containsEntry("detail", 0.0);
    }

    private Map<String, Double> compare(final NDArray made, final NDArray wanted) {
        final Map<String, Double> measured = new LinkedHashMap<>();
        final float loss = new DetailLoss().of(made, wanted, measured).getFloat();
        assertThat((double) loss).isGreaterThanOrEqualTo(measured.get("difference") - 1e-6);
        return measured;
    }

    private NDArray grain(final long seed, final double deviation, final int edge) {
        return step.create(random(seed, deviation, 2 * edge * edge), new Shape(2, 1, edge, edge));
    }

    private static float[] random(final long seed, final double deviation, final int count) {
        final Random random = new Random(seed);
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
