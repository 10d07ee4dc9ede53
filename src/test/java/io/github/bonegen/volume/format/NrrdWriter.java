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

import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes what {@link NrrdFile} reads. */
final class NrrdWriter {

    private NrrdWriter() {
        // Static functions only.
    }

    /** Writes a volume as little-endian 32-bit floats, gzip where the name ends in {@code .gz.nrrd}, raw otherwise. */
    static void write(final Volume volume, final Path file) throws IOException {
        final boolean gzip = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz.nrrd");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header(volume, gzip).getBytes(StandardCharsets.UTF_8));
            if (gzip) {
                final GZIPOutputStream zipped = new GZIPOutputStream(out);
                writeVoxels(volume, zipped);
                zipped.finish();
            } else {
                writeVoxels(volume, out);
            }
        }
    }

    private static String header(final Volume volume, final boolean gzip) {
        final Calibration size = volume.calibration();
        final String spacing = size.isCalibrated() ? String.format(Locale.ROOT,
            "space dimension: 3%nspace directions: (%s,0,0) (0,%s,0) (0,0,%s)%nspace units: \"%s\" \"%s\" \"%s\"%n",
            size.x(), size.y(), size.z(), size.unit(), size.unit(), size.unit()).replace("\r", "") : "";
        return "NRRD0004\n# Written by BoneGen\ntype: float\ndimension: 3\nsizes: " + volume.width() + ' '
            + volume.height() + ' ' + volume.depth() + "\nendian: little\nencoding: " + (gzip ? "gzip" : "raw") + '\n'
            + spacing + '\n';
    }

    private static void writeVoxels(final Volume volume, final OutputStream out) throws IOException {
        final float[] voxels = volume.voxels();
        final ByteBuffer row = ByteBuffer.allocate(volume.width() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < voxels.length; start += volume.width()) {
            row.clear();
            row.asFloatBuffer().put(voxels, start, volume.width());
            out.write(row.array());
        }
    }
}
