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
package io.github.bonegen.nn.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.bonegen.NumPy;
import io.github.bonegen.Resources;
import io.github.bonegen.model.TorchCheckpoint;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.WassersteinLoss.CriticLoss;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveCritic;
import io.github.bonegen.nn.optimise.Adam;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against one critic step in PyTorch with the same weights, images and mixing factors. */
class WassersteinLossTest {

    private static final Map<String, Tensor> REFERENCE = NumPy.readAll(
        WassersteinLossTest.class.getResourceAsStream("/pwgan/pwgan_reference.npz"));

    private static final ProgressiveArchitecture ARCHITECTURE = new ProgressiveArchitecture(3, 4, List.of(4, 4, 4));

    @ParameterizedTest
    @ValueSource(strings = {"1.25", "2"})
    void loss_derivatives_and_the_step_of_adam_equal_pytorch(final String progress) {
        final Map<String, Tensor> weights = TorchCheckpoint.read(Resources.path("pwgan/discriminator_zip.pth"));
        try (Torch torch = Torch.on("cpu"); Parameters parameters = new Parameters(torch, weights);
             NDManager step = torch.newStep(); Torch.Recording recording = Torch.record())
        {
            parameters.setRequiresGradient(true);
            final NDArray real = torch.array(step, REFERENCE.get("real"));
            final NDArray fake = torch.array(step, REFERENCE.get("generated_" + progress));
            final NDArray mix = torch.array(step, REFERENCE.get("alpha"));
            final ProgressiveCritic critic = new ProgressiveCritic(ARCHITECTURE, parameters, Precision.FLOAT32);
            final CriticLoss loss = WassersteinLoss.PUBLISHED.critic(torch,
                images -> critic.scores(images, Double.parseDouble(progress)), real, fake, mix);

            assertThat(loss.gradientPenalty().getFloat()).isCloseTo(scalar("gradient_penalty_" + progress),
                within(1e-4f * scalar("gradient_penalty_" + progress)));
            assertThat(loss.total().getFloat()).isCloseTo(scalar("d_loss_" + progress),
                within(1e-4f * Math.abs(scalar("d_loss_" + progress))));

            final List<String> names = List.copyOf(weights.keySet());
            final NDList gradients = torch.gradients(loss.total(), parameters.list(names));
            final String prefix = "grad_" + progress + "/";
            for (int i = 0; i < names.size(); i++) {
                final Tensor expected = REFERENCE.get(prefix + names.get(i));
                if (expected != null) {
                    assertCloseRelative(names.get(i), Torch.tensor(gradients.get(i)).values(), expected.values(), 1e-4);
                }
            }

            final List<String> trained = names.stream().filter(name -> REFERENCE.containsKey(prefix + name)).toList();
            try (Adam adam = new Adam(parameters, 1e-3, 0, 0.99)) {
                adam.step(trained, select(gradients, names, trained));
            }
            parameters.tensors().forEach((name, tensor) -> assertCloseAbsolute(name, tensor.values(),
                REFERENCE.get("after_adam_" + progress + "/" + name).values(), 1e-6));
        }
    }

    private static NDList select(final NDList gradients, final List<String> names, final List<String> wanted) {
        final NDList selected = new NDList();
        wanted.forEach(name -> selected.add(gradients.get(names.indexOf(name))));
        return selected;
    }

    private static float scalar(final String name) {
        return REFERENCE.get(name).values()[0];
    }

    /** Relative to the largest of the tensor: single elements near zero are rounding. */
    private static void assertCloseRelative(final String name, final float[] actual, final float[] expected,
        final double tolerance)
    {
        double largest = 0;
        for (final float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertCloseAbsolute(name, actual, expected, tolerance * largest);
    }

    private static void assertCloseAbsolute(final String name, final float[] actual, final float[] expected,
        final double tolerance)
    {
        assertThat(actual).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as("%s[%d]", name, i).isCloseTo(expected[i], within(tolerance));
        }
    }
}
