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
import org.junit.jupiter.api.Test;

/** A network of finer pixels begins as the coarse one, seen through them. */
class UnetBeginningTest {

    private static final UnetArchitecture COARSE = new UnetArchitecture(16, 2, List.of(16, 32), 1, 8, 3);
    private static final UnetArchitecture FINE = new UnetArchitecture(32, 4, List.of(16, 32), 1, 8, 4);

    @Test
    void it_makes_of_repeated_pixels_the_repeated_result() {
        final Map<String, Tensor> weights = random();
        final Map<String, Tensor> begun = new UnetBeginning(COARSE, weights).weightsFor(FINE, List.of(2, -1, 0, 1));
        final float[] coarse = picture(16);
        final float[] fine = repeated(coarse, 16);

        final float[] expected = repeated(run(COARSE, weights, coarse, 0.3f, 0.5f, 0.7f), 16);
        assertThat(run(FINE, begun, fine, 0.7f, 9, 0.3f, 0.5f)).hasSameSizeAs(expected).satisfies(actual -> {
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).isCloseTo(expected[i], within(1e-4f));
            }
        });
    }

    @Test
    void another_field_or_width_is_refused() {
        final UnetBeginning beginning = new UnetBeginning(COARSE, random());
        assertThatThrownBy(() -> beginning.weightsFor(new UnetArchitecture(32, 2, List.of(16, 32), 1, 8, 3), List.of(0, 1, 2)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("A network of 32 pixels cannot begin with one of 16");
        assertThatThrownBy(() -> beginning.weightsFor(new UnetArchitecture(16, 2, List.of(32, 32), 1, 8, 3), List.of(0, 1, 2)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("the channels [32, 32] cannot begin");
    }

    private static Map<String, Tensor> random() {
        final Random random = new Random(5);
        final Map<String, Tensor> weights = new LinkedHashMap<>();
        COARSE.initialise(1).forEach((name, tensor) -> {
            final float[] values = tensor.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.1 * random.nextGaussian());
            }
            weights.put(name, new Tensor(tensor.shape(), values));
        });
        return weights;
    }

    private static float[] picture(final int edge) {
        final Random random = new Random(6);
        final float[] picture = new float[edge * edge];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) random.nextGaussian();
        }
        return picture;
    }

    private static float[] repeated(final float[] picture, final int edge) {
        final float[] fine = new float[4 * edge * edge];
        for (int y = 0; y < 2 * edge; y++) {
            for (int x = 0; x < 2 * edge; x++) {
                fine[y * 2 * edge + x] = picture[y / 2 * edge + x / 2];
            }
        }
        return fine;
    }

    private static float[] run(final UnetArchitecture architecture, final Map<String, Tensor> weights, final float[] picture,
        final float... condition)
    {
        final float[] noise = new float[UnetArchitecture.NOISE_FEATURES];
        noise[3] = 1;
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Parameters parameters = new Parameters(torch, weights)) {
            return new Unet(architecture, parameters, Precision.FLOAT32).apply(
                step.create(picture, new Shape(1, 1, architecture.edge(), architecture.edge())),
                step.create(noise, new Shape(1, noise.length)), step.create(condition, new Shape(1, condition.length)), 0)
                .toFloatArray();
        }
    }
}
