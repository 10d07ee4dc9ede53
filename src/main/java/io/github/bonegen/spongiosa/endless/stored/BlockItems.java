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

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.batch.Written;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.zarr.OmeZarr;
import io.github.bonegen.volume.zarr.ZarrArray;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The chunks of an array on disk as items; neighbours follow each other.
 *
 * @param name of the items
 * @param record of the image, and which level of it
 * @param array that is written
 * @param chunks in their order, z slowest
 * @param maker writes a chunk
 * @param room checks whether there is room for a number of bytes
 */
record BlockItems(String name, Provenance record, ZarrArray array, List<Box> chunks, Consumer<Box> maker,
    DoubleConsumer room)
    implements Batch<Written>
{
    BlockItems(final String name, final OmeZarr image, final int level, final Consumer<Box> maker,
        final DoubleConsumer room)
    {
        this(name, image.provenance().with("level", level), image.levels().get(level), image.levels().get(level).chunks(),
            maker, room);
    }

    @Override
    public int size() {
        return chunks.size();
    }

    @Override
    public String label(final int index) {
        final Box chunk = chunks.get(index);
        return "block " + chunk.x() + "," + chunk.y() + "," + chunk.z();
    }

    @Override
    public Class<Written> form() {
        return Written.class;
    }

    @Override
    public Optional<Written> kept(final int index) {
        return array.has(chunks.get(index)) ? Optional.of(Written.NOTHING_MORE) : Optional.empty();
    }

    @Override
    public Written make(final int index, final Progress progress) {
        maker.accept(chunks.get(index));
        return Written.NOTHING_MORE;
    }

    @Override
    public long bytes(final int index) {
        return array.bytes(chunks.get(index));
    }

    @Override
    public void checkRoom(final double bytes) {
        room.accept(bytes);
    }
}
