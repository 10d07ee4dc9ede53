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

/**
 * Where on a film its fracture is, or what comes nearest to one.
 *
 * @param x column in pixels of the original, the center of the first being 0
 * @param y row likewise
 * @param mmPerPixel of the original
 * @param fracture probability that there is a fracture on the film
 * @param certainty probability that there is one within 20 mm of here
 */
public record Site(double x, double y, double mmPerPixel, double fracture, double certainty) {

    /** Sites that are less certain are not used. */
    public static final double LEAST_CERTAINTY = 0.5;

    /** Around sites that are less certain crops are larger. */
    private static final double SURE = 0.9;
    private static final double LARGER = 1.5;

    /** Column and row in the original. */
    public double[] pixel() {
        return new double[] {x, y};
    }

    /** Whether the place is known well enough to be used. */
    public boolean isCertain() {
        return certainty >= LEAST_CERTAINTY;
    }

    /** How many times as large a crop has to be as around a place that is known for sure. */
    public double room() {
        return certainty < SURE ? LARGER : 1;
    }

    /** The distance from the film's left edge in mm. */
    public double left() {
        return (x + 0.5) * mmPerPixel;
    }

    /** The distance from the film's upper edge in mm. */
    public double top() {
        return (y + 0.5) * mmPerPixel;
    }
}
