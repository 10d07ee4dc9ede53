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
package io.github.bonegen.imagej.morphometry;

import ij.plugin.LutLoader;
import ij.process.LUT;

/**
 * The colours of a map's values.
 *
 * @param low value of the darkest
 * @param high value of the brightest
 * @param unit of the values, empty for none
 */
public record MapColours(double low, double high, String unit) {

    static final int COLOURS = 256;
    private static final String NAME = "fire";

    /** From 0, or the least value if that is less, to the greatest; values that are no number count for nothing. */
    public static MapColours of(final float[] values, final String unit) {
        float low = 0;
        float high = 0;
        for (final float value : values) {
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        return new MapColours(low, high > low ? high : low + 1, unit);
    }

    /** The colours from low to high. */
    public LUT lut() {
        return new LUT(LutLoader.getLut(NAME), low, high);
    }

    /** The place of a value among the colours. */
    public int index(final double value) {
        return (int) Math.round((COLOURS - 1) * Math.max(0, Math.min(1, (value - low) / (high - low))));
    }
}
