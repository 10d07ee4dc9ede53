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
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.BinaryLearner;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResidualNetworkTest {

    private static final ResidualArchitecture SMALL = new ResidualArchitecture(List.of(8, 16, 16));
    private static final int EDGE = 16;

    private Torch torch;

    @BeforeEach
    void open() {
        torch = Torch.on("cpu");
    }

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void the_number_of_weights_is_that_of_the_layers() {
        final long stem = 9 * 8 + 16;
        final long halving = 9 * 8 * 16 + 32 + 9 * 16 * 16 + 32 + 8 * 16 + 32;
        final long same = 2 * (9 * 16 * 16 + 32);
        assertThat(SMALL.parameters()).isEqualTo(stem + halving + same + 16 + 1 + 16);
    }

    @Test
    void the_layout_is_read_back_from_the_weights() {
        assertThat(ResidualArchitecture.of(SMALL.initialise(1))).isEqualTo(SMALL);
    }

    @Test
    void weights_of_another_network_are_refused() {
        final Map<String, Tensor> weights = SMALL.initialise(1);
        weights.remove("blocks.1.second.scale");
        assertThatThrownBy(() -> ResidualArchitecture.of(weights)).isInstanceOf(InvalidInputException.class)
            .hasMessage("The tensor blocks.1.second.scale is missing");
    }

    @Test
    void the_logit_is_the_mean_of_the_map_and_the_map_is_a_quarter_of_the_image() {
        try (Parameters parameters = new Parameters(torch, shaken()); NDManager step = torch.newStep()) {
            final ResidualNetwork.Output output = new ResidualNetwork(SMALL, parameters, Precision.FLOAT32)
                .apply(step.create(noise(2), new Shape(2, 1, EDGE, EDGE)));
            assertThat(output.evidence().getShape()).isEqualTo(new Shape(2, 4, 4));
            assertThat(output.features().getShape()).isEqualTo(new Shape(2, SMALL.features()));
            final float[] map = output.evidence().toFloatArray();
            double mean = 0;
            for (int i = 0; i < 16; i++) {
                mean += map[i] / 16;
            }
            assertThat((double) output.logits().toFloatArray()[0]).isCloseTo(mean, within(1e-5));
        }
    }

    @Test
    void short_floats_give_nearly_the_same_logits() {
        try (Parameters parameters = new Parameters(torch, shaken()); NDManager step = torch.newStep()) {
            final NDArray images = step.create(noise(4), new Shape(4, 1, EDGE, EDGE));
            final float[] exact = new ResidualNetwork(SMALL, parameters, Precision.FLOAT32).apply(images).logits()
                .toFloatArray();
            final float[] coarse = new ResidualNetwork(SMALL, parameters, Precision.BFLOAT16).apply(images).logits()
                .toFloatArray();
            assertThat(coarse).usingComparatorWithPrecision(0.05f).containsExactly(exact);
        }
    }

    @Test
    void a_derivative_is_that_of_finite_differences() {
        final Map<String, Tensor> weights = shaken();
        final String name = "blocks.0.first.weight";
        final double derivative;
        try (Parameters parameters = new Parameters(torch, weights); NDManager step = torch.newStep();
             Torch.Recording recording = Torch.record())
        {
            parameters.setRequiresGradient(true);
            derivative = torch.gradients(loss(parameters, step), parameters.list(List.of(name))).get(0)
                .getFloat(3, 2, 1, 1);
        }
        final int index = ((3 * 8 + 2) * 3 + 1) * 3 + 1;
        final float delta = 0.02f;
        assertThat(derivative).isCloseTo((moved(weights, name, index, delta) - moved(weights, name, index, -delta))
            / (2 * delta), within(2e-3));
    }

    @Test
    void a_learner_learns_which_half_is_bright_and_goes_on_from_its_state() {
        try (BinaryLearner learner = new BinaryLearner(SMALL, Precision.FLOAT32, 1e-2, 3, torch);
             BinaryLearner other = new BinaryLearner(SMALL, Precision.FLOAT32, 1e-2, 4, torch))
        {
            final Random random = new Random(5);
            double loss = 0;
            for (int step = 0; step < 40; step++) {
                loss = learner.learn(halves(random), new float[] {0, 1, 0, 1});
            }
            assertThat(loss).isLessThan(0.2);
            final float[] images = halves(random);
            final float[] logits = learner.logits(images, 4);
            assertThat(logits[1]).isPositive().isGreaterThan(logits[0] + 2);
            other.restore(learner.state());
            assertThat(other.logits(images, 4)).containsExactly(logits);
            final float[] next = halves(random);
            assertThat(other.learn(next, new float[] {0, 1, 0, 1}))
                .isEqualTo(learner.learn(next, new float[] {0, 1, 0, 1}));
        }
    }

    private double moved(final Map<String, Tensor> weights, final String name, final int index, final float delta) {
        final float[] values = weights.get(name).values();
        values[index] += delta;
        try (Parameters parameters = new Parameters(torch, weights); NDManager step = torch.newStep()) {
            return loss(parameters, step).getFloat();
        }
        finally {
            values[index] -= delta;
        }
    }

    private NDArray loss(final Parameters parameters, final NDManager step) {
        return torch.binaryCrossEntropy(new ResidualNetwork(SMALL, parameters, Precision.FLOAT32)
            .apply(step.create(noise(3), new Shape(3, 1, EDGE, EDGE))).logits(), step.create(new float[] {1, 0, 1}));
    }

    /** Weights whose blocks do something. */
    private static Map<String, Tensor> shaken() {
        final Map<String, Tensor> weights = SMALL.initialise(1);
        final Random random = new Random(2);
        weights.values().forEach(tensor -> {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] += (float) (0.3 * random.nextGaussian());
            }
        });
        return weights;
    }

    private static float[] noise(final int count) {
        final Random random = new Random(6);
        final float[] images = new float[count * EDGE * EDGE];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        return images;
    }

    /** Four images of noise; every second has its bright half below. */
    private static float[] halves(final Random random) {
        final float[] images = new float[4 * EDGE * EDGE];
        for (int i = 0; i < images.length; i++) {
            final boolean below = i % (EDGE * EDGE) >= EDGE * EDGE / 2;
            images[i] = (float) (random.nextGaussian() + (below == (i / (EDGE * EDGE) % 2 == 1) ? 1 : 0));
        }
        return images;
    }
}
