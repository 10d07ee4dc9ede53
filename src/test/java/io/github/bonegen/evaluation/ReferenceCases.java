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
package io.github.bonegen.evaluation;

import java.util.ArrayList;
import java.util.List;

/** 24 cases with ties, scored by two classifiers; the figures in the tests are scikit-learn's and SciPy's for them. */
final class ReferenceCases {

    static final int[] POSITIVE = {1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
    static final double[] A = {.9, .2, .7, .55, .4, .55, .8, .1, .35, .35, .6, .05, .95, .3, .7, .7, .15, .45, .25, .5,
        .85, .4, .0, .65};
    static final double[] B = {.6, .3, .8, .4, .45, .5, .9, .3, .2, .55, .7, .1, .75, .35, .5, .65, .2, .6, .4, .5, .7,
        .3, .15, .45};

    private ReferenceCases() {
        // Static functions only.
    }

    /** Every case a patient. */
    static List<ScoredCase> of(final double... scores) {
        final List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            cases.add(new ScoredCase("P" + i, POSITIVE[i] == 1, scores[i]));
        }
        return cases;
    }
}
