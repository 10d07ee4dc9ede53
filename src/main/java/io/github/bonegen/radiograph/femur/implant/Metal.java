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
package io.github.bonegen.radiograph.femur.implant;

import io.github.bonegen.radiograph.physics.Ray;
import java.util.Arrays;
import java.util.List;

/** The union of some convex bodies of one metal. */
public final class Metal {

    private static final double[] NOTHING = {};

    private final List<Solid> solids;

    Metal(final List<Solid> solids) {
        this.solids = List.copyOf(solids);
    }

    /** The stretches of a ray in metal, each from and to in mm, in order and apart; exact. */
    public double[] stretches(final Ray ray) {
        double[][] found = null;
        int count = 0;
        final double[] range = new double[2];
        for (final Solid solid : solids) {
            if (solid.cross(ray, range)) {
                found = found == null ? new double[solids.size()][] : found;
                found[count++] = range.clone();
            }
        }
        return count == 0 ? NOTHING : merged(Arrays.copyOf(found, count));
    }

    private static double[] merged(final double[][] ranges) {
        Arrays.sort(ranges, (a, b) -> Double.compare(a[0], b[0]));
        final double[] stretches = new double[2 * ranges.length];
        int last = 0;
        stretches[0] = ranges[0][0];
        stretches[1] = ranges[0][1];
        for (final double[] range : ranges) {
            if (range[0] > stretches[last + 1]) {
                last += 2;
                stretches[last] = range[0];
                stretches[last + 1] = range[1];
            }
            stretches[last + 1] = Math.max(stretches[last + 1], range[1]);
        }
        return Arrays.copyOf(stretches, last + 2);
    }
}
