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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.set.AreaResampling;
import io.github.bonegen.radiograph.set.Placement;
import io.github.bonegen.radiograph.set.ShaftFinder;
import io.github.bonegen.radiograph.set.SizeStrategy;
import io.github.bonegen.volume.Volume;
import java.util.Map;

/**
 * How a radiograph of any size becomes the square that a classifier sees.
 *
 * @param strategy name of a {@link SizeStrategy} that makes one square of an image
 * @param size of the square in pixels
 */
public record InputFormat(String strategy, int size) {

    private static final String CROP = "crop";
    private static final int SMALLEST = 32;
    private static final int LEAST_SIZE = 32;
    private static final int MOST_SIZE = 1024;

    /** @throws io.github.bonegen.InvalidInputException if strategy or size are not accepted */
    public InputFormat {
        require(strategy.equals("pad") || strategy.equals(CROP),
            "strategy=%s is not accepted; a classifier sees one square an image: choose pad or crop", strategy);
        require(size >= LEAST_SIZE && size <= MOST_SIZE && size % 8 == 0,
            "size=%d is not accepted; choose a multiple of 8 from %d to %d", size, LEAST_SIZE, MOST_SIZE);
    }

    /**
     * A square and where it lies.
     *
     * @param grey from 0 to 65535, row by row
     */
    public record Square(float[] grey, Placement placement) { }

    /**
     * The square of an image.
     *
     * @param mmPerPixel its pixel size; NaN where unknown
     * @throws io.github.bonegen.InvalidInputException if the image is too small, or its pixel size is needed and
     *     unknown
     */
    public Square square(final Volume image, final double mmPerPixel) {
        require(Math.min(image.width(), image.height()) >= SMALLEST,
            "The image has %d x %d pixels; accepted are radiographs of %d x %d or more", image.width(),
            image.height(), SMALLEST, SMALLEST);
        require(!strategy.equals(CROP) || mmPerPixel > 0, "The image has no pixel size, which a classifier of squares of "
            + "1 mm a pixel needs; set it with Image > Properties..., or in the set's column mmperpixel");
        final Map<String, Placement> squares = SizeStrategy.named(strategy, size).squares(image, mmPerPixel,
            ShaftFinder.find(image));
        final Placement placement = squares.values().iterator().next();
        return new Square(AreaResampling.square(image, placement, size).voxels(), placement);
    }
}
