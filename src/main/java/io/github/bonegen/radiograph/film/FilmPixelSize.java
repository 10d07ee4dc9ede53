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
package io.github.bonegen.radiograph.film;

import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import java.util.List;
import java.util.Locale;

/** The pixel size of a film from the dots that an image format states, which is often a program's habit. */
final class FilmPixelSize {

    private static final double SHORTEST_FILM = 100;
    private static final double LONGEST_FILM = 1000;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double[] SCREENS = {72, 96};

    private FilmPixelSize() {
        // Static functions only.
    }

    /**
     * @param dots along x and y a unit
     * @param unit of length; empty for none
     * @return in mm; none where it is unknown or cannot be that of a femur
     */
    static Calibration of(final double[] dots, final String unit, final int width, final int height,
        final List<String> notes)
    {
        final double scale = LengthUnits.millimetres(unit).orElse(Double.NaN);
        final double x = scale / dots[0];
        final double y = scale / dots[1];
        if (!(x > 0 && y > 0 && Double.isFinite(x + y))) {
            return Calibration.NONE;
        }
        for (final double screen : SCREENS) {
            if (Math.abs(MILLIMETRES_PER_INCH / x - screen) < 0.05) {
                notes.add(String.format(Locale.ROOT, "its %.0f dots per inch are a screen's, no pixel size of a film: give"
                    + " mmperpixel in the table", screen));
                return Calibration.NONE;
            }
        }
        final double length = Math.max(width * x, height * y);
        if (length < SHORTEST_FILM || length > LONGEST_FILM) {
            notes.add(String.format(Locale.ROOT, "its pixel size of %.4g mm would make the film %.4g mm long, which no"
                + " femur's is (100 to 1000 mm): give mmperpixel in the table", x, length));
            return Calibration.NONE;
        }
        return LengthUnits.calibration(x, y, Math.min(x, y), "mm");
    }
}
