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
package io.github.bonegen.imagej.io;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Provenance;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.spongiosa.model.SampleFiles;
import io.github.bonegen.spongiosa.model.SpongiosaBatch;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes samples to where the user wants them: an image on screen, one TIFF stack of all, or a folder of one TIFF a
 * sample, which needs no memory and so takes any number.
 */
public abstract class SampleWriter implements SpongiosaBatch.Sink {

    private static final String TIFF = ".tif";

    /**
     * Chooses by the form of a path.
     *
     * @param output path of a {@code .tif}, of a folder, or empty for an image only
     * @param title of the image, to which the numbers of its samples are added
     * @throws io.github.bonegen.InvalidInputException if the path cannot be written
     */
    public static SampleWriter to(final String output, final int count, final String title) {
        if (output.isEmpty()) {
            return new Stack(count, title, null);
        }
        final Path path = Path.of(output);
        if (ImageFiles.isTiff(output)) {
            AtomicFile.checkWritable(path);
            return new Stack(count, title, path);
        }
        AtomicFile.checkFolderWritable(path);
        return new Folder(path);
    }

    /** The name of a sample's own file. */
    public static String fileName(final int index) {
        return String.format(Locale.ROOT, "sample-%06d%s", index, TIFF);
    }

    /** The files that each sample can be written to where it is made; empty where all become one. */
    public Optional<SampleFiles> files() {
        return Optional.empty();
    }

    /** @throws io.github.bonegen.InvalidInputException if the samples of this edge will not fit into memory */
    public abstract void checkRoom(int edge);

    /** Completes the output; an image if there is one to show. */
    public abstract Optional<ImagePlus> finish();

    /** What was written, for a person; empty if nothing. */
    public abstract String description();

    /** All samples in one hyperstack, a frame each. */
    private static final class Stack extends SampleWriter {

        private static final double SHARE_OF_MEMORY = 0.5;

        private final int count;
        private final String title;
        private final Path file;
        private ImageStack stack;
        private int depth;
        private Calibration calibration;
        private Provenance provenance;

        Stack(final int count, final String title, final Path file) {
            this.count = count;
            this.title = title;
            this.file = file;
        }

        @Override
        public void checkRoom(final int edge) {
            final double bytes = (double) count * edge * edge * edge * Float.BYTES;
            require(bytes < SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory(),
                "%d samples need %.1f GB in one stack; name a folder as output, and they are written one file each",
                count, bytes / 1e9);
        }

        @Override
        public void accept(final int index, final Volume sample) {
            if (stack == null) {
                stack = new ImageStack(sample.width(), sample.height());
                depth = sample.depth();
                calibration = sample.calibration();
                provenance = sample.provenance();
            }
            final int plane = sample.width() * sample.height();
            for (int z = 0; z < sample.depth(); z++) {
                stack.addSlice("sample " + index, Arrays.copyOfRange(sample.voxels(), z * plane, (z + 1) * plane));
            }
        }

        @Override
        public Optional<ImagePlus> finish() {
            if (stack == null) {
                return Optional.empty();
            }
            // Work that was cancelled hands in fewer samples than it was to.
            final int frames = stack.getSize() / depth;
            final ImagePlus image = new ImagePlus(title + (frames == 1 ? " #0" : " #0 to #" + (frames - 1)), stack);
            image.setDimensions(1, depth, frames);
            image.setOpenAsHyperStack(true);
            Volumes.calibrate(image, calibration);
            Volumes.setProvenance(image, frames == 1 ? provenance : provenance.with("sample", "0 to " + (frames - 1)));
            DensityWindow.show(image);
            if (file != null) {
                ImageFiles.saveTiff(image, file);
            }
            return Optional.of(image);
        }

        @Override
        public String description() {
            return file == null ? "" : "Wrote samples to " + file;
        }
    }

    /** One TIFF a sample. */
    private static final class Folder extends SampleWriter implements SampleFiles {

        private final Path folder;
        Folder(final Path folder) {
            this.folder = folder;
        }

        @Override
        public void checkRoom(final int edge) {
            // Each sample leaves memory when it is written.
        }

        @Override
        public Optional<SampleFiles> files() {
            return Optional.of(this);
        }

        @Override
        public boolean has(final int index, final Provenance record) {
            final Path file = folder.resolve(fileName(index));
            return Files.isRegularFile(file) && FilmFiles.record(file).equals(record);
        }

        @Override
        public long bytes(final int index) {
            return folder.resolve(fileName(index)).toFile().length();
        }

        @Override
        public void write(final int index, final Volume sample) {
            final String name = fileName(index);
            ImageFiles.saveTiff(Volumes.toImagePlus(sample, name), folder.resolve(name));
        }

        @Override
        public void accept(final int index, final Volume sample) {
            write(index, sample);
        }

        @Override
        public Optional<ImagePlus> finish() {
            return Optional.empty();
        }

        @Override
        public String description() {
            return "Wrote samples into " + folder;
        }
    }
}
