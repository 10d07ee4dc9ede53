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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.ImagePlus;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.format.VolumeFiles;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the memory does not hold. */
class FileStackTest {

    private static final int DEPTH = 40;

    @TempDir
    private Path folder;

    @Test
    void planes_come_in_any_order() throws IOException {
        final FileStack stack = stack(numbered(3, 2, DEPTH, DEPTH));
        for (final int slice : new int[] {1, 2, 7, 40, 3, 40, 1, 20}) {
            assertThat((byte[]) stack.getPixels(slice)).containsOnly(slice);
            assertThat(stack.getProcessor(slice).get(2, 1)).isEqualTo(slice);
        }
        assertThat(stack.size()).isEqualTo(DEPTH);
        assertThat(stack.isVirtual()).isTrue();
    }

    @Test
    void several_threads_may_ask() throws IOException {
        final Planes planes = ImagePlanes.of(new ImagePlus("image", stack(numbered(3, 2, DEPTH, DEPTH))));
        final float[] sums = new float[DEPTH];
        new Parallel(4, Progress.NONE).run("Reading", DEPTH, z -> sums[z] = planes.plane(z)[5]);
        for (int z = 0; z < DEPTH; z++) {
            assertThat(sums[z]).isEqualTo(z + 1);
        }
    }

    @Test
    void a_file_of_more_than_2_to_the_31_voxels_is_opened_and_not_held() throws IOException {
        final ImagePlus image = ImageFiles.open(numbered(2048, 2048, 513, 2).toString());
        assertThat(image.getStack()).isInstanceOf(FileStack.class);
        assertThat(image.getStackSize()).isEqualTo(513);
        assertThat(image.getCalibration().pixelDepth).isEqualTo(0.05);
        assertThat(image.getStack().getProcessor(2).get(0, 0)).isEqualTo(2);
        assertThatThrownBy(() -> Volumes.toVolume(image)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void planes_are_kept_in_a_sixteenth_of_the_memory_at_the_most() {
        final long plane = 1 << 20;
        final long heap = 1 << 30;
        assertThat(FileStack.kept(plane, heap)).isGreaterThan(20);
        assertThat(FileStack.kept(plane, heap) * MemoryCheck.ofArrays(1, plane)).isLessThanOrEqualTo(heap / 16);
        assertThat(FileStack.kept(plane, plane)).isEqualTo(FileStack.LEAST_KEPT);
    }

    private static FileStack stack(final Path file) throws IOException {
        try (VolumeSource source = VolumeFiles.open(file)) {
            return new FileStack(file, source.header());
        }
    }

    /** A file whose first planes are full of their numbers, the others of 0. */
    private Path numbered(final int width, final int height, final int depth, final int full) throws IOException {
        final Path file = Files.createTempFile(folder, "volume", ".nrrd");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(("NRRD0004\ntype: uint8\ndimension: 3\nsizes: " + width + ' ' + height + ' ' + depth
                + "\nspacings: 0.05 0.05 0.05\nunits: \"mm\" \"mm\" \"mm\"\nencoding: raw\n\n").getBytes(StandardCharsets.UTF_8));
            final long end = out.getFilePointer() + (long) width * height * depth;
            final byte[] plane = new byte[width * height];
            for (int z = 0; z < full; z++) {
                Arrays.fill(plane, (byte) (z + 1));
                out.write(plane);
            }
            out.setLength(end);
        }
        return file;
    }
}
