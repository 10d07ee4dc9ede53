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
package io.github.bonegen.nn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Resources;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.SafeTensors;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Networks without padding calculate what PyTorch calculates ({@code local/networks.safetensors}). */
class LocalNetworksTest {

    private static final double TOLERANCE = 1e-4;

    private Map<String, Tensor> reference;
    private Torch torch;
    private Parameters weights;
    private NDManager step;

    @BeforeEach
    void open() throws IOException {
        final Path file = Resources.path("local/networks.safetensors");
        reference = SafeTensors.read(Files.readAllBytes(file), file.toString());
        torch = Torch.on("cpu");
        weights = new Parameters(torch, reference);
        step = torch.newStep();
    }

    @AfterEach
    void close() {
        step.close();
        weights.close();
        torch.close();
    }

    private NDArray array(final String name) {
        return torch.array(step, reference.get(name));
    }

    private void check(final NDArray made, final String expected) {
        assertThat(made.getShape().getShape()).isEqualTo(reference.get(expected).shape());
        assertThat(made.toFloatArray()).containsExactly(reference.get(expected).values(), within((float) TOLERANCE));
    }

    @Test
    void a_decoder_makes_distances_of_latents() {
        check(new LocalDecoder(weights, Precision.FLOAT32).decode(array("latents")), "distances");
    }

    @Test
    void a_flow_has_the_velocity_of_latents() {
        final FlowArchitecture architecture = FlowArchitecture.of(reference);
        final FlowNetwork flow = new FlowNetwork(architecture, weights, Precision.FLOAT32);
        final double[] times = {0.2, 0.9};

        assertThat(architecture).isEqualTo(new FlowArchitecture(3, 8, 2, 8));
        check(flow.velocity(array("state"), times, array("condition")), "velocity");
        check(flow.velocityOfCrops(array("state"), times, array("condition")), "velocity of crops");
    }

    @Test
    void brain_floats_are_near() {
        final float[] exact = reference.get("distances").values();
        final float[] near = new LocalDecoder(weights, Precision.BFLOAT16).decode(array("latents")).toFloatArray();

        assertThat(near).containsExactly(exact, within(0.05f));
    }

    @Test
    void fresh_weights_of_an_autoencoder_fit_and_learn() {
        final AutoencoderArchitecture architecture = new AutoencoderArchitecture(2, 4);
        final Map<String, Tensor> fresh = architecture.initialise(1);
        assertThat(AutoencoderArchitecture.ofDecoder(fresh)).isEqualTo(architecture);

        try (Parameters parameters = new Parameters(torch, fresh); Torch.Recording recording = Torch.record()) {
            parameters.setRequiresGradient(true);
            final NDArray voxels = step.randomNormal(new Shape(1, 1, 40, 40, 40));
            final NDArray latents = new LocalEncoder(parameters).encode(voxels);
            final NDArray distances = new LocalDecoder(parameters, Precision.FLOAT32).decode(latents);
            final NDList gradients = torch.gradients(distances.square().mean(), parameters.list(fresh.keySet()));

            assertThat(latents.getShape().getShape()).containsExactly(1, 2, 9, 9, 9);
            assertThat(distances.getShape().getShape()).containsExactly(1, 1, 8, 8, 8);
            assertThat(gradients).allMatch(gradient -> gradient.abs().max().getFloat() > 0);
        }
    }

    @Test
    void doubling_begins_as_linear_interpolation_of_one_kernel() {
        final float[] doubling = new AutoencoderArchitecture(1, 2).initialise(5).get("decoder.doubling.weight").values();
        final int ofLastHalf = 7 * 2 * 8;

        assertThat(doubling[ofLastHalf + 7] / doubling[7]).isCloseTo(3.375f / 0.125f, within(1e-3f));
        assertThat(doubling[0] / doubling[ofLastHalf]).isCloseTo(3.375f / 0.125f, within(1e-3f));
    }

    @Test
    void the_inner_Euler_number_is_that_of_the_body() {
        final float[] frame = new float[7 * 7 * 7];
        for (int i = 0; i < 9; i++) {
            if (i != 4) {
                frame[(3 * 7 + 2 + i / 3) * 7 + 2 + i % 3] = 1;
            }
        }
        assertThat(torch.innerEulerNumber(step.create(frame, new Shape(1, 1, 7, 7, 7))).getFloat()).isZero();
        frame[(3 * 7 + 3) * 7 + 3] = 1;
        assertThat(torch.innerEulerNumber(step.create(frame, new Shape(1, 1, 7, 7, 7))).getFloat()).isEqualTo(1);
    }

    @Test
    void a_fresh_flow_fits_its_architecture() {
        final FlowArchitecture architecture = new FlowArchitecture(4, 6, 3, 5);

        assertThat(FlowArchitecture.of(architecture.initialise(1))).isEqualTo(architecture);
    }
}
