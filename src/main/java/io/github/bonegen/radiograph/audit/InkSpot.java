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
package io.github.bonegen.radiograph.audit;

/**
 * The box of pixels that belong together.
 *
 * @param area pixels of it that are ink
 * @param rim those of them that have a neighbour that is none
 */
record InkSpot(int left, int top, int right, int bottom, int area, int rim) {

    private static final int LEAST_HEIGHT = 5;
    private static final double WIDEST = 1.8;
    private static final double NARROWEST = 0.06;
    private static final double LEAST_FILLED = 0.12;
    private static final double BROADEST_STROKE = 0.4;
    private static final double MOST_ALIKE = 1.7;
    /** Room for a dot and a space between two characters, in their heights. */
    private static final double GAP = 1.6;

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    /** Whether it may be a character: of a character's shape, and drawn with a stroke that is thin beside its height. */
    boolean isCharacter(final int highest) {
        final double filled = area / (double) (width() * height());
        return height() >= LEAST_HEIGHT && height() <= highest && width() <= WIDEST * height() && width() >= NARROWEST * height()
            && filled >= LEAST_FILLED && stroke() <= BROADEST_STROKE * height();
    }

    /** Breadth of the stroke that it is drawn with, in pixels: a line of ink has two rims. */
    private double stroke() {
        return 2.0 * area / rim;
    }

    /** Whether a spot farther to the right begins so near that it could be the next of a line. */
    boolean isNear(final InkSpot next) {
        return next.left - right <= GAP * MOST_ALIKE * height();
    }

    /** Whether another spot can be the next character of a line. */
    boolean isFollowedBy(final InkSpot next) {
        final double larger = Math.max(height(), next.height());
        final int overlap = Math.min(bottom, next.bottom) - Math.max(top, next.top) + 1;
        final int gap = next.left - right;
        return larger <= MOST_ALIKE * Math.min(height(), next.height()) && overlap >= larger / 2
            && gap > -larger / 4 && gap <= GAP * larger && Math.max(stroke(), next.stroke()) <= 2 * Math.min(stroke(), next.stroke());
    }
}
