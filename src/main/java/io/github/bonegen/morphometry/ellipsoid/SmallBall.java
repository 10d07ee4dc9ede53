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

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The 33 voxels of a ball of radius 2.
 *
 * @param shifts what leads from the index of its centre to theirs, the farthest first
 */
record SmallBall(int[] shifts) {

    static final int RADIUS = 2;

    private static final int SIDE = 2 * RADIUS + 1;

    /** In a volume of that size, x fastest. */
    static SmallBall in(final int width, final int height) {
        return new SmallBall(IntStream.range(0, SIDE * SIDE * SIDE).mapToObj(i -> new int[] {i % SIDE - RADIUS,
            i / SIDE % SIDE - RADIUS, i / SIDE / SIDE - RADIUS}).filter(at -> square(at) <= RADIUS * RADIUS)
            .sorted(Comparator.comparingInt(SmallBall::square).reversed()).mapToInt(at -> (at[2] * height + at[1]) * width + at[0])
            .toArray());
    }

    private static int square(final int[] at) {
        return Arrays.stream(at).map(each -> each * each).sum();
    }

    int largest(final int[] values, final int centre) {
        int largest = 0;
        for (final int shift : shifts) {
            largest = Math.max(largest, values[centre + shift]);
        }
        return largest;
    }

    /** The least, or any that is no more than a bound. */
    int least(final int[] values, final int centre, final int bound) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < shifts.length && least > bound; i++) {
            least = Math.min(least, values[centre + shifts[i]]);
        }
        return least;
    }
}
