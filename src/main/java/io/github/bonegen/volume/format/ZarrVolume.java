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

import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import io.github.bonegen.volume.source.SampleType;
import io.github.bonegen.volume.source.VolumeFormat;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import io.github.bonegen.volume.zarr.OmeZarr;
import io.github.bonegen.volume.zarr.ZarrArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The finest array of a folder that {@link OmeZarr} wrote. */
final class ZarrVolume implements VolumeFormat {

    private static final long MOST_CHUNKS = 1 << 24;

    /** Floats that are held at a time, of planes that go through the same chunks: the more, the less often one is inflated. */
    private static final long LEAST_AT_A_TIME = 1 << 24;
    private static final long SHARE_OF_MEMORY = 8;

    @Override
    public String name() {
        return "OME-Zarr";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        return OmeZarr.isIn(file);
    }

    /** Whether a path is a folder of this format. */
    static boolean isIn(final Path folder) {
        return Files.isDirectory(folder) && OmeZarr.isIn(folder);
    }

    @Override
    public VolumeSource open(final Path folder) {
        final OmeZarr image = OmeZarr.open(folder);
        final ZarrArray finest = image.levels().get(0);
        final Box extent = finest.extent();
        final Calibration given = image.calibration();
        final VolumeHeader header = VolumeHeader.of(folder, new long[] {extent.width(), extent.height(), extent.depth()},
            SampleType.FLOAT, LengthUnits.calibration(given.x(), given.y(), given.z(), given.unit()),
            List.of()).with(image.provenance());
        require(finest.chunkCount() <= MOST_CHUNKS, "%s has %d chunks; accepted are up to %d", folder, finest.chunkCount(), MOST_CHUNKS);
        final List<Box> chunks = finest.chunks();
        final long there = chunks.stream().filter(finest::has).count();
        require(there == chunks.size(), "%s has %d of its %d chunks: it was begun and is not finished", folder, there,
            chunks.size());
        return new Chunks(header, finest);
    }

    /** Planes out of as many at a time as chunks are high, if that is not too much. */
    private static final class Chunks implements VolumeSource {

        private final VolumeHeader header;
        private final ZarrArray array;
        private final int high;
        private float[] slab = new float[0];
        private int next;

        Chunks(final VolumeHeader header, final ZarrArray array) {
            this.header = header;
            this.array = array;
            final long floats = Math.max(LEAST_AT_A_TIME, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / Float.BYTES);
            high = (int) Math.max(1, Math.min(array.edge(), floats / header.width() / header.height()));
        }

        @Override
        public VolumeHeader header() {
            return header;
        }

        @Override
        public void read(final float[] plane) {
            if (next % high == 0) {
                slab = array.read(new Box(0, 0, next, header.width(), header.height(), high).and(array.extent()));
            }
            System.arraycopy(slab, next % high * plane.length, plane, 0, plane.length);
            next++;
        }

        @Override
        public void close() {
            slab = new float[0];
        }
    }
}
