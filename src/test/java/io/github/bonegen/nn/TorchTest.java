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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.github.bonegen.InvalidInputException;
import org.junit.jupiter.api.Test;

class TorchTest {

    @Test
    void derives_a_polynomial() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Torch.Recording recording = Torch.record())
        {
            final NDArray x = step.create(new float[] {1, 2, 3});
            x.setRequiresGradient(true);
            final NDArray y = x.pow(3).sum();

            assertThat(torch.gradients(y, new NDList(x)).get(0).toFloatArray()).containsExactly(3, 12, 27);
        }
    }

    @Test
    void derives_a_derivative() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Torch.Recording recording = Torch.record())
        {
            final NDArray x = step.create(new float[] {1, 2, 3});
            x.setRequiresGradient(true);
            final NDArray first = torch.differentiableGradients(x.pow(3).sum(), new NDList(x)).get(0);

            assertThat(torch.gradients(first.sum(), new NDList(x)).get(0).toFloatArray()).containsExactly(6, 12, 18);
        }
    }

    @Test
    void a_variable_that_does_not_matter_has_derivative_zero() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Torch.Recording recording = Torch.record())
        {
            final NDArray x = step.create(new float[] {1});
            final NDArray other = step.create(new float[] {5, 6});
            x.setRequiresGradient(true);
            other.setRequiresGradient(true);

            assertThat(torch.gradients(x.square().sum(), new NDList(x, other)).get(1).toFloatArray())
                .containsExactly(0, 0);
        }
    }

    @Test
    void an_overlap_counts_places_that_are_above_0_in_both_twice_and_in_each_once() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            assertThat(torch.overlap(step.create(new float[] {1, 0.5f, -1, 0, 2}), step.create(new float[] {3, -1, 1, 0, 1}))
                .toDoubleArray()).containsExactly(4, 6);
        }
    }

    @Test
    void operations_use_one_core_only_while_asked_to() {
        try (Torch torch = Torch.on("cpu")) {
            final int before = JniUtils.getNumThreads();
            try (OneThread alone = new OneThread()) {
                assertThat(JniUtils.getNumThreads()).isEqualTo(1);
            }
            assertThat(JniUtils.getNumThreads()).isEqualTo(before);
        }
    }

    @Test
    void an_absent_device_is_an_error_that_names_what_is_there() {
        assertThatThrownBy(() -> Torch.on("gpu:99")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("gpu:99").hasMessageContaining("accepted are auto and cpu");
        assertThatThrownBy(() -> Torch.on("tpu")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("choose auto, cpu, gpu or gpu:N");
    }
}
