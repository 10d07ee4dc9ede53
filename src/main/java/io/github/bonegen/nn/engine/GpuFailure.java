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

/** What PyTorch throws when a GPU cannot go on. */
public final class GpuFailure {

    private static final String NO_MEMORY = "out of memory";
    private static final Pattern ERROR = Pattern.compile("(CUDA error|CUDNN_STATUS|cuDNN error|CUBLAS_STATUS)[^\\r\\n]*");

    private GpuFailure() {
        // Static functions only.
    }

    /** Whether a device has too little memory for what was asked of it; smaller parts may do. */
    public static boolean isOutOfMemory(final Throwable thrown) {
        return message(thrown).contains(NO_MEMORY);
    }

    /** A line for the user, where a GPU is to blame. */
    public static Optional<String> line(final Throwable thrown) {
        if (isOutOfMemory(thrown)) {
            return Optional.of("The GPU has too little memory left for this; close what else uses it, give a smaller batch or"
                + " size, or choose device=cpu");
        }
        final Matcher error = ERROR.matcher(message(thrown));
        return error.find() ? Optional.of("The GPU failed (" + error.group() + "); start again, with device=cpu if it fails"
            + " again") : Optional.empty();
    }

    private static String message(final Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }
}
