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
package io.github.bonegen.nn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnetTest {

    private static final UnetArchitecture SMALL = new UnetArchitecture(16, 2, List.of(16, 32), 1, 16, 3);

    private static Torch torch;

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    @Test
    void sizes_can_be_read_off_the_weights() {
        final UnetArchitecture large = new UnetArchitecture(128, 4, List.of(16, 48, 32), 2, 24, 9);
        assertThat(UnetArchitecture.of(large.initialise(1), 128)).isEqualTo(large);
        assertThat(UnetArchitecture.of(SMALL.initialise(1), 16)).isEqualTo(SMALL);
    }

    @Test
    void weights_that_do_not_fit_are_named() {
        final Map<String, Tensor> weights = new LinkedHashMap<>(SMALL.initialise(1));
        weights.remove("middle.0.attention.input.bias");
        assertThatThrownBy(() -> UnetArchitecture.of(weights, 16)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("middle.0.attention.input.bias");
        assertThatThrownBy(() -> UnetArchitecture.of(SMALL.initialise(1), 18))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("multiples of 4");
    }

    @Test
    void a_fresh_network_guesses_zero() {
        try (NDManager step = torch.newStep(); Parameters weights = new Parameters(torch, SMALL.initialise(1))) {
            assertThat(run(weights, Precision.FLOAT32, step).toFloatArray()).containsOnly(0);
        }
    }

    @Test
    void brain_floats_give_the_same_within_their_rounding() {
        try (NDManager step = torch.newStep(); Parameters weights = new Parameters(torch, trained(3))) {
            final float[] expected = run(weights, Precision.FLOAT32, step).toFloatArray();
            final float[] actual = run(weights, Precision.BFLOAT16, step).toFloatArray();
            double scale = 0;
            double difference = 0;
            for (int i = 0; i < expected.length; i++) {
                scale += expected[i] * expected[i];
                difference += (actual[i] - expected[i]) * (actual[i] - expected[i]);
            }
            assertThat(Math.sqrt(difference / scale)).isLessThan(0.05);
        }
    }

    /** A single number that every weight has a part in, and its derivative by central differences. */
    @ParameterizedTest
    @ValueSource(strings = {"noise.0.weight", "condition.weight", "input.weight", "down.0.norm0.weight",
        "down.0.conv0.weight", "down.1.modulation.weight", "down.1.skip.weight", "down.1.attention.input.weight",
        "middle.0.attention.norm.bias", "middle.1.conv1.weight", "up.1.conv0.bias", "up.0.conv1.weight", "output.norm.weight", "output.weight"})
    void derivatives_are_those_of_differences(final String name) {
        final Map<String, Tensor> values = trained(4);
        final float[] direction = new float[values.get(name).values().length];
        final Random random = new Random(9);
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        final double slope;
        try (NDManager step = torch.newStep(); Parameters weights = new Parameters(torch, values);
             Torch.Recording recording = Torch.record())
        {
            weights.setRequiresGradient(true);
            final NDArray loss = loss(weights, step);
            final List<String> names = weights.names(any -> true);
            final NDList gradients = torch.gradients(loss, weights.list(names));
            final float[] gradient = gradients.get(names.indexOf(name)).toFloatArray();
            double sum = 0;
            for (int i = 0; i < gradient.length; i++) {
                sum += gradient[i] * direction[i];
            }
            slope = sum;
        }
        final double width = 2e-3;
        final double difference = (moved(values, name, direction, width) - moved(values, name, direction, -width))
            / (2 * width);
        assertThat(slope).isCloseTo(difference, within(0.02 * Math.abs(difference) + 2e-3));
    }

    private static double moved(final Map<String, Tensor> values, final String name, final float[] direction,
        final double by)
    {
        final Map<String, Tensor> moved = new LinkedHashMap<>(values);
        final float[] changed = values.get(name).values().clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += (float) (by * direction[i]);
        }
        moved.put(name, new Tensor(values.get(name).shape(), changed));
        try (NDManager step = torch.newStep(); Parameters weights = new Parameters(torch, moved)) {
            return loss(weights, step).getFloat();
        }
    }

    private static NDArray loss(final Parameters weights, final NDManager step) {
        return run(weights, Precision.FLOAT32, step).square().mean();
    }

    private static NDArray run(final Parameters weights, final Precision precision, final NDManager step) {
        final Random random = new Random(5);
        return new Unet(SMALL, weights, precision).apply(normal(step, random, new Shape(2, 1, 16, 16)),
            normal(step, random, new Shape(2, UnetArchitecture.NOISE_FEATURES)), normal(step, random, new Shape(2, 3)), 0);
    }

    private static NDArray normal(final NDManager step, final Random random, final Shape shape) {
        final float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return step.create(values, shape);
    }

    /** Weights none of which is zero, as training makes them. */
    private static Map<String, Tensor> trained(final long seed) {
        final Random random = new Random(seed);
        final Map<String, Tensor> weights = new LinkedHashMap<>();
        SMALL.initialise(seed).forEach((name, tensor) -> {
            final float[] values = tensor.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.05 * random.nextGaussian());
            }
            weights.put(name, new Tensor(tensor.shape(), values));
        });
        return weights;
    }
}
