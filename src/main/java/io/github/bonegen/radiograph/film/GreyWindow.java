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

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/** Which grey values of a film become black and white. */
public enum GreyWindow {
    /** What the file says; where it says nothing, all that its bits can hold. */
    FILE,
    /** What the file says; where it says nothing, the percentiles 0.5 and 99.5 of its pixels. */
    AUTO,
    /** All that its bits can hold, whatever the file says. */
    FULL;

    private static final double LOW = 0.005;
    private static final double HIGH = 0.995;

    /** @throws InvalidInputException if it is none of them */
    public static GreyWindow named(final String name) {
        for (final GreyWindow window : values()) {
            if (window.name().equalsIgnoreCase(name.trim())) {
                return window;
            }
        }
        throw new InvalidInputException("window=" + name + " is not accepted; choose file, auto or full");
    }

    /** The values between which all but 1 % of the pixels are; the limits where those are one value. */
    static double[] percentiles(final float[] values, final double[] limits) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        final double low = sorted[(int) Math.round(LOW * (sorted.length - 1))];
        final double high = sorted[(int) Math.round(HIGH * (sorted.length - 1))];
        return low < high ? new double[] {low, high} : limits.clone();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
