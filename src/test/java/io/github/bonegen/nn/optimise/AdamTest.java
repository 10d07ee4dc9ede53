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
package io.github.bonegen.nn.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the same arithmetic one number at a time; roots of vectors may differ in their last bit. */
class AdamTest {

    private static final double RATE = 0.01;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final int NUMBERS = 37;
    private static final int SECOND_FROM = 3;

    @Test
    void weights_are_moved_as_the_algorithm_says_each_by_the_steps_that_it_took_part_in() {
        final Random random = new Random(1);
        final Map<String, Tensor> start = new LinkedHashMap<>();
        start.put("first", new Tensor(new long[] {NUMBERS}, normal(random)));
        start.put("second", new Tensor(new long[] {NUMBERS}, normal(random)));
        final Map<String, float[]> expected = new LinkedHashMap<>();
        final Map<String, float[][]> moments = new LinkedHashMap<>();
        start.forEach((name, tensor) -> {
            expected.put(name, tensor.values().clone());
            moments.put(name, new float[2][NUMBERS]);
        });
        try (Torch torch = Torch.on("cpu"); Parameters weights = new Parameters(torch, start);
             Adam adam = new Adam(weights, RATE, BETA1, BETA2); NDManager step = torch.newStep())
        {
            for (int i = 1; i <= 20; i++) {
                final List<String> names = i < SECOND_FROM ? List.of("first") : List.of("first", "second");
                final NDList gradients = new NDList();
                for (final String name : names) {
                    final float[] gradient = normal(random);
                    gradients.add(step.create(gradient));
                    move(expected.get(name), gradient, moments.get(name), name.equals("first") ? i : i - SECOND_FROM + 1);
                }
                adam.step(names, gradients);
            }
            expected.forEach((name, values) -> assertThat(weights.get(name).toFloatArray()).containsExactly(values,
                withPrecision(1e-6f)));
        }
    }

    private static float[] normal(final Random random) {
        final float[] values = new float[NUMBERS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static void move(final float[] weights, final float[] gradient, final float[][] moments, final int step) {
        for (int i = 0; i < weights.length; i++) {
            moments[0][i] = moments[0][i] * (float) BETA1 + gradient[i] * (float) (1 - BETA1);
            moments[1][i] = moments[1][i] * (float) BETA2 + gradient[i] * gradient[i] * (float) (1 - BETA2);
            final float root = (float) Math.sqrt(moments[1][i]) / (float) Math.sqrt(1 - Math.pow(BETA2, step)) + 1e-8f;
            weights[i] -= moments[0][i] / root * (float) (RATE / (1 - Math.pow(BETA1, step)));
        }
    }

    @Test
    void derivatives_longer_than_1_all_together_are_scaled_to_that_and_others_stay() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final NDArray three = step.create(new float[] {3, 0});
            final NDArray four = step.create(new float[] {0, 4, 0});
            torch.move("clip", new NDList(three, four));
            assertThat(three.toFloatArray()).containsExactly(3 * (float) (1 / 5.0), 0);
            assertThat(four.toFloatArray()).containsExactly(0, 4 * (float) (1 / 5.0), 0);

            final NDArray small = step.create(new float[] {0.3f, -0.4f});
            final NDArray none = step.create(new float[] {0});
            torch.move("clip", new NDList(small, none));
            torch.move("clip", new NDList(none));
            assertThat(small.toFloatArray()).containsExactly(0.3f, -0.4f);
            assertThat(none.toFloatArray()).containsExactly(0);
        }
    }

    @Test
    void young_averages_follow_faster_than_old_ones() {
        try (Torch torch = Torch.on("cpu"); Parameters weights = new Parameters(torch, Map.of("w", new Tensor(new long[] {1},
            new float[] {8}))); MovingAverage average = new MovingAverage(weights, 0.6))
        {
            float expected = 8;
            for (int age = 0; age < 30; age++) {
                weights.restore(Map.of("w", new Tensor(new long[] {1}, new float[] {age})));
                average.update();
                final double keep = Math.min(age / (age + 9.0), 0.6);
                expected = expected * (float) keep + age * (float) (1 - keep);
                assertThat(average.weights().get("w").toFloatArray()).containsExactly(expected);
                assertThat(weights.get("w").toFloatArray()).containsExactly(age);
            }
        }
    }
}
