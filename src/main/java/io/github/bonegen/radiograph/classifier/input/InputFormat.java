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
package io.github.bonegen.radiograph.classifier.input;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.set.AreaResampling;
import io.github.bonegen.radiograph.set.Placement;
import io.github.bonegen.radiograph.set.ShaftFinder;
import io.github.bonegen.radiograph.set.SizeStrategy;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a radiograph of any size becomes the square that a classifier sees.
 *
 * @param strategy {@code pad}, the whole film; {@code crop}, a square around the middle of the shaft; {@code site}, a square
 *     around the fracture
 * @param size of the square in pixels
 * @param mm size of a pixel; 0 makes the whole film fit and is 1 for the others
 */
public record InputFormat(String strategy, int size, double mm) {

    private static final String CROP = "crop";
    private static final String SITE = "site";
    private static final List<String> STRATEGIES = List.of("pad", CROP, SITE);
    private static final int SMALLEST = 32;
    private static final int LEAST_SIZE = 32;
    private static final int MOST_SIZE = 1024;

    /** @throws io.github.bonegen.InvalidInputException if strategy, size or pixel size are not accepted */
    public InputFormat {
        require(STRATEGIES.contains(strategy),
            "strategy=%s is not accepted; a classifier sees one square an image: choose pad, crop or site", strategy);
        require(size >= LEAST_SIZE && size <= MOST_SIZE && size % 8 == 0,
            "size=%d is not accepted; choose a multiple of 8 from %d to %d", size, LEAST_SIZE, MOST_SIZE);
        SizeStrategy.named(CROP, size, mm);
    }

    /**
     * A square and where it lies.
     *
     * @param grey from 0 to 65535, row by row
     * @param contrast local contrast, 0 where a square around a fracture reaches beyond the film
     */
    public record Square(float[] grey, float[] contrast, Placement placement) { }

    /** Whether somebody has to say where the fracture is. */
    public boolean isAroundFracture() {
        return strategy.equals(SITE);
    }

    /**
     * The square of an image.
     *
     * @param mmPerPixel its pixel size; NaN where unknown
     * @param fracture column and row of the fracture; not asked for where squares do not lie around it
     * @throws io.github.bonegen.InvalidInputException if the image is too small, or its pixel size is needed and
     *     unknown
     */
    public Square square(final Volume image, final double mmPerPixel, final Optional<double[]> fracture) {
        require(Math.min(image.width(), image.height()) >= SMALLEST,
            "The image has %d x %d pixels; accepted are radiographs of %d x %d or more", image.width(),
            image.height(), SMALLEST, SMALLEST);
        final boolean isWhole = !strategy.equals(CROP) && !isAroundFracture();
        require(isWhole || mmPerPixel > 0, "The image has no pixel size, which a classifier of squares of one scale needs; set "
            + "it with Image > Properties..., or in the set's column mmperpixel");
        require(!isAroundFracture() || fracture.isPresent(), "Nobody says where the fracture is, around which the classifier looks; "
            + "accepted is a detector, or the columns fracturex and fracturey of a set");
        final Map<String, Placement> squares = SizeStrategy.named(isWhole ? strategy : CROP, size, mm).squares(image, mmPerPixel,
            isAroundFracture() ? fracture.orElseThrow() : ShaftFinder.find(image));
        final Placement placement = squares.values().iterator().next();
        final float[] grey = AreaResampling.square(image, placement, size).voxels();
        return isAroundFracture() ? on(FilmPart.of(placement, size, image.width(), image.height()), grey, placement)
            : new Square(grey, LocalContrast.of(grey), placement);
    }

    private static Square on(final FilmPart film, final float[] grey, final Placement placement) {
        final float[] continued = film.continued(grey);
        return new Square(continued, film.only(LocalContrast.of(continued)), placement);
    }
}
