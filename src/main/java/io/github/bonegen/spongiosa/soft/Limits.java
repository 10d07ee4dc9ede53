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
package io.github.bonegen.spongiosa.soft;

import static io.github.bonegen.InvalidInputException.require;

/**
 * What values can be asked for: those strictly between two.
 *
 * @param above may be infinite
 * @param below may be infinite
 */
public record Limits(double above, double below) {

    public static final Limits ANY = new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Limits POSITIVE = new Limits(0, Double.POSITIVE_INFINITY);
    public static final Limits FRACTION = new Limits(0, 1);

    private static final double HUNDRED = 100;

    /** @throws io.github.bonegen.InvalidInputException if a value lies outside; the line names the key */
    public void check(final String key, final double value) {
        require(!equals(FRACTION) || value <= 1 || value >= HUNDRED, "%s=%s is not accepted: it is a fraction between 0"
            + " and 1; %s %% is %s=%s", key, number(value), number(value), key, number(value / HUNDRED));
        require(value > above && value < below, "%s=%s is not accepted; it must %s", key, number(value), words());
    }

    private String words() {
        if (Double.isInfinite(below)) {
            return Double.isInfinite(above) ? "be a number" : "be more than " + plain(above);
        }
        return Double.isInfinite(above) ? "be less than " + plain(below)
            : "lie between " + plain(above) + " and " + plain(below);
    }

    private static String plain(final double limit) {
        return number(limit).replaceFirst("\\.0$", "");
    }

    private static String number(final double value) {
        return String.valueOf((float) value);
    }
}
