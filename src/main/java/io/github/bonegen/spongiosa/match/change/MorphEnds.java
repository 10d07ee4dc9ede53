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
package io.github.bonegen.spongiosa.match.change;

import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.List;

/**
 * Two samples and what lies between them.
 *
 * @param from and {@code to}: points of the wider space
 * @param fromValues and {@code toValues}: their measured values of some targets
 */
public record MorphEnds(double[] from, double[] to, double[] fromValues, double[] toValues) {

    /** Measures both ends. */
    public static MorphEnds of(final MatchSetup setup, final double[] from, final double[] to,
        final List<MicrostructureTarget> targets)
    {
        return new MorphEnds(from, to, setup.measure(setup.voxels(from), targets),
            setup.measure(setup.voxels(to), targets));
    }

    /** The values a share of the way. */
    public double[] values(final double share) {
        return between(fromValues, toValues, share);
    }

    /** The point a share of the way; the generator ignores the length of a latent, so a straight line serves. */
    public double[] point(final double share) {
        return between(from, to, share);
    }

    private static double[] between(final double[] a, final double[] b, final double share) {
        final double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (1 - share) * a[i] + share * b[i];
        }
        return result;
    }
}
