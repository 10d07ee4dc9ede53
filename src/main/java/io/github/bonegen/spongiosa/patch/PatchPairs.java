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
package io.github.bonegen.spongiosa.patch;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.nn.training.PairSource;
import java.util.Random;

/** Samples of a model and their latents, from a patch set, to teach another model. */
public final class PatchPairs implements PairSource {

    private final PatchSet patches;
    private final LatentSeries latents;

    /** @throws io.github.bonegen.InvalidInputException if the patches are no samples of a model */
    public PatchPairs(final PatchSet patches) {
        this.patches = patches;
        latents = patches.description().latents();
        require(latents != null,
            "The patches are no samples of a model, so that there is nothing to imitate; make some with sample-patches");
    }

    /** Numbers of a latent. */
    public int latentSize() {
        return latents.size();
    }

    @Override
    public Pairs draw(final int count, final Random random) {
        final int voxels = patches.edge() * patches.edge() * patches.edge();
        final float[] vectors = new float[count * latents.size()];
        final float[] images = new float[count * voxels];
        for (int i = 0; i < count; i++) {
            final int patch = random.nextInt(patches.size());
            System.arraycopy(latents.latent(patch), 0, vectors, i * latents.size(), latents.size());
            final float[] densities = patches.densities(patch);
            for (int v = 0; v < voxels; v++) {
                images[i * voxels + v] = patches.scale().toNetwork(densities[v]);
            }
        }
        return new Pairs(vectors, images);
    }
}
