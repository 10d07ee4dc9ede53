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
package io.github.bonegen.nn.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.bonegen.Progress;
import io.github.bonegen.nn.Torch;

/** Makes images out of noise, deterministically: along the probability-flow equation dx/ds = (x - D(x; s)) / s. */
public abstract class DiffusionSampler {

    private final NoiseLevels levels;

    DiffusionSampler(final NoiseLevels levels) {
        this.levels = levels;
    }

    /**
     * Goes from noise to images.
     *
     * @param noise batch of standard normal numbers; left open
     * @return images of the same shape, which belong to the manager of {@code noise}
     * @throws java.util.concurrent.CancellationException if cancelled between two steps
     */
    public final NDArray sample(final Denoiser denoiser, final NDArray noise, final Progress progress) {
        final double[] values = levels.values();
        try (Torch.Recording paused = Torch.pause()) {
            NDArray images = Torch.times(noise, values[0]);
            for (int i = 0; i < levels.steps(); i++) {
                progress.checkCancelled();
                images = move(denoiser, images, values[i], values[i + 1]);
                progress.update((i + 1.0) / levels.steps(), "step " + (i + 1) + " of " + levels.steps());
            }
            return images;
        }
    }

    /** One step in memory of its own; the argument is closed. */
    private NDArray move(final Denoiser denoiser, final NDArray images, final double from, final double to) {
        final NDManager owner = images.getManager();
        try (NDManager step = owner.newSubManager()) {
            images.attach(step);
            final NDArray next = step(denoiser, images, from, to);
            next.attach(owner);
            return next;
        }
    }

    /** Images of noise level {@code to} from images of level {@code from}, in the memory of the latter. */
    abstract NDArray step(Denoiser denoiser, NDArray images, double from, double to);

    /** Name and number of steps. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + " of " + levels.steps() + " steps";
    }

    /** The slope dx/ds at a level. */
    static NDArray slope(final Denoiser denoiser, final NDArray images, final double noise) {
        return Torch.times(images.sub(denoiser.denoise(images, noise)), 1 / noise);
    }
}
