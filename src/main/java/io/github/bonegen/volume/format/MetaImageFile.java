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
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import io.github.bonegen.volume.source.Compressed;
import io.github.bonegen.volume.source.DetachedData;
import io.github.bonegen.volume.source.LinearScale;
import io.github.bonegen.volume.source.SampleType;
import io.github.bonegen.volume.source.StreamedVolume;
import io.github.bonegen.volume.source.VolumeFormat;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * MetaImage files ({@code .mha}, and {@code .mhd} with its data beside it), raw or zlib; lengths are millimetres by the
 * format's convention. The format: <a href="https://itk.org/Wiki/MetaIO/Documentation">itk.org/Wiki/MetaIO</a>.
 */
final class MetaImageFile implements VolumeFormat {

    private static final int LONGEST_HEADER = 1 << 20;
    private static final String DATA = "elementdatafile";

    @Override
    public String name() {
        return "MetaImage";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        final String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.matches("(?s)(ObjectType|NDims)\\s*=.*");
    }

    @Override
    public VolumeSource open(final Path file) throws IOException {
        final Map<String, String> fields = new HashMap<>();
        final long length;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            length = header(in, fields, file);
        }
        final String type = get(fields, "elementtype", file);
        final SampleType sample = type(type, file);
        require(fields.getOrDefault("objecttype", "Image").equalsIgnoreCase("Image")
            && numbers(fields, "elementnumberofchannels", "1", file)[0] == 1,
            "%s holds %s with %s channels; accepted is an image of one grey value a voxel", file,
            fields.getOrDefault("objecttype", "Image"), fields.getOrDefault("elementnumberofchannels", "1"));
        final double[] given = numbers(fields, "dimsize", null, file);
        require(given.length >= 2, "%s has %d dimensions; accepted are 2 or 3", file, given.length);
        for (int axis = 3; axis < given.length; axis++) {
            require(given[axis] == 1, "%s holds %s volumes; accepted is one", file, given[axis]);
        }
        final long[] sizes = {(long) given[0], (long) given[1], given.length < 3 ? 1 : (long) given[2]};
        final VolumeHeader header = VolumeHeader.of(file, sizes, sample, calibration(fields, file), List.of());
        return new StreamedVolume(header, data(fields, file, length, (long) header.count() * sample.bytes()), sample,
            isTrue(fields, "elementbyteordermsb") || isTrue(fields, "binarydatabyteordermsb") ? ByteOrder.BIG_ENDIAN
                : ByteOrder.LITTLE_ENDIAN, LinearScale.NONE);
    }

    private static long header(final InputStream in, final Map<String, String> fields, final Path file)
        throws IOException
    {
        final StringBuilder line = new StringBuilder();
        long length = 0;
        while (!fields.containsKey(DATA)) {
            final int next = in.read();
            require(next >= 0 || !line.isEmpty(), "%s is cut short: its header has no ElementDataFile", file);
            require(++length < LONGEST_HEADER, "%s has a MetaImage header without an end", file);
            if (next >= 0 && next != '\n') {
                line.append((char) next);
            } else {
                final int equals = line.indexOf("=");
                if (equals > 0) {
                    fields.put(line.substring(0, equals).trim().toLowerCase(Locale.ROOT), line.substring(equals + 1)
                        .trim());
                }
                line.setLength(0);
            }
        }
        return length;
    }

    private static InputStream data(final Map<String, String> fields, final Path file, final long headerLength,
        final long needed) throws IOException
    {
        final String name = fields.get(DATA);
        final boolean isLocal = name.equalsIgnoreCase("LOCAL");
        require(!name.toUpperCase(Locale.ROOT).startsWith("LIST") && !name.contains("%"),
            "%s keeps its data in a list of files; accepted is one file", file);
        require(!fields.getOrDefault("binarydata", "True").equalsIgnoreCase("False"),
            "%s keeps its data as text; accepted is BinaryData = True", file);
        final Path data = isLocal ? file : DetachedData.beside(file, name);
        final long size = Files.size(data);
        final boolean compressed = isTrue(fields, "compresseddata");
        final double skip = numbers(fields, "headersize", "0", file)[0];
        final long start = isLocal ? headerLength : skip == -1 && !compressed ? size - needed : (long) skip;
        require(start >= 0 && start <= size && (compressed || size - start >= needed),
            "%s is cut short: its voxels need %d bytes of data and it has %d; accepted is a whole file", data, needed,
            Math.max(0, size - start));
        if (compressed) {
            try (InputStream trial = Compressed.zlib(from(data, start))) {
                Compressed.check(trial, needed, size - start, data);
            }
            return Compressed.zlib(from(data, start));
        }
        return from(data, start);
    }

    private static InputStream from(final Path data, final long start) throws IOException {
        final InputStream in = new BufferedInputStream(Files.newInputStream(data));
        in.skipNBytes(start);
        return in;
    }

    private static Calibration calibration(final Map<String, String> fields, final Path file) {
        final String field = fields.containsKey("elementspacing") ? "elementspacing" : "elementsize";
        if (!fields.containsKey(field)) {
            return Calibration.NONE;
        }
        final double[] lengths = numbers(fields, field, null, file);
        require(lengths.length >= 2, "%s has %d spacings; accepted is one an axis", file, lengths.length);
        return LengthUnits.calibration(lengths[0], lengths[1], lengths.length < 3 ? lengths[0] : lengths[2], "mm");
    }

    private static SampleType type(final String type, final Path file) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "MET_CHAR" -> SampleType.INT8;
            case "MET_UCHAR" -> SampleType.UINT8;
            case "MET_SHORT" -> SampleType.INT16;
            case "MET_USHORT" -> SampleType.UINT16;
            case "MET_INT", "MET_LONG" -> SampleType.INT32;
            case "MET_UINT", "MET_ULONG" -> SampleType.UINT32;
            case "MET_LONG_LONG" -> SampleType.INT64;
            case "MET_ULONG_LONG" -> SampleType.UINT64;
            case "MET_FLOAT" -> SampleType.FLOAT;
            case "MET_DOUBLE" -> SampleType.DOUBLE;
            default -> throw new InvalidInputException(file + " has voxels of type '" + type
                + "'; accepted are integers of 8 to 64 bits, float and double");
        };
    }

    private static boolean isTrue(final Map<String, String> fields, final String name) {
        return fields.getOrDefault(name, "").toUpperCase(Locale.ROOT).matches("TRUE|T|1");
    }

    private static String get(final Map<String, String> fields, final String name, final Path file) {
        final String value = fields.get(name);
        require(value != null, "%s has no field '%s', which every MetaImage needs", file, name);
        return value;
    }

    private static double[] numbers(final Map<String, String> fields, final String name, final String standard,
        final Path file)
    {
        final String[] words = (standard == null ? get(fields, name, file) : fields.getOrDefault(name, standard))
            .trim().split("\\s+");
        final double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = NrrdFields.number(words[i], name, file);
        }
        return numbers;
    }
}
