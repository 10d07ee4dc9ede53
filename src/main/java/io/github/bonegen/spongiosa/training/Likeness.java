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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.Imitation;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.spongiosa.patch.PatchPairs;
import io.github.bonegen.spongiosa.patch.PatchSet;


/**
 * What a generator is to have in common with another one.
 *
 * @param threshold density from which a voxel is bone
 * @param evenness weight of making the mean volume even; 0 keeps the other's pattern
 */
public record Likeness(double threshold, double evenness) {

    /**
     * The imitation of the model that patches were sampled from.
     *
     * @throws io.github.bonegen.InvalidInputException if the patches are no samples of a model, or do not fit the network
     */
    public Imitation imitation(final PatchSet patches, final ProgressiveArchitecture architecture, final Torch torch) {
        final PatchPairs pairs = new PatchPairs(patches);
        require(pairs.latentSize() == architecture.latent(),
            "The patches were made from %d numbers each, but the network takes %d", pairs.latentSize(),
            architecture.latent());
        require(patches.edge() == architecture.edge(),
            "The network makes volumes of %d voxels, but the patches have %d; they are imitated whole",
            architecture.edge(), patches.edge());
        return new Imitation(pairs, new StructureLoss(patches, threshold, torch), evenness);
    }
}
