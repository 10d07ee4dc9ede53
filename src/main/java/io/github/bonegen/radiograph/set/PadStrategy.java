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
package io.github.bonegen.radiograph.set;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Map;

/**
 * The whole image, padded with black to a square and resized by area: what Schilcher et al. do (Comput. Biol. Med.
 * 2024).
 *
 * @param size of the square
 * @param mm size of a pixel; 0 makes the image fit
 */
public record PadStrategy(int size, double mm) implements SizeStrategy {

    @Override
    public boolean isCentred() {
        return false;
    }

    @Override
    public List<String> suffixes() {
        return List.of("");
    }

    @Override
    public Map<String, Placement> squares(final Volume image, final double mmPerPixel, final double[] focus) {
        return Map.of("", whole(image, mmPerPixel, size, mm));
    }

    /** The whole image as a square that it fits. */
    public static Volume square(final Volume image, final int size) {
        return AreaResampling.square(image, whole(image, Double.NaN, size, 0), size);
    }

    static Placement whole(final Volume image, final double mmPerPixel, final int size, final double mm) {
        final int longest = Math.max(image.width(), image.height());
        final double scale = mm == 0 ? (double) longest / size : mm / mmPerPixel;
        require(scale > 0, "mm=%s needs the pixel size, which is neither in the table nor in the file; accepted is a column "
            + "mmperpixel", mm);
        require(longest <= Math.ceil(size * scale), "it is %.0f mm long, and a square of %d pixels of %s mm holds %.0f mm; accepted is "
            + "a larger size or mm", longest * mmPerPixel, size, mm, size * mm);
        return Placement.around((image.width() - 1) / 2.0, (image.height() - 1) / 2.0, scale, size);
    }
}
