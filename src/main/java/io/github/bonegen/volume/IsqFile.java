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
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Scanco ISQ files of micro-CT scanners: a header of 512 bytes, then 16-bit integers. Values are returned as linear
 * attenuation in 1/cm, native units over the header's mu scaling; sizes in millimetres. The layout is Scanco Medical's,
 * published in their customer FAQ "ISQ file format" (CTDATA-HEADER_V1).
 */
public final class IsqFile {

    private static final String MAGIC = "CTDATA-HEADER_V1";
    private static final int BLOCK = 512;
    private static final int SIZES = 44;
    private static final int LENGTHS = 56;
    private static final int MU_SCALING = 88;
    private static final int DATA_OFFSET = 508;
    private static final double MICROMETRES_PER_MILLIMETRE = 1000;

    private IsqFile() {
        // Static functions only.
    }

    /**
     * Reads a scan. Memory 4 bytes a voxel, made only when the file is long enough to fill it.
     *
     * @throws InvalidInputException if the file is no ISQ, or its header states what the file does not hold
     */
    public static Volume read(final Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            final ByteBuffer header = ByteBuffer.wrap(in.readNBytes(BLOCK)).order(ByteOrder.LITTLE_ENDIAN);
            require(header.limit() == BLOCK && MAGIC.equals(new String(header.array(), 0, MAGIC.length(),
                StandardCharsets.ISO_8859_1)), "%s is no Scanco ISQ file: it does not begin with %s", file, MAGIC);
            return read(in, header, file);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read " + file + ": " + exception.getMessage()
                + "; accepted is a whole ISQ file", exception);
        }
    }

    private static Volume read(final InputStream in, final ByteBuffer header, final Path file) throws IOException {
        final int[] sizes = new int[3];
        final double[] lengths = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            sizes[axis] = header.getInt(SIZES + 4 * axis);
            lengths[axis] = header.getInt(LENGTHS + 4 * axis) / MICROMETRES_PER_MILLIMETRE / sizes[axis];
        }
        final int count = Samples.count(file, sizes[0], sizes[1], sizes[2]);
        final long start = (header.getInt(DATA_OFFSET) + 1L) * BLOCK;
        final long available = Files.size(file) - start;
        require(start >= BLOCK && available >= 2L * count,
            "%s states %d x %d x %d voxels, %d bytes from byte %d, but is %d bytes long; accepted is a whole ISQ file",
            file, sizes[0], sizes[1], sizes[2], 2L * count, start, Files.size(file));
        final int scaling = header.getInt(MU_SCALING);
        require(scaling > 0, "%s states a mu scaling of %d; accepted is a positive one", file, scaling);
        in.skipNBytes(start - BLOCK);
        final float[] voxels = Samples.read(in, SampleType.INT16, ByteOrder.LITTLE_ENDIAN, count);
        for (int i = 0; i < count; i++) {
            voxels[i] /= scaling;
        }
        return Volume.of(voxels, sizes[0], sizes[1], sizes[2], LengthUnits.calibration(lengths[0], lengths[1],
            lengths[2], "mm").withValueUnit("1/cm"));
    }
}
