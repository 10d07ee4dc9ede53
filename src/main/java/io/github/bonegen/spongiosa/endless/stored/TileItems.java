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
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileLayer;
import java.util.Optional;

/**
 * The cubes of a layer as items: made before the blocks that need them, so that no two blocks make the same.
 *
 * @param record of the volume that they are of
 */
record TileItems(TileLayer layer, StoredTiles store, Provenance record) implements Batch<Written> {

    TileItems {
        record = record.with("layer", layer.number());
    }

    @Override
    public String name() {
        return "cubes of layer " + (layer.number() + 1);
    }

    @Override
    public int size() {
        return layer.needed().size();
    }

    @Override
    public String label(final int index) {
        final Tile tile = layer.needed().get(index);
        return "cube " + tile.x() + "," + tile.y() + "," + tile.z();
    }

    @Override
    public Class<Written> form() {
        return Written.class;
    }

    @Override
    public Optional<Written> kept(final int index) {
        return store.has(layer.number(), layer.tiles(), layer.needed().get(index)) ? Optional.of(Written.NOTHING_MORE)
            : Optional.empty();
    }

    @Override
    public Written make(final int index, final Progress progress) {
        layer.tiles().values(layer.needed().get(index));
        return Written.NOTHING_MORE;
    }
}
