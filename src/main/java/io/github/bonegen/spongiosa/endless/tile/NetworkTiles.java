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
package io.github.bonegen.spongiosa.endless.tile;

import static io.github.bonegen.InvalidInputException.require;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.OneThread;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.flow.LocalNetwork;
import io.github.bonegen.volume.Box;
import java.util.Arrays;

/**
 * The cubes that a network makes of a field. Each is made alone, of a box of one size, on one thread: sums of floats
 * depend on how they are split, so that any other box, batch or number of threads could change the last bits.
 *
 * <p>Cubes may begin between the cells of the field: then each is cut out of a box that is one cell larger.
 *
 * <p>What is made counts its places from the first that the network, which is not padded, can make: place 0 is made of the
 * field's cells from 0 to twice the network's halo. So a box at the origin of the last of several such layers is in the first
 * cubes of all of them.
 */
public final class NetworkTiles implements TileSource {

    private static final Tile NONE = new Tile(0, 0, 0);

    private final LocalNetwork network;
    private final LatentField field;
    private final int cells;
    private final Tile offset;
    private final Torch torch;

    /** @param cells of the field that a cube takes in each direction, beside the halo */
    public NetworkTiles(final LocalNetwork network, final LatentField field, final int cells, final Torch torch) {
        this(network, field, cells, NONE, torch);
    }

    /**
     * Cubes that begin where one likes.
     *
     * @param cells of the field that are a cube's edge
     * @param offset of the first place that is made from the first cell, less than a cell
     */
    public NetworkTiles(final LocalNetwork network, final LatentField field, final int cells, final Tile offset, final Torch torch) {
        require(field.channels() == network.inputs(), "A field of %d numbers a place for a network of %d",
            field.channels(), network.inputs());
        this.network = network;
        this.field = field;
        this.cells = cells;
        this.offset = offset;
        this.torch = torch;
    }

    @Override
    public int edge() {
        return cells * network.stride();
    }

    @Override
    public int channels() {
        return network.outputs();
    }

    @Override
    public float[] values(final Tile tile) {
        final Box box = taken(tile);
        final float[] latents = field.values(box);
        try (OneThread alone = new OneThread(); Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return cut(network.generate(step.create(latents, new Shape(1, field.channels(), box.depth(), box.height(),
                box.width()))).toFloatArray());
        }
    }

    /** The cells of the field that a cube is made of. */
    public Box taken(final Tile tile) {
        final Box from = tile.box(cells);
        final int edge = cells + (offset.equals(NONE) ? 0 : 1) + 2 * network.halo();
        return new Box(from.x(), from.y(), from.z(), edge, edge, edge);
    }

    private float[] cut(final float[] made) {
        if (offset.equals(NONE)) {
            return made;
        }
        final int larger = (cells + 1) * network.stride();
        final Box all = Box.ofSize(larger, larger, larger);
        final Box part = new Box(offset.x(), offset.y(), offset.z(), edge(), edge(), edge());
        final float[] cut = new float[Math.toIntExact(channels() * part.count())];
        final float[] channel = new float[Math.toIntExact(part.count())];
        for (int i = 0; i < channels(); i++) {
            all.copy(Arrays.copyOfRange(made, Math.toIntExact(i * all.count()), Math.toIntExact((i + 1) * all.count())), part, channel,
                part);
            System.arraycopy(channel, 0, cut, i * channel.length, channel.length);
        }
        return cut;
    }
}
