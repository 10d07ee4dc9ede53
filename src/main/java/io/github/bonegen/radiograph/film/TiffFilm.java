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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import io.github.bonegen.volume.tiff.TiffFile;
import io.github.bonegen.volume.tiff.TiffPage;
import io.github.bonegen.volume.tiff.TiffSampleFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Films in TIFF. */
final class TiffFilm implements FilmFormat {

    private static final Pattern UNIT = Pattern.compile("(?m)^unit=(.*)$");
    private static final int WHOLE_RANGE_BITS = 16;
    private static final double PALETTE_WHITE = 65535;

    @Override
    public boolean recognises(final byte[] head) {
        return TiffFile.isTiff(head);
    }

    @Override
    public StoredFilm read(final Path file) throws IOException {
        try (TiffFile tiff = new TiffFile(file)) {
            final TiffPage page = tiff.pages().get(0);
            require(tiff.pages().size() == 1, "%s has %d images; accepted is a single radiograph", file,
                tiff.pages().size());
            MemoryCheck.require(4L * Float.BYTES * page.width() * page.height() * page.samples(), "The image " + file);
            return of(page, file);
        }
    }

    private static StoredFilm of(final TiffPage page, final Path file) throws IOException {
        final List<String> notes = new ArrayList<>();
        final float[] stored = page.read();
        final double[] limits = limits(page, stored);
        final float[] grey;
        if (page.isPalette()) {
            grey = GreyOfColour.of(coloured(page, stored, file), 3, PALETTE_WHITE, file, notes);
            limits[0] = 0;
            limits[1] = PALETTE_WHITE;
        } else if (page.isGrey()) {
            grey = page.samples() == 1 ? stored : firstOf(stored, page.samples());
        } else {
            require(page.samples() == 3 || page.samples() == 4, "%s has %d values a pixel; accepted is a film in grey",
                file, page.samples());
            grey = GreyOfColour.of(stored, page.samples(), limits[1], file, notes);
        }
        return new StoredFilm(page.width(), page.height(), grey, limits, page.isWhiteZero() ? GreyDisplay.INVERTED
            : GreyDisplay.PLAIN, page.orientation(), pixelSize(page, notes), Provenance.parse(page.imageJInfo()), notes);
    }

    /** What the bits can hold; of floats and of long integers, what the pixels reach. */
    private static double[] limits(final TiffPage page, final float[] values) {
        if (page.format() == TiffSampleFormat.UNSIGNED && page.bits() <= WHOLE_RANGE_BITS) {
            return new double[] {0, Math.pow(2, page.bits()) - 1};
        }
        if (page.format() == TiffSampleFormat.SIGNED && page.bits() <= WHOLE_RANGE_BITS) {
            return new double[] {-Math.pow(2, page.bits() - 1.0), Math.pow(2, page.bits() - 1.0) - 1};
        }
        float most = Float.MIN_NORMAL;
        for (final float value : values) {
            most = Math.max(most, Float.isFinite(value) ? value : 0);
        }
        return new double[] {0, most};
    }

    private static float[] firstOf(final float[] values, final int samples) {
        final float[] first = new float[values.length / samples];
        for (int i = 0; i < first.length; i++) {
            first[i] = values[i * samples];
        }
        return first;
    }

    private static float[] coloured(final TiffPage page, final float[] indices, final Path file) throws IOException {
        final long[] palette = page.palette();
        final int colours = palette.length / 3;
        final float[] values = new float[indices.length * 3];
        for (int i = 0; i < indices.length; i++) {
            final int index = (int) indices[i];
            require(index < colours, "%s is damaged: a colour %d of %d", file, index, colours);
            for (int channel = 0; channel < 3; channel++) {
                values[3 * i + channel] = palette[channel * colours + index];
            }
        }
        return values;
    }

    static Calibration pixelSize(final TiffPage page, final List<String> notes) throws IOException {
        final double[] dots = page.resolution();
        final String text = page.description();
        final Matcher unit = UNIT.matcher(text);
        if (text.startsWith("ImageJ=") && unit.find()) {
            final String name = unit.group(1).trim().replace("\\u00B5", "\u00b5");
            final Calibration size = dots[0] > 0 && dots[1] > 0 ? LengthUnits.calibration(1 / dots[0], 1 / dots[1],
                1 / Math.max(dots[0], dots[1]), name) : Calibration.NONE;
            if (!name.matches("(?i)inch|pixels?|")) {
                return size;
            }
        }
        return FilmPixelSize.of(dots, page.resolutionUnit(), page.width(), page.height(), notes);
    }
}
