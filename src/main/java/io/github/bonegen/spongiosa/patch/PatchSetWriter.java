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
package io.github.bonegen.spongiosa.patch;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.FolderLock;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.WriteFailedException;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes a {@link PatchSet} patch by patch. Its description is written last: a set cut short is none. */
public final class PatchSetWriter implements AutoCloseable {

    private final Path folder;
    private final int edge;
    private final SpongiosaScale scale;
    private final String source;
    private final List<String> specimens = new ArrayList<>();
    private final OutputStream data;
    private final FolderLock lock;

    /** @throws InvalidInputException if the folder cannot be written, or holds a patch set already */
    public PatchSetWriter(final Path folder, final int edge, final SpongiosaScale scale, final String source) {
        this.folder = folder;
        this.edge = edge;
        this.scale = scale;
        this.source = source;
        InvalidInputException.require(!Files.exists(folder.resolve(PatchSet.DESCRIPTION)),
            "%s holds a patch set already; name another folder", folder);
        lock = FolderLock.of(folder, "patches");
        try {
            AtomicFile.checkFolderWritable(folder);
            data = new BufferedOutputStream(Files.newOutputStream(folder.resolve(PatchSet.DATA)));
        }
        catch (final IOException exception) {
            lock.close();
            throw failed(exception);
        }
        catch (final InvalidInputException exception) {
            lock.close();
            throw exception;
        }
    }

    /** Adds a patch; densities beyond the scale are clipped to it. */
    public void add(final float[] densities, final String specimen) {
        final ByteBuffer bytes = ByteBuffer.allocate(densities.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        final double step = (scale.high() - scale.low()) / PatchSet.LEVELS;
        for (final float density : densities) {
            final long level = Math.round((density - scale.low()) / step);
            bytes.putShort((short) Math.max(0, Math.min(PatchSet.LEVELS, level)));
        }
        try {
            data.write(bytes.array());
        }
        catch (final IOException exception) {
            throw failed(exception);
        }
        specimens.add(specimen);
    }

    /** How many patches were added. */
    public int size() {
        return specimens.size();
    }

    /** Takes from the patches, as the samples of a model that they are, the pattern that they share. */
    void even(final Progress progress) {
        try {
            data.flush();
            try (FileChannel written = FileChannel.open(folder.resolve(PatchSet.DATA), StandardOpenOption.READ,
                StandardOpenOption.WRITE))
            {
                new RankEqualisation(size(), edge * edge * edge).run(written, progress);
            }
        }
        catch (final IOException exception) {
            throw failed(exception);
        }
    }

    /** Completes the set. */
    public void finish() {
        finish(null);
    }

    /**
     * Completes a set of a model's samples.
     *
     * @param latents what they were made from
     */
    public void finish(final LatentSeries latents) {
        try {
            data.close();
        }
        catch (final IOException exception) {
            throw failed(exception);
        }
        AtomicFile.writeText(folder.resolve(PatchSet.DESCRIPTION), PatchSet.GSON.toJson(
            new PatchSet.Description(PatchSet.FORMAT, edge, scale, source, specimens, latents)));
    }

    private WriteFailedException failed(final IOException exception) {
        return new WriteFailedException(folder, exception);
    }

    @Override
    public void close() {
        try {
            data.close();
        }
        catch (final IOException exception) {
            throw failed(exception);
        }
        finally {
            lock.close();
        }
    }
}
