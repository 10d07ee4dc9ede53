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
package io.github.bonegen.spongiosa.training;

import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.LevelNumbers;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asks of a training of spongiosa.
 *
 * @param size edge of the volumes in voxels
 * @param channels of each level
 * @param latent numbers in a latent vector
 * @param batch patches a step
 * @param growth steps of each phase before full size
 * @param steps at full size, or in the last part
 * @param generatorRate and {@code criticRate}: learning rates
 * @param threshold density from which a voxel is bone
 * @param heldOut specimens that are not learned from
 * @param endless of the parts of a training of endless bone
 * @param beginning a network to begin with; none to begin with chance
 */
public record SpongiosaTrainingOptions(int size, LevelNumbers channels, int latent, LevelNumbers batch, LevelNumbers growth,
    int steps, double generatorRate, double criticRate, Precision precision, long seed, double threshold,
    List<String> heldOut, Endless endless, Optional<Beginning> beginning)
{
    /** Steps of the autoencoder, of its decoder alone, and of the flow by what it makes, and features of the flow's network. */
    public record Endless(int autoencoderSteps, int decoderSteps, int structureSteps, int flowFeatures) { }

    /**
     * A full-grown generator to begin with; see {@link RefinementMethod}.
     *
     * @param likeness to the model that the patches were sampled from, where {@code imitation} weighs it
     */
    public record Beginning(Model model, Optional<Map<String, Tensor>> critic, long criticFirst, Optional<Likeness> likeness,
        double imitation) { }

    public SpongiosaTrainingOptions {
        heldOut = List.copyOf(heldOut);
    }
}
