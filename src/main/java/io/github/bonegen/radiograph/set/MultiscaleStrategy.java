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

import io.github.bonegen.volume.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole image and squares of a half and a quarter of its longer side around the fracture or the shaft; with a pixel size
 * of its own, three squares of four times, twice and once that size.
 *
 * @param size of each square
 * @param mm size of a pixel of the last; 0 makes the image fit the first
 */
public record MultiscaleStrategy(int size, double mm) implements SizeStrategy {

    private static final int[] ZOOMS = {2, 4};

    @Override
    public boolean isCentred() {
        return true;
    }

    @Override
    public List<String> suffixes() {
        return List.of("-x1", "-x2", "-x4");
    }

    @Override
    public Map<String, Placement> squares(final Volume image, final double mmPerPixel, final double[] focus) {
        final Map<String, Placement> squares = new LinkedHashMap<>();
        final Placement whole = PadStrategy.whole(image, mmPerPixel, size, mm * ZOOMS[ZOOMS.length - 1]);
        squares.put("-x1", whole);
        for (final int zoom : ZOOMS) {
            squares.put("-x" + zoom, Placement.around(focus[0], focus[1], whole.scale() / zoom, size));
        }
        return squares;
    }
}
