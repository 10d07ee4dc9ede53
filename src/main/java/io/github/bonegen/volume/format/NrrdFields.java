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
package io.github.bonegen.volume.format;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.source.SampleType;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the fields of a NRRD header mean. All throw {@link InvalidInputException} where a field cannot be used. */
final class NrrdFields {

    private static final int MOST_AXES = 16;

    private NrrdFields() {
        // Static functions only.
    }

    static SampleType type(final NrrdHeader header, final Path file) {
        final String type = header.word("type", file).replaceAll("\\s+", " ");
        return switch (type) {
            case "signed char", "int8", "int8_t" -> SampleType.INT8;
            case "uchar", "unsigned char", "uint8", "uint8_t" -> SampleType.UINT8;
            case "short", "short int", "signed short", "signed short int", "int16", "int16_t" -> SampleType.INT16;
            case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" -> SampleType.UINT16;
            case "int", "signed int", "int32", "int32_t" -> SampleType.INT32;
            case "uint", "unsigned int", "uint32", "uint32_t" -> SampleType.UINT32;
            case "longlong", "long long", "long long int", "signed long long", "signed long long int", "int64",
                "int64_t" -> SampleType.INT64;
            case "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t" -> SampleType.UINT64;
            case "float" -> SampleType.FLOAT;
            case "double" -> SampleType.DOUBLE;
            default -> throw new InvalidInputException(file + " has voxels of type '" + type
                + "'; accepted are integers of 8 to 64 bits, float and double");
        };
    }

    /**
     * The axes that are space: two or three; the others have one sample.
     *
     * @return their indices
     */
    static List<Integer> axes(final NrrdHeader header, final Path file) {
        final long[] sizes = sizes(header, file);
        final String[] kinds = header.has("kinds") ? header.word("kinds", file).split("\\s+") : new String[0];
        final List<NrrdVector> directions = NrrdVector.of(header.getOr("space directions", ""), file);
        final List<Integer> axes = new ArrayList<>();
        for (int axis = 0; axis < sizes.length; axis++) {
            final boolean isSpace = axis < directions.size() ? directions.get(axis) != null
                : axis >= kinds.length || kinds[axis].matches("domain|space|\\?+|none");
            if (isSpace) {
                axes.add(axis);
            } else {
                require(sizes[axis] == 1, "%s holds %d values a voxel (%s); accepted is one grey value: extract the one"
                    + " that you mean", file, sizes[axis], axis < kinds.length ? kinds[axis] : "axis " + axis);
            }
        }
        for (int i = axes.size() - 1; i >= 0 && axes.size() > 3; i--) {
            if (sizes[axes.get(i)] == 1) {
                axes.remove(i);
            }
        }
        require(axes.size() == 2 || axes.size() == 3, "%s has %d axes of space with more than one sample; accepted are"
            + " 2 or 3: extract the volume that you mean", file, axes.size());
        return axes;
    }

    /** Samples along every axis. */
    static long[] sizes(final NrrdHeader header, final Path file) {
        final int dimension = (int) number(header.get("dimension", file), "dimension", file);
        require(dimension > 0 && dimension <= MOST_AXES, "%s has %d axes; accepted are 2 or 3", file, dimension);
        final String[] texts = header.get("sizes", file).split("\\s+");
        require(texts.length == dimension, "%s states %d axes but %d sizes", file, dimension, texts.length);
        final long[] sizes = new long[dimension];
        for (int i = 0; i < dimension; i++) {
            sizes[i] = (long) number(texts[i], "sizes", file);
        }
        return sizes;
    }

    static ByteOrder order(final NrrdHeader header, final SampleType type, final Path file) {
        final String endian = header.getOr("endian", type.bytes() == 1 ? "little" : "").toLowerCase(Locale.ROOT);
        require(endian.matches("little|big"), "%s has the field endian: '%s'; accepted are little and big", file,
            endian);
        return endian.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    static double number(final String text, final String field, final Path file) {
        try {
            return Double.parseDouble(text.trim());
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException(file + " has '" + text + "' in its field '" + field
                + "'; accepted are numbers", exception);
        }
    }
}
