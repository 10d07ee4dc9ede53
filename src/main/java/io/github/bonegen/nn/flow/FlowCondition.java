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
package io.github.bonegen.nn.flow;

/** What a flow's network is told: how long the step is, the style, and which of its numbers count. */
public final class FlowCondition {

    /** Lengths of steps that have a number of their own; all zero is an instant. */
    private static final double[] LENGTHS = {0.125, 0.25, 0.5, 1};

    private FlowCondition() {
        // Static functions only.
    }

    /** Numbers of a condition for styles of some numbers. */
    public static int size(final int style) {
        return LENGTHS.length + 2 * style;
    }

    /** Numbers of the style in a condition. */
    public static int style(final int size) {
        return (size - LENGTHS.length) / 2;
    }

    /**
     * A condition.
     *
     * @param length of the step: 1/8, 1/4, 1/2, 1; 0 is an instant
     * @param style normalised
     * @param told which numbers of it count
     */
    public static float[] of(final double length, final float[] style, final boolean[] told) {
        final float[] condition = new float[size(style.length)];
        for (int i = 0; i < LENGTHS.length; i++) {
            condition[i] = LENGTHS[i] == length ? 1 : 0;
        }
        for (int i = 0; i < style.length; i++) {
            condition[LENGTHS.length + i] = told[i] ? style[i] : 0;
            condition[LENGTHS.length + style.length + i] = told[i] ? 1 : 0;
        }
        return condition;
    }
}
