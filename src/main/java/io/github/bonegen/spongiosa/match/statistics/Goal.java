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
package io.github.bonegen.spongiosa.match.statistics;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.spongiosa.soft.MicrostructureTarget;

/**
 * A value that is asked for.
 *
 * @param value in the unit of the target
 * @param tolerance largest accepted error as a fraction of the value
 */
public record Goal(MicrostructureTarget target, double value, double tolerance) {

    private static final double HUNDRED = 100;

    public Goal {
        final String key = target.key();
        require(Double.isFinite(value), "%s=%s is not accepted; it must be a number", key, value);
        target.limits().check(key, value);
        require(value != 0, "%s=0 is not accepted: tolerances are fractions of the value", key);
        require(tolerance < 1, "tolerance=%s is not accepted: it is a fraction below 1; %s %% is tolerance=%s",
            number(tolerance), number(tolerance), number(tolerance / HUNDRED));
        require(tolerance > 0, "tolerance=%s is not accepted; it must be more than 0", number(tolerance));
    }

    /** The error of a value as a fraction of the one asked for. */
    public double relativeError(final double actual) {
        return (actual - value) / Math.abs(value);
    }

    /** Whether a value is what was asked for. */
    public boolean isMetBy(final double actual) {
        return Math.abs(relativeError(actual)) <= tolerance;
    }

    private static String number(final double value) {
        return String.valueOf((float) value);
    }
}
