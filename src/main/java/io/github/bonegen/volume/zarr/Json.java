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
package io.github.bonegen.volume.zarr;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records as JSON files. */
final class Json {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Gson WITH_NULLS = GSON.newBuilder().serializeNulls().create();

    /** More than any description of ours has; what is longer is none. */
    private static final long LARGEST = 1 << 24;

    private Json() {
        // Static functions only.
    }

    /** Leaves out what is null. */
    static void write(final Path file, final Object value) {
        AtomicFile.writeText(file, GSON.toJson(value) + "\n");
    }

    static void writeWithNulls(final Path file, final Object value) {
        AtomicFile.writeText(file, WITH_NULLS.toJson(value) + "\n");
    }

    /** @throws InvalidInputException if there is no such file, or it is no JSON of this form */
    static <T> T read(final Path file, final Class<T> form) {
        try {
            InvalidInputException.require(Files.size(file) <= LARGEST, "%s is too long for a description", file);
            final T value = GSON.fromJson(Files.readString(file), form);
            InvalidInputException.require(value != null, "%s is empty", file);
            return value;
        }
        catch (final IOException | JsonParseException exception) {
            throw new InvalidInputException("Cannot read " + file + ": " + exception.getMessage(), exception);
        }
    }
}
