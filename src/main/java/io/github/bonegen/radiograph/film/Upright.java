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
import io.github.bonegen.volume.Volume;

/** Turns a film as its file says it must be (EXIF 2.3, tag Orientation; TIFF 6.0). */
final class Upright {

    private static final int FIRST_TURNED = 5;

    private Upright() {
        // Static functions only.
    }

    /** @param orientation 1 to 8; others are taken for 1 */
    static Volume of(final float[] grey, final int width, final int height, final int orientation,
        final Calibration size)
    {
        if (orientation <= 1 || orientation > 8) {
            return Volume.of(grey, width, height, 1, size);
        }
        final boolean isTurned = orientation >= FIRST_TURNED;
        final int newWidth = isTurned ? height : width;
        final int newHeight = isTurned ? width : height;
        final float[] turned = new float[grey.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                turned[y * newWidth + x] = switch (orientation) {
                    case 2 -> grey[y * width + width - 1 - x];
                    case 3 -> grey[(height - 1 - y) * width + width - 1 - x];
                    case 4 -> grey[(height - 1 - y) * width + x];
                    case 5 -> grey[x * width + y];
                    case 6 -> grey[(height - 1 - x) * width + y];
                    case 7 -> grey[(height - 1 - x) * width + width - 1 - y];
                    default -> grey[x * width + width - 1 - y];
                };
            }
        }
        return Volume.of(turned, newWidth, newHeight, 1, isTurned ? new Calibration(size.y(), size.x(), size.z(),
            size.unit(), size.valueUnit()) : size);
    }
}
