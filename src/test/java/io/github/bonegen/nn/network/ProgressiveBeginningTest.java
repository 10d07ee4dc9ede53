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
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A network of more levels and classes begins with what a smaller one makes. */
class ProgressiveBeginningTest {

    private static final ProgressiveArchitecture COARSE = new ProgressiveArchitecture(2, 4 + 2, List.of(8, 6));
    private static final ProgressiveArchitecture FINE = new ProgressiveArchitecture(2, 4 + 3, List.of(8, 6, 4));

    @Test
    void its_coarse_levels_make_the_same_images_whatever_more_it_is_told() {
        final Map<String, Tensor> weights = ProgressiveArchitecture.initialise(COARSE.generatorShapes(), 1);
        final Map<String, Tensor> begun = new ProgressiveBeginning(COARSE, weights).weightsFor(FINE,
            List.of(0, 1, 2, 3, 5, 4, -1), 2);
        final float[] expected = images(COARSE, weights, 2, new int[] {0, 1});
        final float[] actual = images(FINE, begun, 3, new int[] {1, 0});
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-5f));
        }
    }

    @Test
    void other_channels_are_refused() {
        final ProgressiveBeginning beginning = new ProgressiveBeginning(COARSE,
            ProgressiveArchitecture.initialise(COARSE.generatorShapes(), 1));
        assertThatThrownBy(() -> beginning.weightsFor(new ProgressiveArchitecture(2, 6, List.of(8, 8)), List.of(), 1))
            .isInstanceOf(InvalidInputException.class).hasMessage("A network of the channels [8, 8] cannot begin with one of [8, 6]");
    }

    private static float[] images(final ProgressiveArchitecture architecture, final Map<String, Tensor> weights,
        final int classes, final int[] labels)
    {
        final float[] latents = Latents.ofClasses(Latents.ofSamples(3, 0, 2, 4), labels, classes);
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Parameters parameters = new Parameters(torch, weights)) {
            return new ProgressiveGenerator(architecture, parameters, Precision.FLOAT32)
                .generate(step.create(latents, new Shape(2, architecture.latent())), 1).toFloatArray();
        }
    }
}
