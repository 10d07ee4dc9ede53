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

import io.github.bonegen.DiskSpace;
import io.github.bonegen.Parallel;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.spongiosa.endless.EndlessBone;
import io.github.bonegen.spongiosa.endless.tile.TileLayer;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.zarr.Halving;
import io.github.bonegen.volume.zarr.OmeZarr;
import io.github.bonegen.volume.zarr.ZarrArray;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a box of endless bone to disk chunk by chunk, then its coarser levels. Chunks that are there are kept, so
 * that work cut short goes on where it ended.
 */
public final class StoredBone {

    /** Coarser levels add an eighth, a sixty-fourth and so on. */
    private static final double WITH_PYRAMID = 8.0 / 7;

    /** Chunks differ in how well they shrink. */
    private static final double MARGIN = 1.25;

    /** Share of the time that goes into latents. */
    private static final double LATENTS = 0.8;

    private final EndlessBone bone;
    private final Box box;
    private final OmeZarr image;
    private final Path folder;

    /**
     * @param box that is written
     * @param image of its size, in {@code folder}
     */
    public StoredBone(final EndlessBone bone, final Box box, final OmeZarr image, final Path folder) {
        this.bone = bone;
        this.box = box;
        this.image = image;
        this.folder = folder;
    }

    /**
     * Makes and writes all that is missing. The first chunk is measured, to tell what the others will need.
     *
     * @param layers what bone is made of, kept in {@code store} until the volume is there
     * @param runner makes them and then the chunks, a level after the other
     * @param threads each makes a chunk at a time
     * @return what became of the level that was tried last; coarser levels are made of whole ones only
     * @throws io.github.bonegen.InvalidInputException if the disk is or will be full
     * @throws java.util.concurrent.CancellationException if cancelled; what is written stays
     */
    public BatchOutcome<?> write(final List<TileLayer> layers, final StoredTiles store, final BatchRunner runner,
        final Parallel threads)
    {
        BatchOutcome<?> outcome = BatchOutcome.NONE;
        for (int i = 0; i < layers.size() && outcome.isWhole(); i++) {
            outcome = runner.run(new TileItems(layers.get(i), store, image.provenance()), threads.threads(),
                threads.progress().part(LATENTS * i / layers.size(), LATENTS * (i + 1) / layers.size()));
        }
        if (!outcome.isWhole()) {
            return outcome.orElse("No cube was made");
        }
        outcome = runner.run(new BlockItems("blocks", image, 0, this::make, bytes -> DiskSpace.check(folder,
            bytes * WITH_PYRAMID * MARGIN)), threads.threads(), threads.progress().part(layers.isEmpty() ? 0 : LATENTS, 0.95));
        for (int level = 1; level < image.levels().size() && outcome.isWhole(); level++) {
            final ZarrArray fine = image.levels().get(level - 1);
            final ZarrArray coarse = image.levels().get(level);
            outcome = runner.run(new BlockItems("blocks of level " + level, image, level, chunk -> halve(fine, coarse, chunk),
                bytes -> { }), threads.threads(), threads.progress().part(0.95, 1));
        }
        if (outcome.isWhole()) {
            store.clear();
        }
        return outcome.orElse("No block was made");
    }

    private void make(final Box chunk) {
        image.levels().get(0).write(chunk, bone.densities(new Box(box.x() + chunk.x(), box.y() + chunk.y(),
            box.z() + chunk.z(), chunk.width(), chunk.height(), chunk.depth()), Parallel.NONE));
    }

    private static void halve(final ZarrArray fine, final ZarrArray coarse, final Box chunk) {
        final Box covered = Halving.covered(chunk, fine.extent());
        coarse.write(chunk, Halving.of(fine.read(covered), covered, chunk));
    }
}
