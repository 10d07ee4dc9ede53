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
package io.github.bonegen.spongiosa.endless.stored;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.FolderRemoval;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileSource;
import io.github.bonegen.spongiosa.endless.tile.TileStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Cubes in a folder, a file each, written whole or not at all, so that programs which share the disk make each once.
 *
 * @param folder that holds nothing else
 */
public record StoredTiles(Path folder) implements TileStore {

    @Override
    public TileSource keep(final int layer, final TileSource tiles) {
        return new Kept(layer, tiles);
    }

    /** Whether a cube is there, whole. */
    boolean has(final int layer, final TileSource tiles, final Tile tile) {
        return file(layer, tile).toFile().length() == bytes(tiles);
    }

    private static long bytes(final TileSource tiles) {
        return (long) tiles.channels() * tiles.edge() * tiles.edge() * tiles.edge() * Float.BYTES;
    }

    private Path file(final int layer, final Tile tile) {
        return folder.resolve(layer + "/" + tile.z() + "/" + tile.y() + "/" + tile.x());
    }

    /** Removes all of them. */
    void clear() {
        FolderRemoval.of(folder);
    }

    /** Cubes that are looked for on disk before they are made. */
    private final class Kept implements TileSource {

        private final int layer;
        private final TileSource source;

        Kept(final int layer, final TileSource source) {
            this.layer = layer;
            this.source = source;
        }

        @Override
        public int edge() {
            return source.edge();
        }

        @Override
        public int channels() {
            return source.channels();
        }

        @Override
        public float[] values(final Tile tile) {
            return has(layer, source, tile) ? read(file(layer, tile)) : write(file(layer, tile), source.values(tile));
        }

        private float[] read(final Path file) {
            try {
                final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
                final float[] values = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(values);
                return values;
            }
            catch (final IOException exception) {
                throw new InvalidInputException("Cannot read " + file + ": " + exception.getMessage(), exception);
            }
        }

        private float[] write(final Path file, final float[] values) {
            final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            AtomicFile.write(file, out -> out.write(bytes.array()));
            return values;
        }
    }
}
