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
import io.github.bonegen.volume.source.LinearScale;
import io.github.bonegen.volume.source.SampleType;
import io.github.bonegen.volume.source.StreamedVolume;
import io.github.bonegen.volume.source.VolumeFormat;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * NIfTI files, versions 1 and 2, in one file, gzip or not: their scaling is applied. The formats:
 * <a href="https://nifti.nimh.nih.gov/nifti-1">nifti.nimh.nih.gov/nifti-1</a> and nifti-2.
 */
final class NiftiFile implements VolumeFormat {

    private static final int SIZE_1 = 348;
    private static final int SIZE_2 = 540;
    private static final int LONGEST_GAP = 1 << 24;

    @Override
    public String name() {
        return "NIfTI";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        return isNifti(isGzip(head) ? unpacked(head) : head);
    }

    private static boolean isGzip(final byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    /** What the beginning of a compressed file says before it breaks off. */
    private static byte[] unpacked(final byte[] head) {
        final byte[] bytes = new byte[SIZE_2];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(head))) {
            int read = in.read(bytes);
            while (read > 0 && length < SIZE_1) {
                length += read;
                read = in.read(bytes, length, bytes.length - length);
            }
        }
        catch (final IOException end) {
            return bytes;
        }
        return bytes;
    }

    private static boolean isNifti(final byte[] head) {
        return head.length >= SIZE_1 && (magic(head, SIZE_1 - 4).matches("n[+i]1") || magic(head, 4).matches("n[+i]2"));
    }

    private static String magic(final byte[] head, final int offset) {
        return new String(head, offset, 3, StandardCharsets.ISO_8859_1);
    }

    @Override
    public VolumeSource open(final Path file) throws IOException {
        final boolean isGzip;
        try (InputStream in = Files.newInputStream(file)) {
            isGzip = isGzip(in.readNBytes(3));
        }
        final InputStream in = stream(file, isGzip);
        try {
            return open(in, isGzip, file);
        }
        catch (final IOException | RuntimeException exception) {
            in.close();
            throw exception;
        }
    }

    private static InputStream stream(final Path file, final boolean isGzip) throws IOException {
        final InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return isGzip ? new BufferedInputStream(Compressed.gzip(in)) : in;
    }

    private static VolumeSource open(final InputStream in, final boolean isGzip, final Path file) throws IOException {
        final byte[] first = in.readNBytes(SIZE_1);
        require(first.length == SIZE_1, "%s is cut short: a NIfTI header has 348 bytes", file);
        final boolean is2 = magic(first, 4).matches("n[+i]2");
        require((is2 ? magic(first, 4) : magic(first, SIZE_1 - 4)).charAt(1) == '+',
            "%s keeps its data in an .img file; accepted is NIfTI in one file (.nii)", file);
        final byte[] bytes = is2 ? concat(first, in.readNBytes(SIZE_2 - SIZE_1)) : first;
        final ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != (is2 ? SIZE_2 : SIZE_1)) {
            header.order(ByteOrder.BIG_ENDIAN);
        }
        final NiftiFields fields = NiftiFields.of(header, is2, file);
        final VolumeHeader volume = fields.volume(file);
        final long needed = (long) volume.count() * fields.type().bytes();
        final long gap = fields.offset() - bytes.length;
        require(gap >= 0 && gap <= LONGEST_GAP, "%s states that its voxels begin at byte %d", file, fields.offset());
        if (isGzip) {
            try (InputStream trial = stream(file, true)) {
                Compressed.check(trial, needed + fields.offset(), Files.size(file), file);
            }
        } else {
            require(Files.size(file) - fields.offset() >= needed,
                "%s is cut short: its voxels need %d bytes of data and it has %d; accepted is a whole file", file, needed,
                Files.size(file) - fields.offset());
        }
        in.skipNBytes(gap);
        return new StreamedVolume(volume, in, fields.type(), header.order(), fields.scale());
    }

    private static byte[] concat(final byte[] first, final byte[] second) throws EOFException {
        if (first.length + second.length < SIZE_2) {
            throw new EOFException("it is cut short: a NIfTI-2 header has 540 bytes");
        }
        final byte[] both = java.util.Arrays.copyOf(first, SIZE_2);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * What a header says.
     *
     * @param sizes along x, y, z
     * @param edges of a voxel
     * @param unit code of the edges
     * @param offset of the first voxel
     */
    private record NiftiFields(long[] sizes, double[] edges, int unit, SampleType type, LinearScale scale, long offset) {

        private static final int METRE = 1;
        private static final int MICROMETRE = 3;
        private static final int UNITS = 7;

        static NiftiFields of(final ByteBuffer bytes, final boolean is2, final Path file) {
            final long axes = is2 ? bytes.getLong(16) : bytes.getShort(40);
            require(axes >= 2 && axes <= 7, "%s has %d axes; accepted are 2 or 3", file, axes);
            final long[] sizes = {1, 1, 1};
            final double[] edges = {1, 1, 1};
            for (int axis = 0; axis < axes; axis++) {
                final long size = is2 ? bytes.getLong(24 + 8 * axis) : bytes.getShort(42 + 2 * axis);
                require(axis < 3 || size == 1, "%s holds %d volumes; accepted is one: extract the one that you mean",
                    file, size);
                if (axis < 3) {
                    sizes[axis] = size;
                    edges[axis] = Math.abs(is2 ? bytes.getDouble(112 + 8 * axis) : bytes.getFloat(80 + 4 * axis));
                }
            }
            if (axes == 2) {
                edges[2] = edges[0];
            }
            final double slope = is2 ? bytes.getDouble(176) : bytes.getFloat(112);
            final double intercept = is2 ? bytes.getDouble(184) : bytes.getFloat(116);
            final double offset = is2 ? bytes.getLong(168) : bytes.getFloat(108);
            return new NiftiFields(sizes, edges, (is2 ? bytes.getInt(500) : bytes.get(123)) & UNITS,
                type(is2 ? bytes.getShort(12) : bytes.getShort(70), file), slope == 0 || !Double.isFinite(slope)
                    ? LinearScale.NONE : new LinearScale(slope, Double.isFinite(intercept) ? intercept : 0),
                (long) offset);
        }

        private static SampleType type(final int code, final Path file) {
            return switch (code) {
                case 2 -> SampleType.UINT8;
                case 4 -> SampleType.INT16;
                case 8 -> SampleType.INT32;
                case 16 -> SampleType.FLOAT;
                case 64 -> SampleType.DOUBLE;
                case 256 -> SampleType.INT8;
                case 512 -> SampleType.UINT16;
                case 768 -> SampleType.UINT32;
                case 1024 -> SampleType.INT64;
                case 1280 -> SampleType.UINT64;
                default -> throw new InvalidInputException(file + " has voxels of the NIfTI type " + code
                    + "; accepted are integers of 8 to 64 bits, float and double");
            };
        }

        VolumeHeader volume(final Path file) {
            final String name = switch (unit) {
                case METRE -> "m";
                case MICROMETRE -> "um";
                default -> "mm";
            };
            final List<String> notes = new ArrayList<>();
            if (unit == 0) {
                notes.add("its voxel size has no unit: taken as mm, as NIfTI programs do");
            }
            final boolean isGiven = edges[0] > 0 && edges[1] > 0 && edges[2] > 0;
            final Calibration calibration = isGiven ? LengthUnits.calibration(edges[0], edges[1], edges[2], name)
                : Calibration.NONE;
            return VolumeHeader.of(file, sizes, scale.isNone() ? type : SampleType.FLOAT, calibration, isGiven ? notes
                : List.of());
        }
    }
}
