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

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.AntialiasedResampling;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.source.VolumeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A film as its file has it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values x fastest, then y
 * @param limits least and greatest value that the bits can hold
 * @param shown how the file wants it shown
 * @param orientation as EXIF counts them; 1 is upright
 * @param pixelSize in mm, or none
 * @param record that the file carries
 * @param notes what a person must know of how it was read
 */
record StoredFilm(int width, int height, float[] values, double[] limits, GreyDisplay shown, int orientation,
    Calibration pixelSize, Provenance record, List<String> notes)
{
    /** Of a radiograph in memory. */
    static final float WHITE = 65535;

    /** The grey of a person's eyes: 0 to 65535, upright, with square pixels. */
    Volume toRadiograph(final GreyWindow window) {
        final GreyDisplay display = window == GreyWindow.FULL ? shown.full() : shown;
        double[] range = limits;
        String how = display.description();
        if (window == GreyWindow.AUTO && !display.isGiven()) {
            range = GreyWindow.percentiles(values, limits);
            how = String.format(Locale.ROOT, "from %s to %s, percentiles 0.5 and 99.5%s", (float) range[0],
                (float) range[1], display.isInverted() ? ", inverted" : "");
        } else if (!display.isGiven()) {
            how = String.format(Locale.ROOT, "from %s to %s, all that the bits can hold%s", (float) range[0],
                (float) range[1], display.isInverted() ? ", inverted" : "");
        }
        final float[] grey = new float[values.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = WHITE * (float) display.of(values[i], range);
        }
        final List<String> all = new ArrayList<>(notes);
        final Volume upright = Upright.of(grey, width, height, orientation, pixelSize);
        final Volume square = squared(upright, all);
        final Provenance told = record.with("grey values", how);
        return square.with(all.isEmpty() ? told : told.with(VolumeHeader.NOTES, String.join("; ", all)));
    }

    private static Volume squared(final Volume film, final List<String> notes) {
        final Calibration size = film.calibration();
        if (!size.isCalibrated() || size.isIsotropic()) {
            return film;
        }
        final double edge = Math.min(size.x(), size.y());
        notes.add(String.format(Locale.ROOT, "its pixels of %.6g x %.6g mm were made square, %.6g mm", size.x(), size.y(),
            edge));
        return AntialiasedResampling.to(film.with(new Calibration(size.x(), size.y(), edge, size.unit(), "")), edge);
    }
}
