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
import ij.process.ImageProcessor;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.source.VolumeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A grey stack of ImageJ's as the planes of a volume, with its density calibration applied and lengths in millimetres;
 * nothing is copied but the plane that is asked for.
 */
public final class ImagePlanes implements Planes {

    private final ImagePlus image;
    private final float[] table;
    private final int depth;
    private final Calibration calibration;
    private final Provenance provenance;

    private ImagePlanes(final ImagePlus image) {
        this.image = image;
        this.table = image.getCalibration().getCTable();
        this.depth = image.getStackSize();
        this.calibration = ImageLengths.of(image);
        this.provenance = record(image);
    }

    /**
     * The planes of an image; frames are taken for slices where there is one slice.
     *
     * @throws io.github.bonegen.InvalidInputException if the image is in colour, has several channels, or several slices
     *     in several frames
     */
    public static ImagePlanes of(final ImagePlus image) {
        require(image.getType() != ImagePlus.COLOR_RGB && image.getType() != ImagePlus.COLOR_256,
            "%s is a colour image; accepted is a grey stack of 8, 16 or 32 bits", image.getTitle());
        require(image.getNChannels() == 1 && (image.getNFrames() == 1 || image.getNSlices() == 1),
            "%s has %d channels, %d slices and %d frames; accepted is one stack: duplicate the one that you mean, or make"
                + " frames slices in Image > Properties", image.getTitle(), image.getNChannels(), image.getNSlices(),
            image.getNFrames());
        return new ImagePlanes(image);
    }

    /** What a person must know of how the file was read, which its info keeps, and of its frames and unit. */
    private static Provenance record(final ImagePlus image) {
        final String info = image.getInfoProperty();
        final Map<String, String> entries = info == null ? Map.of() : Provenance.parse(info).entries();
        final List<String> notes = new ArrayList<>();
        if (entries.containsKey(VolumeHeader.NOTES)) {
            notes.add(entries.get(VolumeHeader.NOTES));
        }
        if (image.getNFrames() > 1) {
            notes.add("its " + image.getNFrames() + " frames are taken for slices");
        }
        ImageLengths.note(image).ifPresent(notes::add);
        return notes.isEmpty() ? Provenance.NONE : Provenance.NONE.with(VolumeHeader.NOTES, String.join("; ", notes));
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public Calibration calibration() {
        return calibration;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public synchronized float[] plane(final int z) {
        final ImageProcessor slice = image.getStack().getProcessor(z + 1);
        slice.setCalibrationTable(table);
        return (float[]) slice.convertToFloatProcessor().getPixels();
    }
}
