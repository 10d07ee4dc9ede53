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
package io.github.bonegen.morphometry.ellipsoid;

import java.util.SplittableRandom;

/**
 * Directions that lie evenly on the surface of an ellipsoid: of random directions each is taken with a chance in proportion
 * to how much the ellipsoid stretches the surface there.
 */
final class SurfaceDirections {

    /** Directions that a search tells its ellipsoid's surface by. */
    static final int COUNT = 100;

    /** Candidates that are kept for several looks; more are drawn where too few of these are taken. */
    private static final int CANDIDATES = 150;

    /** What is kept of each: three coordinates, their squares, and what their sum must reach; then a gap. */
    static final int STRIDE = 8;

    private final SplittableRandom random;

    /** The last is drawn anew each time. */
    private final double[] values = new double[STRIDE * (CANDIDATES + 1)];

    SurfaceDirections(final SplittableRandom random) {
        this.random = random;
        for (int i = 0; i < CANDIDATES; i++) {
            draw(STRIDE * i);
        }
    }

    /** A direction from a point in the unit disc: Marsaglia 1972, doi:10.1214/aoms/1177692644. */
    private void draw(final int place) {
        double a;
        double b;
        double square;
        do {
            a = 2 * random.nextDouble() - 1;
            b = 2 * random.nextDouble() - 1;
            square = a * a + b * b;
        }
        while (square >= 1);
        final double chance = random.nextDouble();
        values[place] = 2 * a * Math.sqrt(1 - square);
        values[place + 1] = 2 * b * Math.sqrt(1 - square);
        values[place + 2] = 1 - 2 * square;
        for (int i = 0; i < 3; i++) {
            values[place + 3 + i] = values[place + i] * values[place + i];
        }
        values[place + 6] = chance * chance;
    }

    double[] values() {
        return values;
    }

    /**
     * Where the values of the next direction stand.
     *
     * @param place of the last one, -{@value #STRIDE} before the first
     * @param xx weight of the first coordinate's square; of all three the largest is 1
     */
    int next(final int place, final double xx, final double yy, final double zz) {
        int at = place;
        do {
            at += STRIDE;
            if (at >= STRIDE * CANDIDATES) {
                at = STRIDE * CANDIDATES;
                draw(at);
            }
        }
        while (values[at + 6] > xx * values[at + 3] + yy * values[at + 4] + zz * values[at + 5]);
        return at;
    }
}
