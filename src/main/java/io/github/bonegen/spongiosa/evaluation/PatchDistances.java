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
package io.github.bonegen.spongiosa.evaluation;

import io.github.bonegen.evaluation.Memorisation;
import io.github.bonegen.spongiosa.patch.VerticalSymmetry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Root-mean-square differences of density between volumes and training patches, averaged to 8 x 8 x 8, under the one of
 * the 16 symmetries of training that fits best: the distance in which copies are looked for.
 */
final class PatchDistances implements Memorisation.SquaredDistance {

    private static final int COARSE = 8;
    private static final int BLOCK = 64;

    private final List<float[][]> samples = new ArrayList<>();
    private final List<float[]> training = new ArrayList<>();
    private final BiPredicate<Integer, Integer> related;

    /** @param related tells which sample and training patch are not to be compared */
    PatchDistances(final List<float[]> volumes, final Stream<float[]> patches, final int edge,
        final BiPredicate<Integer, Integer> related)
    {
        this.related = related;
        patches.forEach(patch -> training.add(coarse(patch, edge)));
        for (final float[] volume : volumes) {
            final float[] coarse = coarse(volume, edge);
            final float[][] turned = new float[VerticalSymmetry.COUNT][];
            for (int i = 0; i < turned.length; i++) {
                turned[i] = VerticalSymmetry.values()[i].apply(coarse, COARSE);
            }
            samples.add(turned);
        }
    }

    @Override
    public double between(final int sample, final int patch, final double limit) {
        if (related.test(sample, patch)) {
            return Double.POSITIVE_INFINITY;
        }
        double least = limit;
        for (final float[] turned : samples.get(sample)) {
            least = Math.min(least, square(turned, training.get(patch), least));
        }
        return least;
    }

    /** Given up as soon as it exceeds the limit. */
    private static double square(final float[] a, final float[] b, final double limit) {
        double sum = 0;
        for (int begin = 0; begin < a.length && sum < limit * a.length; begin += BLOCK) {
            float part = 0;
            for (int i = begin; i < begin + BLOCK; i++) {
                final float difference = a[i] - b[i];
                part += difference * difference;
            }
            sum += part;
        }
        return sum / a.length;
    }

    private static float[] coarse(final float[] volume, final int edge) {
        final int factor = edge / COARSE;
        final float[] coarse = new float[COARSE * COARSE * COARSE];
        for (int z = 0; z < COARSE * factor; z++) {
            for (int y = 0; y < COARSE * factor; y++) {
                for (int x = 0; x < COARSE * factor; x++) {
                    coarse[(z / factor * COARSE + y / factor) * COARSE + x / factor] += volume[(z * edge + y) * edge
                        + x];
                }
            }
        }
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] /= factor * factor * factor;
        }
        return coarse;
    }
}
