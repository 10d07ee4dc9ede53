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

import io.github.bonegen.DiskSpace;
import io.github.bonegen.morphometry.binary.Parallel;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.zarr.Halving;
import io.github.bonegen.volume.zarr.OmeZarr;
import io.github.bonegen.volume.zarr.ZarrArray;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a box of endless bone to disk chunk by chunk, then its coarser levels. Chunks that are there are kept, so
 * that work cut short goes on where it ended.
 */
public final class StoredBone {

    private static final double NANO = 1e-9;
    private static final double GIGA = 1e9;

    /** Coarser levels add an eighth, a sixty-fourth and so on. */
    private static final double WITH_PYRAMID = 8.0 / 7;

    /** Chunks differ in how well they shrink. */
    private static final double MARGIN = 1.25;

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
     * @param threads each makes a chunk at a time
     * @throws io.github.bonegen.InvalidInputException if the disk is or will be full
     * @throws java.util.concurrent.CancellationException if cancelled; what is written stays
     */
    public void write(final Parallel threads) {
        final ZarrArray finest = image.levels().get(0);
        final List<Box> missing = finest.chunks().stream().filter(chunk -> !finest.has(chunk)).toList();
        final Parallel making = threads.part(0, 0.95);
        final String plan = missing.isEmpty() ? "" : begin(missing, making);
        making.run("chunks" + plan, missing.size(), i -> make(finest, missing.get(i)));
        for (int level = 1; level < image.levels().size(); level++) {
            halve(image.levels().get(level - 1), image.levels().get(level), threads.part(0.95, 1));
        }
    }

    private String begin(final List<Box> missing, final Parallel threads) {
        final ZarrArray finest = image.levels().get(0);
        final long begin = System.nanoTime();
        make(finest, missing.get(0));
        final double seconds = (System.nanoTime() - begin) * NANO * (missing.size() - 1) / threads.threads();
        final double bytes = finest.bytes(missing.get(0)) * (missing.size() - 1) * WITH_PYRAMID * MARGIN;
        DiskSpace.check(folder, bytes);
        return String.format(Locale.ROOT, " of %d voxels, at most about %.2g GB and %.2g minutes in all", finest.edge(),
            bytes / GIGA, Math.ceil(seconds / 60));
    }

    private void make(final ZarrArray finest, final Box chunk) {
        if (!finest.has(chunk)) {
            finest.write(chunk, bone.densities(new Box(box.x() + chunk.x(), box.y() + chunk.y(), box.z() + chunk.z(),
                chunk.width(), chunk.height(), chunk.depth()), Parallel.NONE));
        }
    }

    private static void halve(final ZarrArray fine, final ZarrArray coarse, final Parallel threads) {
        final List<Box> missing = coarse.chunks().stream().filter(chunk -> !coarse.has(chunk)).toList();
        threads.run("coarser levels", missing.size(), i -> {
            final Box covered = Halving.covered(missing.get(i), fine.extent());
            coarse.write(missing.get(i), Halving.of(fine.read(covered), covered, missing.get(i)));
        });
    }
}
