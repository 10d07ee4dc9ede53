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
package io.github.bonegen.nn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the words that PyTorch has for it. */
class EngineFailureTest {

    private static final String MORE = "\nCUDA kernel errors might be asynchronously reported at some other API call, so the"
        + " stacktrace below might be incorrect.\nFor debugging consider passing CUDA_LAUNCH_BLOCKING=1\n";
    private static final String IN_SCRIPT = "The following operation failed in the TorchScript interpreter.\nTraceback of"
        + " TorchScript, serialized code (most recent call last):\n  File \"code/__torch__.py\", line 27, in silu\n"
        + "    return torch.silu(x)\n           ~~~~~~~~~~ <--- HERE\nRuntimeError: ";
    private static final long MORE_THAN_THERE_IS = 1L << 55;

    @ParameterizedTest
    @ValueSource(strings = {
        "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 23.69 GiB of which 1.10 GiB is free.",
        "CUDA error: out of memory", "CUDA driver error: out of memory",
        "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
        "cuDNN error: CUDNN_STATUS_ALLOC_FAILED", "std::bad_alloc",
        "DefaultCPUAllocator: not enough memory: you tried to allocate 34359738368 bytes."})
    void too_little_memory_is_told_as_that_and_smaller_parts_may_do(final String words) {
        for (final String message : new String[] {words, words + MORE, IN_SCRIPT + words + MORE}) {
            final EngineException thrown = new EngineException(message);
            assertThat(EngineFailure.isForWantOfMemory(thrown)).isTrue();
            assertThat(EngineFailure.line(thrown)).hasValueSatisfying(line -> assertThat(line)
                .startsWith("There is too little memory left").doesNotContain("\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUDA error: device-side assert triggered", "CUDA error: unspecified launch failure",
        "CUDA error: no kernel image is available for execution on the device",
        "CUDA error: the launch timed out and was terminated", "CUDA error: an illegal memory access was encountered",
        "CUDA error: CUDA-capable device(s) is/are busy or unavailable", "CUDA error: uncorrectable ECC error encountered",
        "CUDA error: CUDA driver version is insufficient for CUDA runtime version",
        "CUDA error: no CUDA-capable device is detected", "CUDA driver error: unknown error",
        "CUDA driver initialization failed, you might not have a CUDA gpu.",
        "CUDA unknown error - this may be due to an incorrectly set up environment",
        "The NVIDIA driver on your system is too old (found version 11040).", "No CUDA GPUs are available",
        "Unexpected error from cudaGetDeviceCount(). Did you run some cuda functions before?",
        "CUDA error: CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate(handle)`",
        "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED", "cuDNN Frontend error: [cudnn_frontend] Error: No execution plans",
        "cusolver error: CUSOLVER_STATUS_EXECUTION_FAILED, when calling `cusolverDnSsyevd`",
        "nvrtc: error: failed to open libnvrtc-builtins.so.12.8."})
    void a_gpu_that_fails_is_told_in_its_own_words(final String words) {
        for (final String message : new String[] {words, words + MORE, IN_SCRIPT + words + MORE}) {
            final EngineException thrown = new EngineException(message);
            assertThat(EngineFailure.isForWantOfMemory(thrown)).isFalse();
            assertThat(EngineFailure.line(thrown)).contains("The GPU failed (" + words + "); start again, with device=cpu if it"
                + " fails again");
        }
    }

    /** Their memory may be what was wanting, or not. */
    @ParameterizedTest
    @ValueSource(strings = {"GET was unable to find an engine to execute this computation",
        "FIND was unable to find an engine to execute this computation after trying 7 plans.",
        "Unable to find a valid cuDNN algorithm to run convolution"})
    void convolutions_that_find_no_way_are_tried_in_smaller_parts(final String words) {
        final EngineException thrown = new EngineException(words);
        assertThat(EngineFailure.isForWantOfMemory(thrown)).isTrue();
        assertThat(EngineFailure.line(thrown)).hasValueSatisfying(line -> assertThat(line).contains("(" + words + ")"));
    }

    @Test
    void faults_of_ours_stay_what_they_are() {
        for (final String words : new String[] {null, "", "a fault of ours", "The size of tensor a (3) must match the size of"
            + " tensor b (4) at non-singleton dimension 0", "Expected all tensors to be on the same device, but found at least"
            + " two devices, cuda:0 and cpu!"})
        {
            assertThat(EngineFailure.line(new EngineException(words))).isEmpty();
            assertThat(EngineFailure.isForWantOfMemory(new EngineException(words))).isFalse();
        }
    }

    @Test
    void so_is_it_with_what_pytorch_really_throws_on_a_processor() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final NDArray endless = step.create(1f).broadcast(new Shape(MORE_THAN_THERE_IS));
            for (final Throwable thrown : new Throwable[] {
                catchThrowable(() -> step.create(new Shape(MORE_THAN_THERE_IS))), catchThrowable(() -> torch.silu(endless))})
            {
                assertThat(EngineFailure.isForWantOfMemory(thrown)).isTrue();
                assertThat(EngineFailure.line(thrown)).contains("There is too little memory left for this; close what else uses"
                    + " it, or give a smaller batch or size");
            }
            final Throwable ours = catchThrowable(() -> step.create(new float[3]).add(step.create(new float[4])));
            assertThat(ours).isInstanceOf(EngineException.class);
            assertThat(EngineFailure.line(ours)).isEmpty();
        }
    }
}
