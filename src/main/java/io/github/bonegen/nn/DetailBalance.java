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
package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * How much less or more {@linkplain Detail detail} images of random latents have than others, tile by tile, on average
 * over many batches and as a share of what the others have. A network that was shown what to make of some latents makes
 * something between of others, and what lies between sharp images is blurred.
 */
public final class DetailBalance implements PopulationLoss {

    private static final String BALANCE = "balance";
    private static final double WEIGHT = 0.05;

    private static final String USUAL = "usual detail";

    private final RunningMean usual = new RunningMean();
    private final RunningMean excess = new RunningMean();

    @Override
    public NDArray of(final NDArray made, final NDArray real, final Map<String, Double> measured) {
        if (!Detail.known(made)) {
            measured.put(BALANCE, 0.0);
            return made.getManager().zeros(new Shape());
        }
        final NDArray wanted = Detail.of(real);
        usual.add(wanted);
        final NDArray differences = Detail.of(made).sub(wanted)
            .div(made.getManager().create(usual.values()).add(Detail.FAINT));
        excess.add(differences);
        measured.put(BALANCE, excess.deviation());
        return Torch.times(excess.pull(differences), WEIGHT / differences.getShape().get(1));
    }

    @Override
    public void save(final Map<String, Tensor> state) {
        state.put(USUAL, usual.state());
        state.put(BALANCE, excess.state());
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        usual.restore(state.get(USUAL));
        excess.restore(state.get(BALANCE));
    }
}
