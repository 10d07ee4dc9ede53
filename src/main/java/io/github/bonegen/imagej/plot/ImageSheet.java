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
package io.github.bonegen.imagej.plot;

import ij.process.ByteProcessor;

/**
 * Square images of grey 0 to 65535 side by side in rows.
 *
 * @param edge of the images in pixels
 * @param columns images in a row
 */
public record ImageSheet(int edge, int columns) {

    private static final int GAP = 2;
    private static final float BITS = 257;

    /** Draws images that lie one after the other in an array. */
    public ByteProcessor draw(final float[] grey) {
        final int count = grey.length / (edge * edge);
        final int rows = (count + columns - 1) / columns;
        final ByteProcessor sheet = new ByteProcessor(columns * (edge + GAP) - GAP, rows * (edge + GAP) - GAP);
        for (int image = 0; image < count; image++) {
            for (int y = 0; y < edge; y++) {
                for (int x = 0; x < edge; x++) {
                    sheet.set(image % columns * (edge + GAP) + x, image / columns * (edge + GAP) + y,
                        Math.round(grey[(image * edge + y) * edge + x] / BITS));
                }
            }
        }
        return sheet;
    }
}
