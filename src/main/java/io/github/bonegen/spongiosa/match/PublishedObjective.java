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
package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * As published (Iarussi, Thomsen and Delrieux, MICCAI 2020): errors in their own units, whatever they are, and soft
 * values aimed at as if they were measured ones. With BMD in the hundreds and BV/TV below one, BV/TV is all but ignored.
 */
public final class PublishedObjective implements MatchObjective {

    private final double[] values;

    public PublishedObjective(final List<Goal> goals) {
        values = goals.stream().mapToDouble(Goal::value).toArray();
    }

    @Override
    public double[][] weights() {
        return MatrixUtils.createRealIdentityMatrix(values.length).getData();
    }

    @Override
    public NDArray losses(final NDArray parameters, final NDArray content, final NDArray contentWeights) {
        return parameters.add(content.mul(contentWeights));
    }

    @Override
    public double[] aim(final double[] soft, final double[] measured) {
        return values;
    }
}
