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
package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A three-dimensional image of float values with its calibration and the record of what made it. A two-dimensional
 * image is a volume of depth 1. The voxels lie in one array, x fastest, then y, then z; who is given a volume leaves
 * them as they are.
 */
public final class Volume implements Planes {

    private final ArrayImg<FloatType, FloatArray> image;
    private final Calibration calibration;
    private final Provenance provenance;

    /** @param image of three dimensions: x, y, z */
    public Volume(final ArrayImg<FloatType, FloatArray> image, final Calibration calibration,
        final Provenance provenance)
    {
        if (image.numDimensions() != 3) {
            throw new IllegalArgumentException("A volume has 3 dimensions, not " + image.numDimensions());
        }
        this.image = image;
        this.calibration = calibration;
        this.provenance = provenance;
    }

    /**
     * Checks that voxels can lie in one array.
     *
     * @param volume as messages call it
     * @throws io.github.bonegen.InvalidInputException if there are too many
     */
    public static void requireArray(final Object volume, final int width, final int height, final int depth) {
        require((long) width * height * depth < Integer.MAX_VALUE, "%s is %d x %d x %d voxels; accepted here are less than 2^31:"
            + " crop it, or measure it by measure-bone", volume, width, height, depth);
    }

    /** Wraps voxels in x, y, z order, x fastest; they are not copied. */
    public static Volume of(final float[] voxels, final int width, final int height, final int depth,
        final Calibration calibration)
    {
        require((long) width * height * depth == voxels.length, "%d voxels do not make a volume of %d x %d x %d",
            voxels.length, width, height, depth);
        return new Volume(ArrayImgs.floats(voxels, width, height, depth), calibration, Provenance.NONE);
    }

    /** The same voxels, not copied, with another record. */
    public Volume with(final Provenance newProvenance) {
        return new Volume(image, calibration, newProvenance);
    }

    /** The same voxels, not copied, with another calibration. */
    public Volume with(final Calibration newCalibration) {
        return new Volume(image, newCalibration, provenance);
    }

    /** The voxels as ImgLib2 knows them, axes x, y and z; not a copy. */
    public ArrayImg<FloatType, FloatArray> image() {
        return image;
    }

    /** The voxels themselves, x fastest; not a copy. */
    public float[] voxels() {
        return image.update(null).getCurrentStorageArray();
    }

    @Override
    public int width() {
        return (int) image.dimension(0);
    }

    @Override
    public int height() {
        return (int) image.dimension(1);
    }

    @Override
    public int depth() {
        return (int) image.dimension(2);
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
    public float[] plane(final int z) {
        final int size = width() * height();
        return java.util.Arrays.copyOfRange(voxels(), z * size, (z + 1) * size);
    }
}
