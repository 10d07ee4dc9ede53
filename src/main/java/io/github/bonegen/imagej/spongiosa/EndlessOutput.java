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
package io.github.bonegen.imagej.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.DiskSpace;
import io.github.bonegen.Parallel;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import io.github.bonegen.spongiosa.endless.stored.StoredBone;
import io.github.bonegen.spongiosa.endless.stored.StoredTiles;
import io.github.bonegen.volume.zarr.OmeZarr;
import java.nio.file.Path;
import java.util.Locale;

/** Writes endless bone as TIFF or OME-Zarr; neither needs memory for a whole volume. */
public abstract class EndlessOutput {

    /** Room for what stands in a TIFF beside the voxels. */
    private static final double TIFF_HEADER = 1e5;

    /** Bone shrinks less than this; how much it does is measured once there is some. */
    private static final double MOST_SHRUNK = 100;

    /**
     * Chooses by the form of a path.
     *
     * @param output path of a {@code .zarr} or a {@code .tif}, or of a folder for one TIFF a sample
     */
    public static EndlessOutput to(final String output) {
        if (output.toLowerCase(Locale.ROOT).endsWith(".zarr")) {
            return new Zarr(Path.of(output));
        }
        return ImageFiles.isTiff(output) ? new Tiff(Path.of(output)) : new Folder(Path.of(output));
    }

    /**
     * Makes and writes.
     *
     * @param runner makes the samples of a folder, and the blocks of an OME-Zarr
     * @throws io.github.bonegen.InvalidInputException if memory or disk have no room for it, said before it begins
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public abstract BatchOutcome<?> write(EndlessSeries series, BatchRunner runner, Parallel threads);

    /** What was written, for a person. */
    public abstract String description();

    private static double bytes(final EndlessSeries series, final int count) {
        return (double) series.box().count() * Float.BYTES * count + TIFF_HEADER;
    }

    /** All samples in one file. */
    private static final class Tiff extends EndlessOutput {

        private final Path file;

        Tiff(final Path file) {
            this.file = file;
        }

        @Override
        public BatchOutcome<?> write(final EndlessSeries series, final BatchRunner runner, final Parallel threads) {
            AtomicFile.checkWritable(file);
            DiskSpace.check(file, bytes(series, series.count()));
            ImageFiles.saveTiff(EndlessImage.of(series, 0, series.count(), file.getFileName().toString(), threads), file);
            return BatchOutcome.NONE;
        }

        @Override
        public String description() {
            return "Wrote " + file;
        }
    }

    /** One TIFF a sample. */
    private static final class Folder extends EndlessOutput {

        private final Path folder;

        Folder(final Path folder) {
            this.folder = folder;
        }

        @Override
        public BatchOutcome<?> write(final EndlessSeries series, final BatchRunner runner, final Parallel threads) {
            AtomicFile.checkFolderWritable(folder);
            DiskSpace.check(folder, bytes(series, series.count()));
            try (BatchRunner.Claim claim = runner.claim(folder)) {
                return runner.run(new EndlessItems(series, folder, threads.threads()), 1, threads.progress())
                    .orElse("No sample was made");
            }
        }

        @Override
        public String description() {
            return "Wrote into " + folder;
        }
    }

    /** Chunk by chunk; a volume that was begun goes on. */
    private static final class Zarr extends EndlessOutput {

        /** Hidden beside the arrays, until these are whole. */
        private static final String LATENTS = ".latents";

        private final Path folder;

        Zarr(final Path folder) {
            this.folder = folder;
        }

        @Override
        public BatchOutcome<?> write(final EndlessSeries series, final BatchRunner runner, final Parallel threads) {
            require(series.count() == 1, "count=%d is not accepted with %s, which holds one volume; accepted is 1",
                series.count(), folder);
            DiskSpace.check(folder, bytes(series, 1) / MOST_SHRUNK);
            // Chunks are the cubes that bone is made in, so that none is made twice.
            final int edge = series.model().tileEdge();
            try (BatchRunner.Claim claim = runner.claim(folder)) {
                final OmeZarr image = OmeZarr.beginOrGoOn(folder, series.box(), edge, series.model().scale()
                    .calibration(), series.provenance(0));
                final StoredTiles store = new StoredTiles(folder.resolve(LATENTS));
                return new StoredBone(series.bone(0, threads.threads(), store), series.box(), image, folder)
                    .write(series.layers(0, store), store, runner, threads);
            }
        }

        @Override
        public String description() {
            return "Wrote the OME-Zarr " + folder;
        }
    }
}
