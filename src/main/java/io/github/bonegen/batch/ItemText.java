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
package io.github.bonegen.batch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * What items hand back as JSON, to the last bit: numbers with all digits, arrays of floats and volumes in base 64. No
 * class is made that a form does not name, so that a text from outside can do no more than be wrong.
 */
public final class ItemText {

    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().disableHtmlEscaping()
        .registerTypeAdapter(float[].class, new Floats().nullSafe())
        .registerTypeAdapter(Volume.class, new Volumes().nullSafe()).create();

    private ItemText() {
        // Static functions only.
    }

    /** A result as one line of JSON, which {@link #parse} makes the same result of; NaN and infinite numbers are written too. */
    public static String of(final Object result) {
        return GSON.toJson(result);
    }

    /** @throws InvalidInputException if the text is no result of this form */
    public static <T> T parse(final String text, final Class<T> form) {
        try {
            final T result = GSON.fromJson(text, form);
            InvalidInputException.require(result != null, "An item's result is empty");
            return result;
        }
        catch (final JsonParseException | IllegalArgumentException | NullPointerException exception) {
            throw new InvalidInputException("This is no result of an item: " + exception.getMessage(), exception);
        }
    }

    /** Little-endian floats. */
    private static final class Floats extends TypeAdapter<float[]> {

        @Override
        public void write(final JsonWriter out, final float[] values) throws IOException {
            final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            out.value(Base64.getEncoder().encodeToString(bytes.array()));
        }

        @Override
        public float[] read(final JsonReader in) throws IOException {
            final byte[] bytes = Base64.getDecoder().decode(in.nextString());
            final float[] values = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            return values;
        }
    }

    /** A volume by its parts. */
    private static final class Volumes extends TypeAdapter<Volume> {

        private record Parts(int width, int height, int depth, float[] voxels, Calibration calibration,
            Provenance provenance) { }

        @Override
        public void write(final JsonWriter out, final Volume volume) throws IOException {
            GSON.toJson(new Parts(volume.width(), volume.height(), volume.depth(), volume.voxels(), volume.calibration(),
                volume.provenance()), Parts.class, out);
        }

        @Override
        public Volume read(final JsonReader in) throws IOException {
            final Parts parts = GSON.fromJson(in, Parts.class);
            return Volume.of(parts.voxels(), parts.width(), parts.height(), parts.depth(), parts.calibration())
                .with(parts.provenance());
        }
    }
}
