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
package io.github.bonegen.nn.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import org.junit.jupiter.api.Test;

class GuidanceTest {

    private static final Denoiser WITHOUT = (noisy, noise) -> noisy.getManager().create(new float[] {1, 2});
    private static final Denoiser WITH = (noisy, noise) -> noisy.getManager().create(new float[] {3, -2});

    @Test
    void guidance_0_is_no_label_1_the_label_and_more_goes_beyond() {
        assertThat(guided(0)).containsExactly(1, 2);
        assertThat(guided(1)).containsExactly(3, -2);
        assertThat(guided(2)).containsExactly(5, -6);
        assertThat(guided(0.5)).containsExactly(new float[] {2, 0}, within(1e-6f));
    }

    private static float[] guided(final double guidance) {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            return new GuidedDenoiser(WITHOUT, WITH, guidance).denoise(step.zeros(new Shape(2)), 1).toFloatArray();
        }
    }
}
