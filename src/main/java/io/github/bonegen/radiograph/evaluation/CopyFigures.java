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
package io.github.bonegen.radiograph.evaluation;

import io.github.bonegen.evaluation.Memorisation;
import java.util.Arrays;
import java.util.List;

/**
 * How much the images of a set resemble training images.
 *
 * @param set its name: synthetic, {@value #HELD_OUT} or {@value #PLANTED}
 * @param scope class, or all
 * @param images in the set
 * @param memorisation distances to the nearest training image and to the nearest of another patient
 * @param copies share of images much nearer to one training image than to any of another patient
 * @param correlation mean of the largest correlation with a training image
 * @param highest of these correlations
 * @param close share of images whose correlation is above that of 99 % of the held-out images
 */
public record CopyFigures(String set, String scope, int images, Memorisation memorisation, Estimate copies,
    Estimate correlation, double highest, Estimate close)
{
    /** Real images that training did not see: what is to be expected of images that are no copies. */
    public static final String HELD_OUT = "held-out";
    /** Training images, mirrored and shifted: what copies would show. */
    public static final String PLANTED = "planted copies";

    private static final double USUAL = 0.99;

    static CopyFigures of(final String set, final String scope, final List<CopyMatch> matches, final double usual) {
        final Memorisation memorisation = Memorisation.of(matches.size(), 2, (i, j, limit) ->
            CopyMatch.squaredDistance(j == 0 ? matches.get(i).correlation() : matches.get(i).second()));
        final double[] correlations = matches.stream().mapToDouble(CopyMatch::correlation).toArray();
        final double above = Arrays.stream(correlations).filter(value -> value > usual).count();
        return new CopyFigures(set, scope, matches.size(), memorisation, Estimate.share(memorisation.copies(),
            matches.size()), Estimate.mean(correlations), Arrays.stream(correlations).max().orElseThrow(),
            Estimate.share(above / matches.size(), matches.size()));
    }

    /** The correlation that 99 % of matches do not exceed. */
    static double usual(final List<CopyMatch> matches) {
        final double[] sorted = matches.stream().mapToDouble(CopyMatch::correlation).sorted().toArray();
        return sorted[(int) Math.ceil(USUAL * sorted.length) - 1];
    }
}
