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
package io.github.bonegen.imagej.io;

import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.bonegen.FileReading;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.volume.format.VolumeFiles;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The planes of a file that is too large to hold, read when somebody looks at them. Forwards each is read once; the last ones
 * are kept, so that threads need not keep step; farther back the file is read again from its beginning.
 */
final class FileStack extends VirtualStack {

    /** Planes that are kept at the least. */
    static final long LEAST_KEPT = 4;

    private static final long KEPT_BYTES = 1L << 28;
    /** Of what Java may use, so that who measures the volume need not count them. */
    private static final int KEPT_PART = 16;

    private final Path file;
    private final VolumeHeader header;
    private final Map<Integer, Object> kept;
    private VolumeSource source;
    private int next;

    FileStack(final Path file, final VolumeHeader header) {
        super(header.width(), header.height(), header.depth());
        this.file = file;
        this.header = header;
        setBitDepth(VolumeImages.bytes(header.storage()) * Byte.SIZE);
        final long most = kept((long) VolumeImages.bytes(header.storage()) * header.width() * header.height(),
            Runtime.getRuntime().maxMemory());
        kept = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(final Map.Entry<Integer, Object> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * How many planes are kept.
     *
     * @param bytes of a plane
     * @param heap bytes that Java may use
     */
    static long kept(final long bytes, final long heap) {
        return Math.max(LEAST_KEPT, Math.min(KEPT_BYTES, heap / KEPT_PART) / MemoryCheck.ofArrays(1, bytes));
    }

    /** @throws io.github.bonegen.InvalidInputException if the file is damaged there */
    @Override
    public synchronized Object getPixels(final int slice) {
        final int index = slice - 1;
        if (!kept.containsKey(index)) {
            readTo(index);
        }
        return kept.get(index);
    }

    private void readTo(final int index) {
        if (source == null || index < next) {
            close();
            source = VolumeFiles.open(file);
            next = 0;
        }
        final float[] plane = new float[header.width() * header.height()];
        while (next <= index) {
            read(plane);
            kept.put(next, VolumeImages.stored(plane, header.storage()));
            next++;
        }
        if (next == header.depth()) {
            close();
        }
    }

    private void read(final float[] plane) {
        FileReading.of(file, () -> {
            source.read(plane);
            return null;
        });
    }

    private void close() {
        if (source != null) {
            FileReading.of(file, () -> {
                source.close();
                return null;
            });
            source = null;
        }
    }

    @Override
    public ImageProcessor getProcessor(final int slice) {
        final Object pixels = getPixels(slice);
        return pixels instanceof byte[] bytes ? new ByteProcessor(getWidth(), getHeight(), bytes)
            : pixels instanceof short[] words ? new ShortProcessor(getWidth(), getHeight(), words, null)
            : new FloatProcessor(getWidth(), getHeight(), (float[]) pixels);
    }
}
