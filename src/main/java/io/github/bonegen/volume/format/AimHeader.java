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

import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The blocks before the voxels of a Scanco AIM file, version 020 (VMS: 32-bit sizes, VAX floats) and 030 (64-bit sizes,
 * lengths in nanometres).
 *
 * @param type of the voxels
 * @param sizes in voxels
 * @param calibration in mm
 * @param log processing log: lines of a name and a value
 * @param dataLength bytes of the voxels
 */
record AimHeader(int type, long[] sizes, Calibration calibration, String log, long dataLength) {

    static final String VERSION_030 = "AIMDATA_V030   ";

    private static final int PRE_HEADER_020 = 20;
    private static final int STRUCTURE_020 = 140;
    private static final int MOST_LOG = 1 << 24;
    private static final double NANOMETRES_PER_MILLIMETRE = 1e6;

    /** Reads up to the first voxel. */
    static AimHeader read(final InputStream in, final boolean is030, final long fileLength, final Path file)
        throws IOException
    {
        final int width = is030 ? Long.BYTES : Integer.BYTES;
        if (is030) {
            in.skipNBytes(VERSION_030.length() + 1L);
        }
        final ByteBuffer pre = block(in, 5L * width);
        final long[] lengths = new long[5];
        long total = is030 ? VERSION_030.length() + 1L : 0;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = is030 ? pre.getLong() : pre.getInt();
            require(lengths[i] >= 0 && lengths[i] <= fileLength, "%s is damaged: a block of %d bytes in a file of %d",
                file, lengths[i], fileLength);
            total += lengths[i];
        }
        require(lengths[0] == 5L * width && total <= fileLength,
            "%s is cut short: its blocks have %d bytes and it has %d; accepted is a whole AIM file", file, total,
            fileLength);
        require(lengths[2] <= MOST_LOG, "%s is damaged: its log has %d bytes", file, lengths[2]);
        final ByteBuffer structure = block(in, lengths[1]);
        final String log = new String(block(in, lengths[2]).array(), StandardCharsets.ISO_8859_1);
        final AimHeader header = is030 ? of030(structure, log, lengths[3], file)
            : of020(structure, log, lengths[3], file);
        return header.withScannersLengths();
    }

    /** Whether a file begins as version 020 does, which has no magic number. */
    static boolean is020(final byte[] head) {
        final ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return head.length >= PRE_HEADER_020 + STRUCTURE_020 && bytes.getInt(0) == PRE_HEADER_020
            && bytes.getInt(4) == STRUCTURE_020;
    }

    private static AimHeader of020(final ByteBuffer bytes, final String log, final long length, final Path file) {
        require(bytes.limit() >= STRUCTURE_020, "%s is damaged: its image block has %d bytes", file, bytes.limit());
        final long[] sizes = {bytes.getInt(36), bytes.getInt(40), bytes.getInt(44)};
        return new AimHeader(bytes.getInt(20), sizes, LengthUnits.calibration(vax(bytes, 108), vax(bytes, 112),
            vax(bytes, 116), "mm"), log, length);
    }

    private static AimHeader of030(final ByteBuffer bytes, final String log, final long length, final Path file) {
        final int tuple = 3 * Long.BYTES;
        final int position = 4 * Integer.BYTES;
        final int element = position + 7 * tuple;
        require(bytes.limit() >= element + tuple, "%s is damaged: its image block has %d bytes", file, bytes.limit());
        final long[] sizes = new long[3];
        final double[] edges = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            sizes[axis] = bytes.getLong(position + tuple + axis * Long.BYTES);
            edges[axis] = bytes.getLong(element + axis * Long.BYTES) / NANOMETRES_PER_MILLIMETRE;
        }
        return new AimHeader(bytes.getInt(12), sizes, LengthUnits.calibration(edges[0], edges[1], edges[2], "mm"), log,
            length);
    }

    /** The log has what the scan's header said of its extent. */
    private AimHeader withScannersLengths() {
        final String[] voxels = text("Orig-ISQ-Dim-p").split("\\s+");
        final String[] extents = text("Orig-ISQ-Dim-um").split("\\s+");
        if (voxels.length != 3 || extents.length != 3 || !String.join("", voxels).matches("\\d+")
            || !String.join("", extents).matches("\\d+"))
        {
            return this;
        }
        final double[] edges = {calibration.x(), calibration.y(), calibration.z()};
        for (int axis = 0; axis < 3; axis++) {
            edges[axis] = ScancoLength.edge(edges[axis], Double.parseDouble(voxels[axis]),
                Double.parseDouble(extents[axis]));
        }
        return new AimHeader(type, sizes, LengthUnits.calibration(edges[0], edges[1], edges[2], "mm"), log, dataLength);
    }

    /** A number in VAX F format: the halves exchanged, and a quarter of what IEEE 754 makes of the bits. */
    private static double vax(final ByteBuffer bytes, final int offset) {
        final int bits = Integer.rotateLeft(bytes.getInt(offset), Short.SIZE);
        return Float.intBitsToFloat(bits) / 4.0;
    }

    private static ByteBuffer block(final InputStream in, final long length) throws IOException {
        final byte[] bytes = in.readNBytes((int) Math.min(length, MOST_LOG));
        if (bytes.length < length) {
            throw new EOFException("it is cut short: its header ends too early");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The value of a line of the log; NaN where there is none. */
    double number(final String name) {
        final String text = text(name);
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text.split("\\s+")[0]);
        }
        catch (final NumberFormatException exception) {
            return Double.NaN;
        }
    }

    /** The text of a line of the log; empty where there is none. */
    String text(final String name) {
        return log.lines().filter(line -> line.startsWith(name + " ")).findFirst()
            .map(line -> line.substring(name.length()).trim()).orElse("");
    }
}
