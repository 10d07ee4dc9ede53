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

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import io.github.bonegen.volume.Volume;
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
import java.util.List;

/**
 * Scanco ISQ files of micro-CT scanners: a header of 512 bytes, then 16-bit integers. Values are returned as linear
 * attenuation in 1/cm, native units over the header's mu scaling; sizes in millimetres. The layout is Scanco Medical's,
 * published in their customer FAQ "ISQ file format" (CTDATA-HEADER_V1).
 */
public final class IsqFile implements VolumeFormat {

    private static final String MAGIC = "CTDATA-HEADER_V1";
    private static final int BLOCK = 512;
    private static final int DATA_TYPE = 16;
    private static final int SHORT = 3;
    private static final int SIZES = 44;
    private static final int LENGTHS = 56;
    private static final int MU_SCALING = 88;
    private static final int DATA_OFFSET = 508;

    /** Reads a scan as {@link VolumeFiles#read} does. */
    public static Volume read(final Path file) {
        return VolumeFiles.read(file);
    }

    @Override
    public String name() {
        return "Scanco ISQ";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        return head.length >= MAGIC.length()
            && MAGIC.equals(new String(head, 0, MAGIC.length(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public VolumeSource open(final Path file) throws IOException {
        final InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return open(in, file);
        }
        catch (final IOException | RuntimeException exception) {
            in.close();
            throw exception;
        }
    }

    private static VolumeSource open(final InputStream in, final Path file) throws IOException {
        final ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(BLOCK)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < BLOCK) {
            throw new EOFException("it is cut short: an ISQ header has 512 bytes");
        }
        final long[] sizes = new long[3];
        for (int axis = 0; axis < 3; axis++) {
            sizes[axis] = bytes.getInt(SIZES + 4 * axis);
        }
        final int type = bytes.getInt(DATA_TYPE);
        require(type == SHORT, "%s holds data of type %d; accepted are images of type 3, 16-bit integers", file, type);
        final int scaling = bytes.getInt(MU_SCALING);
        require(scaling >= 0, "%s states a mu scaling of %d; accepted is a positive one, or 0 for raw numbers", file,
            scaling);
        VolumeHeader header = VolumeHeader.of(file, sizes, SampleType.FLOAT, Calibration.NONE,
            List.of());
        final long start = (bytes.getInt(DATA_OFFSET) + 1L) * BLOCK;
        final long available = Files.size(file) - start;
        require(start >= BLOCK && available >= 2L * header.count(),
            "%s states %d x %d x %d voxels, %d bytes from byte %d, but is %d bytes long; accepted is a whole ISQ file",
            file, sizes[0], sizes[1], sizes[2], 2L * header.count(), start, Files.size(file));
        header = header.with(LengthUnits.calibration(size(bytes, 0), size(bytes, 1), size(bytes, 2), "mm")
            .withValueUnit(scaling == 0 ? "" : "1/cm"))
            .with(Provenance.NONE.with(ScancoUnit.SCALING, scaling));
        if (scaling == 0) {
            header = header.with(SampleType.INT16).withNote("its mu scaling is 0: values are the scanner's raw numbers");
        }
        in.skipNBytes(start - BLOCK);
        return new StreamedVolume(header, in, SampleType.INT16, ByteOrder.LITTLE_ENDIAN,
            new LinearScale(scaling == 0 ? 1 : 1.0 / scaling, 0));
    }

    private static double size(final ByteBuffer bytes, final int axis) {
        return ScancoLength.edge(bytes.getInt(SIZES + 4 * axis), bytes.getInt(LENGTHS + 4 * axis));
    }
}
