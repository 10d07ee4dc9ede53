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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The grey of a film that is stored in colour: marks and the noise of JPEG are coloured, a film is not. */
final class GreyOfColour {

    /** A difference of the channels, as a share of white, that an eye takes for a colour. */
    private static final double COLOURED = 0.12;
    /** Pixels that may be coloured. */
    private static final double FEW = 0.02;

    private GreyOfColour() {
        // Static functions only.
    }

    /**
     * @param values red, green, blue and, where there are four channels, transparency
     * @param white the greatest value
     * @param notes are added to where a few pixels are coloured
     * @throws io.github.bonegen.InvalidInputException if more than a few are
     */
    static float[] of(final float[] values, final int channels, final double white, final Path file,
        final List<String> notes)
    {
        final float[] grey = new float[values.length / channels];
        int coloured = 0;
        for (int i = 0; i < grey.length; i++) {
            final float red = values[i * channels];
            final float green = values[i * channels + 1];
            final float blue = values[i * channels + 2];
            final float most = Math.max(red, Math.max(green, blue));
            final float least = Math.min(red, Math.min(green, blue));
            if (most - least > COLOURED * white) {
                coloured++;
            }
            // ITU-R BT.601
            grey[i] = most == least ? most : 0.299f * red + 0.587f * green + 0.114f * blue;
        }
        require(coloured <= FEW * grey.length, "%s is in colour (%.0f %% of its pixels); accepted is a film in grey", file,
            100.0 * coloured / grey.length);
        if (coloured > 0) {
            notes.add(String.format(Locale.ROOT, "%d of its pixels are coloured and were made grey", coloured));
        }
        return grey;
    }
}
