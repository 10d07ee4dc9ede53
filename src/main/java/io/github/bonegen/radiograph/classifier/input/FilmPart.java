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
package io.github.bonegen.radiograph.classifier.input;

import io.github.bonegen.radiograph.set.Placement;

/**
 * The part of a square that a film covers: where a film is cut off near the fracture, the square reaches beyond it.
 *
 * @param edge of the square in pixels
 * @param left first column that lies wholly on the film
 * @param top first row
 * @param right column after the last, greater than {@code left}
 * @param bottom row after the last, greater than {@code top}
 */
public record FilmPart(int edge, int left, int top, int right, int bottom) {

    /** The part of a placed square; all of it where no pixel lies wholly on the film. */
    static FilmPart of(final Placement placement, final int edge, final int width, final int height) {
        final int left = first(placement.left(), placement.scale());
        final int top = first(placement.top(), placement.scale());
        final int right = Math.min(edge, (int) Math.floor((width - placement.left()) / placement.scale()));
        final int bottom = Math.min(edge, (int) Math.floor((height - placement.top()) / placement.scale()));
        return left < right && top < bottom ? new FilmPart(edge, left, top, right, bottom)
            : new FilmPart(edge, 0, 0, edge, edge);
    }

    private static int first(final double start, final double scale) {
        return Math.max(0, (int) Math.ceil(-start / scale));
    }

    /** Grey values that go on beyond the film as they end on it, so that its edge is no edge. */
    float[] continued(final float[] grey) {
        final float[] continued = new float[grey.length];
        for (int y = 0; y < edge; y++) {
            final int row = Math.max(top, Math.min(bottom - 1, y)) * edge;
            for (int x = 0; x < edge; x++) {
                continued[y * edge + x] = grey[row + Math.max(left, Math.min(right - 1, x))];
            }
        }
        return continued;
    }

    /** Contrasts without what lies beyond the film, of which nothing is known. */
    public float[] only(final float[] contrast) {
        final float[] only = new float[contrast.length];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(contrast, y * edge + left, only, y * edge + left, right - left);
        }
        return only;
    }
}
