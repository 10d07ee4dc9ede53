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
package io.github.bonegen.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a derivative needs must outlive Java's garbage collector, which knows nothing of PyTorch's graph. */
class CollectedScalarTest {

    private static final int PRODUCTS = 500;

    @Test
    void a_factor_is_still_there_when_the_derivative_is_taken_after_a_collection() throws InterruptedException {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final List<NDArray> variables = new ArrayList<>();
            final List<NDArray> products = new ArrayList<>();
            for (int i = 0; i < PRODUCTS; i++) {
                final NDArray variable = step.create(new float[] {i}, new Shape(1));
                variable.setRequiresGradient(true);
                variables.add(variable);
                products.add(Torch.times(variable, 3).sum());
            }
            collectAndOverwrite();

            for (int i = 0; i < PRODUCTS; i++) {
                assertThat(torch.gradients(products.get(i), new NDList(variables.get(i))).get(0).toFloatArray())
                    .containsExactly(3);
            }
        }
    }

    private static void collectAndOverwrite() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            System.gc();
            Thread.sleep(20);
            for (int i = 0; i < 20_000; i++) {
                ByteBuffer.allocateDirect(Float.BYTES).putFloat(Float.NaN);
            }
        }
    }
}
