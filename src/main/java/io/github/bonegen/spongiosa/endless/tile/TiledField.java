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

import io.github.bonegen.Parallel;
import io.github.bonegen.volume.Box;
import java.util.Arrays;
import java.util.List;

/** Any box of an endless grid that is made in cubes. */
public final class TiledField implements LatentField {

    private final TileSource tiles;
    private final Parallel threads;

    /** @param threads to make cubes on */
    public TiledField(final TileSource tiles, final Parallel threads) {
        this.tiles = tiles;
        this.threads = threads;
    }

    @Override
    public int channels() {
        return tiles.channels();
    }

    @Override
    public float[] values(final Box box) {
        final int count = Math.toIntExact(box.count());
        final float[][] values = new float[tiles.channels()][count];
        final List<Tile> touched = Tile.touchedBy(box, tiles.edge());
        threads.run("making bone", touched.size(), i -> {
            final Box cube = touched.get(i).box(tiles.edge());
            final float[] ofCube = tiles.values(touched.get(i));
            final int size = (int) cube.count();
            for (int channel = 0; channel < values.length; channel++) {
                cube.copy(values.length == 1 ? ofCube : Arrays.copyOfRange(ofCube, channel * size, (channel + 1) * size),
                    cube.and(box), values[channel], box);
            }
        });
        return joined(values, count);
    }

    private static float[] joined(final float[][] channels, final int count) {
        if (channels.length == 1) {
            return channels[0];
        }
        final float[] all = new float[Math.multiplyExact(channels.length, count)];
        for (int channel = 0; channel < channels.length; channel++) {
            System.arraycopy(channels[channel], 0, all, channel * count, count);
        }
        return all;
    }
}
