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
package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fields of a NRRD header mean. All throw {@link InvalidInputException} where a field cannot be used. */
final class NrrdFields {

    private static final Pattern VECTOR = Pattern.compile("\\(([^)]*)\\)|none");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private NrrdFields() {
        // Static functions only.
    }

    static SampleType type(final NrrdHeader header, final Path file) {
        final String type = header.get("type", file);
        return switch (type.replace("signed ", "").replace("un", "u").replaceAll("_t$|(?<=\\w) int$", "")) {
            case "char", "int8" -> SampleType.INT8;
            case "uchar", "uint8" -> SampleType.UINT8;
            case "short", "int16" -> SampleType.INT16;
            case "ushort", "uint16" -> SampleType.UINT16;
            case "int", "int32" -> SampleType.INT32;
            case "uint", "uint32" -> SampleType.UINT32;
            case "float" -> SampleType.FLOAT;
            case "double" -> SampleType.DOUBLE;
            default -> throw new InvalidInputException(file + " has voxels of type '" + type
                + "'; accepted are integers of 8, 16 and 32 bits, float and double");
        };
    }

    /** Width, height and depth; the depth of two axes is 1. */
    static int[] sizes(final NrrdHeader header, final Path file) {
        final String dimension = header.get("dimension", file);
        require(dimension.equals("2") || dimension.equals("3"),
            "%s has %s axes; accepted are 2 or 3", file, dimension);
        final String[] texts = header.get("sizes", file).split("\\s+");
        require(texts.length == Integer.parseInt(dimension), "%s states %s axes but %d sizes", file, dimension,
            texts.length);
        final int[] sizes = {1, 1, 1};
        for (int i = 0; i < texts.length; i++) {
            sizes[i] = (int) number(texts[i], "sizes", file);
        }
        return sizes;
    }

    static boolean isGzip(final NrrdHeader header, final Path file) {
        final String encoding = header.get("encoding", file);
        require(encoding.matches("raw|gzip|gz"), "%s has the encoding '%s'; accepted are raw and gzip", file, encoding);
        require(header.getOr("line skip", "0").equals("0") && header.getOr("byte skip", "0").equals("0"),
            "%s skips data before its voxels; accepted is NRRD without line skip and byte skip", file);
        return !encoding.equals("raw");
    }

    static ByteOrder order(final NrrdHeader header) {
        return header.getOr("endian", "little").equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    static Calibration calibration(final NrrdHeader header, final Path file) {
        final List<Double> lengths = lengths(header, file);
        if (lengths.isEmpty()) {
            return Calibration.NONE;
        }
        final Matcher unit = QUOTED.matcher(header.getOr("space units", header.getOr("units", "")));
        while (lengths.size() < 3) {
            lengths.add(lengths.get(lengths.size() - 1));
        }
        return LengthUnits.calibration(lengths.get(0), lengths.get(1), lengths.get(2), unit.find() ? unit.group(1)
            : "");
    }

    private static List<Double> lengths(final NrrdHeader header, final Path file) {
        final List<Double> lengths = new ArrayList<>();
        if (header.fields().containsKey("space directions")) {
            final Matcher vectors = VECTOR.matcher(header.get("space directions", file));
            while (vectors.find()) {
                if (vectors.group(1) != null) {
                    lengths.add(length(vectors.group(1), file));
                }
            }
        } else if (header.fields().containsKey("spacings")) {
            for (final String text : header.get("spacings", file).split("\\s+")) {
                lengths.add(number(text, "spacings", file));
            }
        }
        return lengths;
    }

    private static double length(final String components, final Path file) {
        double squares = 0;
        for (final String text : components.split(",")) {
            squares += Math.pow(number(text.trim(), "space directions", file), 2);
        }
        return Math.sqrt(squares);
    }

    private static double number(final String text, final String field, final Path file) {
        try {
            return Double.parseDouble(text);
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException(file + " has '" + text + "' in its field '" + field
                + "'; accepted are numbers", exception);
        }
    }
}
