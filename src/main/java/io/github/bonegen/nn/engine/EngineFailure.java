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

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PyTorch throws when a device cannot go on; of what kind it is stands in its words alone. */
public final class EngineFailure {

    /** The words of a processor's allocator under Linux and Windows, and of C++. */
    private static final Pattern OF_PROCESSOR = Pattern.compile("DefaultCPUAllocator: (?:can't allocate|not enough) memory|"
        + "std::bad_alloc");

    /** The same, and those of a GPU's allocators and of NVIDIA's libraries. */
    private static final Pattern NO_MEMORY = Pattern.compile(OF_PROCESSOR + "|out of memory|_ALLOC_FAILED");

    /** Convolutions pass over what they have no memory for, and say so only if nothing is left. */
    private static final Pattern NO_WAY = Pattern.compile("unable to find an engine to execute|valid cuDNN algorithm");

    /** The line in which PyTorch, CUDA or one of NVIDIA's libraries tells of a failure. */
    private static final Pattern OF_GPU = Pattern.compile("(?m)^(?:[\\w.]+Error: )?(.*(?:" + NO_WAY + "|CUDA (?:error|driver|"
        + "unknown error|initialization)|CUDNN_STATUS|cuDNN (?:Frontend )?error|CUBLAS_STATUS|CUSOLVER_STATUS|cusolver error|"
        + "cuFFT error|cudaGetDeviceCount|[Nn][Vv][Rr][Tt][Cc]|NVML_|NVIDIA driver|No CUDA GPUs).*)$");

    private static final int LONGEST = 200;

    private EngineFailure() {
        // Static functions only.
    }

    /** Whether a smaller part of the same work may do. */
    public static boolean isForWantOfMemory(final Throwable thrown) {
        return NO_MEMORY.matcher(message(thrown)).find() || NO_WAY.matcher(message(thrown)).find();
    }

    /** Whether it is the device that failed, so that whatever else is asked of it will fail as well. */
    public static boolean isOfDevice(final Throwable thrown) {
        return line(thrown).isPresent();
    }

    /** A line for the user, where a device is to blame. */
    public static Optional<String> line(final Throwable thrown) {
        final String message = message(thrown);
        if (NO_MEMORY.matcher(message).find()) {
            return Optional.of("There is too little memory left for this; close what else uses it, or give a smaller batch or"
                + " size" + (OF_PROCESSOR.matcher(message).find() ? "" : ", or choose device=cpu"));
        }
        final Matcher failure = OF_GPU.matcher(message);
        return failure.find() ? Optional.of("The GPU failed (" + shortened(failure.group(1).strip()) + "); start again, with"
            + " device=cpu if it fails again") : Optional.empty();
    }

    private static String shortened(final String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static String message(final Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }
}
