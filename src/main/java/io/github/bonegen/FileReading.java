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
package io.github.bonegen;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Reading of files from outside: whatever a parser or a library does with one, the user gets one line. */
public final class FileReading {

    private FileReading() {
        // Static functions only.
    }

    /**
     * Does what reads a file.
     *
     * @param file that messages name
     * @throws InvalidInputException in place of every exception, and of the errors that a damaged file can cause
     * @throws CancellationException if the user cancelled
     */
    public static <T> T of(final Path file, final Callable<T> reading) {
        try {
            return reading.call();
        }
        catch (final InvalidInputException | CancellationException exception) {
            throw exception;
        }
        catch (final Exception | StackOverflowError | OutOfMemoryError failure) {
            throw refusal(file, failure);
        }
    }

    /** What a user is told of a failure. */
    public static InvalidInputException refusal(final Path file, final Throwable failure) {
        if (failure instanceof InvalidInputException known) {
            return known;
        }
        return new InvalidInputException("Cannot read " + file + ": " + reason(failure), failure);
    }

    private static String reason(final Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return MemoryCheck.TOO_LITTLE;
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof EOFException) {
            return failure.getMessage() == null ? "it is cut short" : failure.getMessage();
        }
        return failure instanceof IOException && failure.getMessage() != null ? failure.getMessage()
            : "it is damaged (" + failure.getClass().getSimpleName() + ")";
    }

    /** The beginning of a chain of causes: libraries put names of classes before what they say. */
    public static Throwable cause(final Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Whether a file is hidden, such as those that macOS leaves beside others. */
    public static boolean isHidden(final Path file) {
        return file.getFileName() != null && file.getFileName().toString().startsWith(".");
    }
}
