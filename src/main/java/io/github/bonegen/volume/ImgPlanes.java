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
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/**
 * An ImgLib2 image of any real type as planes: a view, a cached image or one on disk is read a plane at a time, where it is
 * asked for. The way back is {@link Volume#image()}.
 *
 * @param image x, y, z, from anywhere; of two dimensions it is one plane
 * @param calibration of its voxels
 * @param provenance what made it
 * @param <T> type of its values
 */
public record ImgPlanes<T extends RealType<T>>(RandomAccessibleInterval<T> image, Calibration calibration,
    Provenance provenance) implements Planes
{
    private static final int DIMENSIONS = 3;

    /** @throws io.github.bonegen.InvalidInputException if the image has not 2 or 3 dimensions, or an edge is too long */
    public ImgPlanes {
        require(image.numDimensions() == DIMENSIONS || image.numDimensions() == DIMENSIONS - 1,
            "An image of %d dimensions is not accepted; give 2 or 3: x, y, z", image.numDimensions());
        for (int d = 0; d < image.numDimensions(); d++) {
            require(image.dimension(d) > 0 && image.dimension(d) <= Integer.MAX_VALUE, "An edge of %d voxels is not accepted",
                image.dimension(d));
        }
        require(image.dimension(0) * image.dimension(1) <= Integer.MAX_VALUE, "Planes of %d x %d voxels are too large",
            image.dimension(0), image.dimension(1));
    }

    /** An image of which nothing else is known. */
    public ImgPlanes(final RandomAccessibleInterval<T> image, final Calibration calibration) {
        this(image, calibration, Provenance.NONE);
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
        return image.numDimensions() < DIMENSIONS ? 1 : (int) image.dimension(2);
    }

    @Override
    public float[] plane(final int z) {
        final RandomAccessibleInterval<T> plane = image.numDimensions() < DIMENSIONS ? image
            : Views.hyperSlice(image, 2, image.min(2) + z);
        final float[] values = new float[width() * height()];
        final Cursor<T> cursor = Views.flatIterable(plane).cursor();
        for (int i = 0; i < values.length; i++) {
            values[i] = cursor.next().getRealFloat();
        }
        return values;
    }
}
