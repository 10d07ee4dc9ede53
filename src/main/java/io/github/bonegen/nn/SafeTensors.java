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

import static io.github.bonegen.InvalidInputException.require;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.bonegen.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Float tensors in the safetensors format: a header length (8 bytes), a JSON header that names type, shape and byte
 * range of each tensor, then the little-endian values. Source: the format's description at
 * github.com/huggingface/safetensors.
 */
public final class SafeTensors {

    private static final String FLOAT32 = "F32";

    private SafeTensors() {
        // Static functions only.
    }

    /**
     * The content of a file with these tensors, in the order of the map.
     *
     * @throws ArithmeticException if it is longer than 2^31 - 1 bytes
     */
    public static byte[] write(final Map<String, Tensor> tensors) {
        final JsonObject header = new JsonObject();
        long offset = 0;
        for (final Map.Entry<String, Tensor> named : tensors.entrySet()) {
            final long end = offset + (long) named.getValue().values().length * Float.BYTES;
            final JsonObject entry = new JsonObject();
            entry.addProperty("dtype", FLOAT32);
            entry.add("shape", new Gson().toJsonTree(named.getValue().shape()));
            entry.add("data_offsets", new Gson().toJsonTree(new long[] {offset, end}));
            header.add(named.getKey(), entry);
            offset = end;
        }
        final byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        final ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Long.BYTES + text.length + offset))
            .order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text);
        for (final Tensor tensor : tensors.values()) {
            for (final float value : tensor.values()) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }

    /** @throws InvalidInputException if the header lies or a tensor lies beyond the bytes */
    public static Map<String, Tensor> read(final byte[] content, final String file) {
        final ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        require(content.length >= Long.BYTES, "%s is damaged: its weights are empty", file);
        final long length = bytes.getLong();
        require(length > 0 && length <= bytes.remaining(), "%s is damaged: its weights have no header", file);
        final byte[] text = new byte[(int) length];
        bytes.get(text);
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        long total = 0;
        try {
            final JsonObject header = JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
            for (final Map.Entry<String, JsonElement> named : header.entrySet()) {
                if (!named.getKey().equals("__metadata__")) {
                    total += bytes(named.getValue().getAsJsonObject());
                    require(total <= bytes.remaining(), "%s is damaged: its tensors overlap", file);
                    tensors.put(named.getKey(), tensor(named.getValue().getAsJsonObject(), bytes.slice()
                        .order(ByteOrder.LITTLE_ENDIAN), named.getKey(), file));
                }
            }
        }
        catch (final InvalidInputException exception) {
            throw exception;
        }
        catch (final RuntimeException | StackOverflowError exception) {
            throw new InvalidInputException(file + " is damaged: the header of its weights cannot be read", exception);
        }
        return tensors;
    }

    private static long bytes(final JsonObject entry) {
        final long[] range = new Gson().fromJson(entry.get("data_offsets"), long[].class);
        return Math.max(0, Math.subtractExact(range[1], range[0]));
    }

    private static Tensor tensor(final JsonObject entry, final ByteBuffer data, final String name, final String file) {
        final long[] shape = new Gson().fromJson(entry.get("shape"), long[].class);
        final long[] range = new Gson().fromJson(entry.get("data_offsets"), long[].class);
        require(entry.get("dtype").getAsString().equals(FLOAT32) && range.length == 2 && range[0] >= 0
            && range[0] <= range[1] && range[1] <= data.remaining()
            && Tensor.size(shape) * Float.BYTES == range[1] - range[0],
            "%s is damaged: the tensor %s does not lie where its header says", file, name);
        final float[] values = new float[(int) Tensor.size(shape)];
        data.position((int) range[0]);
        data.asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }
}
