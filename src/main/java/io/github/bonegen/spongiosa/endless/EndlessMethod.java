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
package io.github.bonegen.spongiosa.endless;

import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.flow.AutoencoderArchitecture;
import io.github.bonegen.nn.flow.AutoencoderTraining;
import io.github.bonegen.nn.flow.LatentFlowTraining;

/**
 * How a model of endless bone is trained: what was found to work, but for what one chooses.
 *
 * @param autoencoderSteps of the autoencoder's training
 * @param decoderSteps of the decoder's alone, after it
 * @param flowSteps of the flow's, after that
 * @param flowFeatures of the flow's network
 */
public record EndlessMethod(long autoencoderSteps, long decoderSteps, long flowSteps, int flowFeatures, Precision precision, long seed) {

    private static final int LATENTS = 4;
    private static final int DECODER_FEATURES = 64;
    private static final double AUTOENCODER_RATE = 2e-3;
    private static final int FLOW_BLOCKS = 5;
    private static final double FLOW_RATE = 1.5e-3;

    /** Crops of 128 voxels, and 4 more for the encoder. */
    private static final int FLOW_CELLS = 16;

    /** The settings of the training. */
    public LatentFlowTraining.Settings settings() {
        return new LatentFlowTraining.Settings(new AutoencoderTraining.Settings(new AutoencoderArchitecture(LATENTS,
            DECODER_FEATURES), autoencoderSteps, AUTOENCODER_RATE, precision, seed), decoderSteps, flowFeatures, FLOW_BLOCKS,
            BoneStyle.NUMBERS, flowSteps, FLOW_RATE, FLOW_CELLS);
    }
}
