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

import io.github.bonegen.Parallel;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.spongiosa.endless.stored.StoredBone;
import io.github.bonegen.spongiosa.endless.stored.StoredTiles;
import io.github.bonegen.spongiosa.endless.tile.GaussianField;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileSource;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.zarr.OmeZarr;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes noise as if it were bone that takes its time. */
public final class SlowBone implements TileSource {

    static final Box BOX = Box.ofSize(40, 24, 24);

    private static final int EDGE = 8;

    private final AtomicInteger made = new AtomicInteger();
    private final long pause;

    /** @param pause for each cube, in ms */
    SlowBone(final long pause) {
        this.pause = pause;
    }

    /** Runs until it is killed, or done. */
    public static void main(final String[] arguments) {
        new SlowBone(20).write(Path.of(arguments[0]));
    }

    OmeZarr write(final Path folder) {
        final OmeZarr image = OmeZarr.beginOrGoOn(folder, BOX, EDGE, Calibration.NONE, Provenance.NONE.with("seed", 1));
        new StoredBone(new EndlessBone(this, new SpongiosaScale(1, "", -1, 1)), BOX, image, folder).write(List.of(), new StoredTiles(folder.resolve(".latents")),
            new LocalRunner(), Parallel.NONE);
        return image;
    }

    int made() {
        return made.get();
    }

    @Override
    public int edge() {
        return EDGE;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public float[] values(final Tile tile) {
        made.incrementAndGet();
        try {
            Thread.sleep(pause);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        return new GaussianField(1, 1).values(tile.box(EDGE));
    }
}
