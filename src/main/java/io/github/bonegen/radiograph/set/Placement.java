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
 * Where a prepared image lies in its original. Coordinates are of pixel centers, the first being 0.
 *
 * @param scale original pixels for each prepared one
 * @param left edge of the prepared image in original pixels, the original's own left edge being 0
 * @param top edge likewise
 */
public record Placement(double scale, double left, double top) {

    /** The original column (0) or row (1) of a prepared point. */
    public double[] toOriginal(final double x, final double y) {
        return new double[] {left + (x + 0.5) * scale - 0.5, top + (y + 0.5) * scale - 0.5};
    }

    /** The prepared column and row of an original point. */
    public double[] fromOriginal(final double x, final double y) {
        return new double[] {(x + 0.5 - left) / scale - 0.5, (y + 0.5 - top) / scale - 0.5};
    }

    /** A square of prepared pixels around an original point. */
    public static Placement around(final double x, final double y, final double scale, final int size) {
        return new Placement(scale, x + 0.5 - scale * size / 2, y + 0.5 - scale * size / 2);
    }
}
