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
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.NumPy;
import io.github.bonegen.Resources;
import io.github.bonegen.model.TorchCheckpoint;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what PyTorch computes with the same weights: four channels, latent of four, three levels. */
class ProgressiveNetworkTest {

    private static final Offset<Float> CLOSE = within(1e-5f);

    private static Torch torch;
    private static Map<String, Tensor> reference;

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
        reference = NumPy.readAll(ProgressiveNetworkTest.class.getResourceAsStream("/pwgan/pwgan_reference.npz"));
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator_zip.pth", "generator_legacy.pth"})
    void generator_equals_pytorch_at_every_stage_of_growth(final String file) {
        final Map<String, Tensor> weights = TorchCheckpoint.read(Resources.path("pwgan/" + file));
        final ProgressiveArchitecture architecture = ProgressiveArchitecture.ofGenerator(weights);
        assertThat(architecture).isEqualTo(new ProgressiveArchitecture(3, 4, List.of(4, 4, 4)));
        try (Parameters parameters = new Parameters(torch, weights); NDManager step = torch.newStep()) {
            final ProgressiveGenerator generator = new ProgressiveGenerator(architecture, parameters, Precision.FLOAT32);
            final NDArray latents = torch.array(step, reference.get("z"));
            for (final String progress : List.of("0", "0.5", "1", "1.25", "2")) {
                assertClose(generator.generate(latents, Double.parseDouble(progress)),
                    reference.get("generated_" + progress));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "1.25", "2"})
    void critic_equals_pytorch(final String progress) {
        final Map<String, Tensor> weights = TorchCheckpoint.read(Resources.path("pwgan/discriminator_zip.pth"));
        final ProgressiveArchitecture architecture = new ProgressiveArchitecture(3, 4, List.of(4, 4, 4));
        Tensor.requireShapes(weights, architecture.criticShapes(1));
        try (Parameters parameters = new Parameters(torch, weights); NDManager step = torch.newStep()) {
            final ProgressiveCritic critic = new ProgressiveCritic(architecture, parameters, Precision.FLOAT32);
            final NDArray images = torch.array(step, reference.get("generated_" + progress));
            assertClose(critic.score(images, step.ones(new Shape(images.getShape().get(0), 1)), Double.parseDouble(progress)),
                reference.get("score_of_generated_" + progress));
        }
    }

    private static void assertClose(final NDArray actual, final Tensor expected) {
        assertThat(actual.getShape().getShape()).isEqualTo(expected.shape());
        final float[] values = Torch.tensor(actual).values();
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isCloseTo(expected.values()[i], CLOSE);
        }
    }
}
