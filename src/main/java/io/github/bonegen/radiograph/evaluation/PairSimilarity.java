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

import io.github.bonegen.evaluation.StructuralSimilarity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The mean MS-SSIM of random pairs of images of one class (Odena et al. 2017, arXiv:1610.09585). */
final class PairSimilarity {

    private static final int PAIRS = 400;

    private PairSimilarity() {
        // Static functions only.
    }

    /** One estimate a scope; that of all classes is over pairs within each. Cost about 60 000 operations a pixel. */
    static Map<String, Estimate> of(final List<EvaluatedImage> images, final Scopes scopes, final long seed) {
        final Map<String, double[]> byLabel = new LinkedHashMap<>();
        scopes.labels().forEach(label -> byLabel.put(label, pairs(Scopes.of(images, label), seed)));
        final Map<String, Estimate> estimates = new LinkedHashMap<>();
        estimates.put(SetFigures.ALL, Estimate.mean(byLabel.values().stream().flatMapToDouble(DoubleStream::of)
            .toArray()));
        byLabel.forEach((label, values) -> estimates.put(label, Estimate.mean(values)));
        return estimates;
    }

    private static double[] pairs(final List<EvaluatedImage> images, final long seed) {
        final Random random = new Random(seed);
        final int[] ones = random.ints(PAIRS, 0, images.size()).toArray();
        final int[] steps = random.ints(PAIRS, 1, images.size()).toArray();
        return IntStream.range(0, PAIRS).parallel().mapToDouble(pair -> {
            final EvaluatedImage one = images.get(ones[pair]);
            final EvaluatedImage other = images.get((ones[pair] + steps[pair]) % images.size());
            return StructuralSimilarity.multiScale(one.grey(), other.grey(), one.edge());
        }).toArray();
    }
}
