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
package io.github.bonegen.spongiosa.endless;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Parallel;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileLayer;
import io.github.bonegen.spongiosa.endless.tile.TileStore;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.volume.Box;
import java.util.List;

/** A model whose bone has no end: any box of it can be made. */
public interface EndlessModel extends SpongiosaModel {

    /** @throws io.github.bonegen.InvalidInputException if the model makes cubes of one size alone */
    static EndlessModel of(final SpongiosaModel model) {
        require(model instanceof EndlessModel, "The model %s makes cubes of %d voxels alone; leave size out, or choose a "
            + "model of endless bone", model.card().name(), model.edge());
        return (EndlessModel) model;
    }

    /**
     * The same model making cubes of another edge, all of a cube at once: no part of it is made twice, as it is where
     * bone has to be the same in every box. What one of the two closes is closed for both.
     *
     * @throws io.github.bonegen.InvalidInputException if it cannot make such cubes
     */
    SpongiosaModel ofEdge(int edge);

    /** Edge of the cubes that it makes bone in, in voxels. */
    int tileEdge();

    /**
     * The bone of one sample.
     *
     * @param tiles how many cubes to keep in memory
     * @param store keeps what bone is made of
     */
    EndlessBone bone(EndlessSample sample, int tiles, TileStore store);

    /**
     * Signed distances to the surface in a box of a sample's bone, made at once: those of {@link #bone} but for the last bits,
     * and sooner where the box is small.
     */
    default float[] distances(final EndlessSample sample, final Box box, final Parallel threads) {
        return bone(sample, Tile.mostTouched(box.width(), box.height(), box.depth(), tileEdge())).distances(box, threads);
    }

    /** Whether a box is so small that {@link #distances} makes it without cubes. */
    default boolean makesAtOnce(final Box box) {
        return false;
    }

    /** The bone of one sample, of which nothing is kept but in memory. */
    default EndlessBone bone(final EndlessSample sample, final int tiles) {
        return bone(sample, tiles, TileStore.NONE);
    }

    /**
     * What a box of a sample's bone is made of and many of its parts need, the first first; none if there is no such thing.
     *
     * @param store keeps it
     */
    default List<TileLayer> layers(final EndlessSample sample, final Box box, final TileStore store) {
        return List.of();
    }
}
