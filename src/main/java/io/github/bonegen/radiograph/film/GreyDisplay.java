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

import java.util.function.DoubleUnaryOperator;

/**
 * How stored values are shown.
 *
 * @param transform from a stored value to 0 (black) to 1 (white); null where the file gives none
 * @param isInverted whether the least value is white
 * @param description for the record
 */
record GreyDisplay(DoubleUnaryOperator transform, boolean isInverted, String description) {

    static final GreyDisplay PLAIN = new GreyDisplay(null, false, "");
    static final GreyDisplay INVERTED = new GreyDisplay(null, true, "");

    /** Whether the file says which values are black and white. */
    boolean isGiven() {
        return transform != null;
    }

    /** The same with black and white at the limits of the bits. */
    GreyDisplay full() {
        return isInverted ? INVERTED : PLAIN;
    }

    /** Brightness from 0 to 1. */
    double of(final double value, final double[] range) {
        final double bright = Math.max(0, Math.min(1, isGiven() ? transform.applyAsDouble(value)
            : (value - range[0]) / (range[1] - range[0])));
        return isInverted ? 1 - bright : bright;
    }
}
