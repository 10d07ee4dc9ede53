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

import io.github.bonegen.nn.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads NumPy's arrays, in which reference data come. */
public final class NumPy {

    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([^)]*)\\)");

    private NumPy() {
        // Static functions only.
    }

    public static Tensor read(final Path file) {
        try {
            return parse(Files.readAllBytes(file));
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** All arrays of an {@code .npz} archive by name. */
    public static Map<String, Tensor> readAll(final InputStream archive) {
        final Map<String, Tensor> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName().replaceAll("\\.npy$", ""), parse(zip.readAllBytes()));
            }
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return arrays;
    }

    private static Tensor parse(final byte[] bytes) {
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final int headerLength = buffer.getShort(8);
        final String header = new String(bytes, 10, headerLength, StandardCharsets.US_ASCII);
        final Matcher matcher = SHAPE.matcher(header);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No shape in " + header);
        }
        final long[] shape = Arrays.stream(matcher.group(1).split(",")).map(String::trim)
            .filter(text -> !text.isEmpty()).mapToLong(Long::parseLong).toArray();
        final boolean doubles = header.contains("<f8");
        final float[] values = new float[(int) Tensor.size(shape)];
        buffer.position(10 + headerLength);
        for (int i = 0; i < values.length; i++) {
            values[i] = doubles ? (float) buffer.getDouble() : buffer.getFloat();
        }
        return new Tensor(shape, values);
    }
}
