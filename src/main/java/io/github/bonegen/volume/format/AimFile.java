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
import io.github.bonegen.Provenance;
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
import java.util.List;

/**
 * Scanco AIM files, versions 020 and 030. Grey values of 16 bits are returned as mineral density where the processing
 * log has its calibration, {@code slope * (number / mu scaling) + intercept} in mg HA/cm3, and as linear attenuation in
 * 1/cm where not; segmentations of 8 bits and of packed or run-length coded bits as they are. No personal detail of the
 * log is kept.
 */
final class AimFile implements VolumeFormat {

    private static final int CHAR = 0x00010001;
    private static final int UCHAR = 0x00160001;
    private static final int UCHAR_TOO = 0x000d0001;
    private static final int SHORT = 0x00020002;
    private static final int USHORT = 0x00170002;
    private static final int INT = 0x00030004;
    private static final int FLOAT = 0x001a0004;
    private static final int PACKED_BITS = 0x00060001;
    private static final int RUNS_OF_BITS = 0x00150001;
    private static final int RUNS_OF_BYTES = 0x00080002;

    @Override
    public String name() {
        return "Scanco AIM";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        return is030(head) || AimHeader.is020(head);
    }

    private static boolean is030(final byte[] head) {
        return new String(head, 0, Math.min(head.length, AimHeader.VERSION_030.length()), StandardCharsets.ISO_8859_1)
            .equals(AimHeader.VERSION_030);
    }

    @Override
    public VolumeSource open(final Path file) throws IOException {
        final InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(VolumeFiles.HEAD);
            final boolean is030 = is030(in.readNBytes(AimHeader.VERSION_030.length()));
            in.reset();
            return open(in, AimHeader.read(in, is030, Files.size(file), file), is030 ? Long.BYTES : Integer.BYTES, file);
        }
        catch (final IOException | RuntimeException exception) {
            in.close();
            throw exception;
        }
    }

    private static VolumeSource open(final InputStream in, final AimHeader aim, final int lengthBytes, final Path file)
        throws IOException
    {
        final SampleType type = type(aim.type(), file);
        final VolumeHeader header = VolumeHeader.of(file, aim.sizes(), type, aim.calibration(), List.of());
        switch (aim.type()) {
            case PACKED_BITS, RUNS_OF_BITS, RUNS_OF_BYTES -> {
                return AimBits.open(header, in, aim, lengthBytes, file);
            }
            case SHORT, USHORT -> {
                require(aim.dataLength() >= 2L * header.count(), "%s states %d x %d x %d voxels and has %d bytes for them",
                    file, header.width(), header.height(), header.depth(), aim.dataLength());
                return grey(in, aim, header, type);
            }
            default -> {
                require(aim.dataLength() >= (long) type.bytes() * header.count(),
                    "%s states %d x %d x %d voxels and has %d bytes for them", file, header.width(), header.height(),
                    header.depth(), aim.dataLength());
                return new StreamedVolume(header, in, type, ByteOrder.LITTLE_ENDIAN, LinearScale.NONE);
            }
        }
    }

    private static VolumeSource grey(final InputStream in, final AimHeader aim, final VolumeHeader given,
        final SampleType type)
    {
        final double scaling = aim.number("Mu_Scaling");
        final double slope = aim.number("Density: slope");
        final double intercept = aim.number("Density: intercept");
        if (!(scaling > 0)) {
            return new StreamedVolume(given.withNote("its log has no mu scaling: values are the scanner's raw numbers"),
                in, type, ByteOrder.LITTLE_ENDIAN, LinearScale.NONE);
        }
        final boolean isDensity = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
        final VolumeHeader header = given.with(SampleType.FLOAT)
            .with(given.calibration().withValueUnit(isDensity ? "mg HA/cm3" : "1/cm"))
            .with(Provenance.NONE.with(ScancoUnit.SCALING, scaling).with(ScancoUnit.SLOPE, isDensity ? slope : "none")
                .with(ScancoUnit.INTERCEPT, isDensity ? intercept : "none"));
        return new StreamedVolume(header, in, type, ByteOrder.LITTLE_ENDIAN, isDensity
            ? new LinearScale(slope / scaling, intercept) : new LinearScale(1 / scaling, 0));
    }

    private static SampleType type(final int type, final Path file) {
        return switch (type) {
            case CHAR -> SampleType.INT8;
            case UCHAR, UCHAR_TOO, PACKED_BITS, RUNS_OF_BITS, RUNS_OF_BYTES -> SampleType.UINT8;
            case SHORT -> SampleType.INT16;
            case USHORT -> SampleType.UINT16;
            case INT -> SampleType.INT32;
            case FLOAT -> SampleType.FLOAT;
            default -> throw new InvalidInputException(String.format("%s holds voxels of the AIM type 0x%08x; accepted"
                + " are integers of 8 to 32 bits, float, packed and run-length coded bits", file, type));
        };
    }
}
