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
package io.github.bonegen.radiograph.detector;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.classifier.input.LocalContrast;
import io.github.bonegen.radiograph.set.AreaResampling;
import io.github.bonegen.radiograph.set.Placement;
import io.github.bonegen.volume.Volume;

/**
 * A film as a detector sees it: all of it on a square canvas of {@value #MM} mm a pixel, black beside it.
 *
 * @param contrast local contrast, row by row
 * @param edge of the canvas in pixels
 * @param placement of the canvas in the film
 */
record FilmCanvas(float[] contrast, int edge, Placement placement) {

    static final double MM = 2;

    /** Edge of the canvas of films of up to 432 mm, as detectors have. */
    static final int EDGE = 216;

    /** Pixels of the canvas for each place of the network's map. */
    static final int CELL = 4;

    private static final int REACH = 15;
    private static final double LEAST_MM = 60;
    private static final double MOST_MM = 2000;

    /**
     * The whole film, on a canvas as large as it needs.
     *
     * @throws io.github.bonegen.InvalidInputException if the film has no pixel size, or none that a film can have
     */
    static FilmCanvas whole(final Volume film, final double mmPerPixel) {
        check(film, mmPerPixel);
        final double longest = Math.max(film.width(), film.height()) * mmPerPixel / MM;
        final int edge = Math.max(EDGE, CELL * (int) Math.ceil(longest / CELL));
        return of(film, mmPerPixel, edge, new double[] {(film.width() - 1) / 2.0, (film.height() - 1) / 2.0});
    }

    /**
     * As much of a film as the smallest canvas holds.
     *
     * @param site column and row that are to be on it; NaN for none
     */
    static FilmCanvas part(final Volume film, final double mmPerPixel, final double[] site) {
        check(film, mmPerPixel);
        final double half = EDGE * MM / mmPerPixel / 2;
        return of(film, mmPerPixel, EDGE, new double[] {middle(film.width(), half, site[0]),
            middle(film.height(), half, site[1])});
    }

    /** That of the film, moved towards the site as far as a film that is larger than the canvas allows. */
    private static double middle(final int length, final double half, final double site) {
        final double middle = (length - 1) / 2.0;
        return Double.isNaN(site) ? middle
            : Math.max(Math.min(middle, half), Math.min(Math.max(middle, length - half), site));
    }

    private static FilmCanvas of(final Volume film, final double mmPerPixel, final int edge, final double[] middle) {
        final Placement placement = Placement.around(middle[0], middle[1], MM / mmPerPixel, edge);
        return new FilmCanvas(LocalContrast.of(AreaResampling.square(film, placement, edge).voxels(), REACH), edge,
            placement);
    }

    /** Whether the film has a size that a film can have. */
    static boolean accepts(final Volume film, final double mmPerPixel) {
        final double longest = Math.max(film.width(), film.height()) * mmPerPixel;
        return longest >= LEAST_MM && longest <= MOST_MM;
    }

    private static void check(final Volume film, final double mmPerPixel) {
        require(mmPerPixel > 0, "The film has no pixel size, which finding its fracture needs; set it with Image > "
            + "Properties..., or in the table's column mmperpixel");
        require(accepts(film, mmPerPixel), "The film is %.0f x %.0f mm; accepted are longer sides of %.0f to "
            + "%.0f mm, so check its pixel size", film.width() * mmPerPixel, film.height() * mmPerPixel, LEAST_MM, MOST_MM);
    }
}
