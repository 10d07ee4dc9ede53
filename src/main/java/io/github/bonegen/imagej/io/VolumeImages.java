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

import ij.ImagePlus;
import ij.ImageStack;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.source.SampleType;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Volumes of files as ImageJ's stacks, in the smallest type that holds their values. */
final class VolumeImages {

    /** Of what Java may use, an image takes no more: what is done with it needs memory too. */
    private static final double SHARE_OF_MEMORY = 0.25;

    private VolumeImages() {
        // Static functions only.
    }

    /**
     * Reads all planes of a source, or leaves them in the file where they would take too much of the memory.
     *
     * @throws io.github.bonegen.InvalidInputException if there is not the memory to hold even a few
     */
    static ImagePlus read(final VolumeSource source, final Path file, final String title) throws IOException {
        final VolumeHeader header = source.header();
        final long plane = (long) header.width() * header.height();
        final long bytes = MemoryCheck.ofArrays(header.depth(), bytes(header.storage()) * plane);
        final boolean isHeld = header.depth() <= FileStack.LEAST_KEPT || bytes <= SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory();
        MemoryCheck.require((isHeld ? bytes : FileStack.LEAST_KEPT * bytes(header.storage()) * plane) + Float.BYTES * plane,
            "The image " + file);
        final ImageStack stack = isHeld ? held(source) : new FileStack(file, header);
        final ImagePlus image = new ImagePlus(title, stack);
        final VolumeHeader.Arrangement planes = header.arrangement();
        image.setDimensions(planes.channels(), planes.slices(), planes.frames());
        image.setOpenAsHyperStack(planes.channels() > 1 || planes.frames() > 1 && planes.slices() > 1);
        final VolumeHeader told = header.depth() == 1 ? flat(header, file) : header;
        Volumes.calibrate(image, told.calibration());
        Volumes.setProvenance(image, told.recordWithNotes());
        return image;
    }

    private static ImageStack held(final VolumeSource source) throws IOException {
        final VolumeHeader header = source.header();
        final ImageStack stack = new ImageStack(header.width(), header.height());
        final float[] plane = new float[header.width() * header.height()];
        final List<String> labels = source.labels();
        for (int z = 0; z < header.depth(); z++) {
            source.read(plane);
            stack.addSlice(z < labels.size() && !labels.get(z).isEmpty() ? labels.get(z) : null,
                stored(plane, header.storage()));
        }
        return stack;
    }

    /** Bytes that a voxel takes in a stack. */
    static int bytes(final SampleType type) {
        return type == SampleType.UINT8 ? Byte.BYTES : type == SampleType.UINT16 ? Short.BYTES : Float.BYTES;
    }

    static Object stored(final float[] plane, final SampleType type) {
        if (type == SampleType.UINT8) {
            final byte[] bytes = new byte[plane.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) plane[i];
            }
            return bytes;
        }
        if (type == SampleType.UINT16) {
            final short[] words = new short[plane.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = (short) plane[i];
            }
            return words;
        }
        return plane.clone();
    }

    /** A single image in TIFF is a film, whose pixel size needs no third axis. */
    private static VolumeHeader flat(final VolumeHeader header, final Path file) {
        if (header.calibration().isCalibrated() || !ImageFiles.isTiff(file.toString())) {
            return header;
        }
        final List<String> notes = new ArrayList<>();
        final Calibration size = FilmFiles.pixelSize(file, notes);
        return header.with(size.withValueUnit(header.calibration().valueUnit()), notes);
    }
}
