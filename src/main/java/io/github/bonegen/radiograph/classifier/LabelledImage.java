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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import io.github.bonegen.radiograph.classifier.input.LocalContrast;
import io.github.bonegen.radiograph.classifier.input.PictureFeatures;
import io.github.bonegen.radiograph.set.FractureSites;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.SiteFinder;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image to learn from, kept at 16 bits because a set may hold thousands.
 *
 * @param entry what the set says of it
 * @param pixels local contrast in steps of 1/{@value #STEPS}, row by row
 * @param picture features of the picture before anything is recognised in it
 */
public record LabelledImage(SetEntry entry, short[] pixels, double[] picture) {

    private static final int STEPS = 1000;

    /**
     * How images are read.
     *
     * @param format of the squares
     * @param finder says where fractures are; without one the set does
     */
    public record Reading(InputFormat format, ImageStore store, Optional<SiteFinder> finder) {

        private InputFormat.Square square(final ImageSet set, final SetEntry entry, final Optional<double[]> known) {
            final Volume image = store.read(set.file(entry));
            final double mm = mmPerPixel(entry, image);
            return format.square(image, mm, format.isAroundFracture() && finder.isPresent()
                ? finder.map(each -> each.find(image, mm).pixel()) : known);
        }
    }

    /**
     * Reads images as a classifier sees them.
     *
     * @throws InvalidInputException if one cannot be read; it is named
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static List<LabelledImage> read(final ImageSet set, final List<SetEntry> entries, final Reading reading,
        final Progress progress)
    {
        final Map<String, double[]> sites = reading.format.isAroundFracture() ? FractureSites.of(set) : Map.of();
        final List<LabelledImage> images = new ArrayList<>();
        for (final SetEntry entry : entries) {
            progress.checkCancelled();
            progress.update((double) images.size() / entries.size(), "Reading " + entry.file());
            try {
                images.add(of(entry, reading.square(set, entry, Optional.ofNullable(sites.get(entry.file())))));
            }
            catch (final InvalidInputException exception) {
                throw new InvalidInputException(entry.file() + ": " + exception.getMessage(), exception);
            }
        }
        return images;
    }

    /** An image that is a square already. */
    static LabelledImage ofWhole(final SetEntry entry, final float[] grey) {
        return of(entry, LocalContrast.of(grey), PictureFeatures.of(grey));
    }

    private static LabelledImage of(final SetEntry entry, final InputFormat.Square square) {
        return of(entry, square.contrast(), PictureFeatures.of(square.grey()));
    }

    /** An image of local contrast that is known already. */
    public static LabelledImage of(final SetEntry entry, final float[] contrast, final double[] picture) {
        final short[] pixels = new short[contrast.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) Math.round(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, STEPS * contrast[i])));
        }
        return new LabelledImage(entry, pixels, picture);
    }

    /** The pixel size of an image: what its set says, else what its file says, else NaN. */
    public static double mmPerPixel(final SetEntry entry, final Volume image) {
        return Double.isNaN(entry.mmPerPixel()) && image.calibration().isCalibrated() ? image.calibration().x()
            : entry.mmPerPixel();
    }

    /** The local contrast of the square. */
    public float[] contrast() {
        final float[] contrast = new float[pixels.length];
        for (int i = 0; i < contrast.length; i++) {
            contrast[i] = (float) pixels[i] / STEPS;
        }
        return contrast;
    }
}
