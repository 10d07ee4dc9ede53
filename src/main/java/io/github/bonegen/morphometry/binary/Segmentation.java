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
package io.github.bonegen.morphometry.binary;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Planes;


/** Decides which voxels of a volume are bone. */
public interface Segmentation {

    /**
     * Segments a volume. Cost O(voxels); memory 1 bit a voxel.
     *
     * @param name what messages call the volume
     * @throws InvalidInputException if this segmentation cannot be applied to the volume
     */
    Segmented segment(Planes volume, String name);

    /** Whether the volume's values are grey, so that its density means something. */
    boolean isOfGreyValues();

    /**
     * The segmentation that a text means: {@code none} for an image that is binary already, {@code otsu}, or a
     * threshold in the image's unit.
     *
     * @throws InvalidInputException if it is none of these
     */
    static Segmentation of(final String text) {
        final String word = text.trim().toLowerCase(java.util.Locale.ROOT);
        if (word.equals("none")) {
            return new BinaryImage();
        }
        if (word.equals("otsu")) {
            return new OtsuThreshold();
        }
        try {
            return new FixedThreshold(Double.parseDouble(word));
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException("threshold=" + text
                + " is not accepted; choose auto, none, otsu or a number in the image's unit", exception);
        }
    }

    /**
     * Checks what all morphometry needs, before long work starts.
     *
     * @throws InvalidInputException if the volume has one slice, voxels that are not cubes, or values that are no
     * numbers
     */
    static void check(final Planes volume, final String name) {
        checkShape(volume, name);
        for (int z = 0; z < volume.depth(); z++) {
            for (final float value : volume.plane(z)) {
                checkFinite(value, name);
            }
        }
    }

    /** The same but for the values, which nothing is read for. */
    static void checkShape(final Planes volume, final String name) {
        require(volume.width() > 1 && volume.height() > 1 && volume.depth() > 1,
            "%s is a 2D image of %d x %d x %d; accepted is a stack with more than one voxel along each axis", name,
            volume.width(), volume.height(), volume.depth());
        require(volume.calibration().isIsotropic(),
            "%s has voxels of %s x %s x %s %s; accepted are cubic voxels: give resample=true to make them so", name,
            volume.calibration().x(), volume.calibration().y(), volume.calibration().z(), volume.calibration().unit());
    }

    /**
     * Checks a voxel.
     *
     * @param name what messages call the volume
     * @throws InvalidInputException if the value is infinite or no number
     */
    static void checkFinite(final float value, final String name) {
        require(Float.isFinite(value), "%s has voxels of value %s; accepted are finite values", name, value);
    }
}
