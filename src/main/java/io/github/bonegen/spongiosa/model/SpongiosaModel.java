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
package io.github.bonegen.spongiosa.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Provenance;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A model of spongiosa on a device: makes cubes of bone from vectors of latents. The same model, device and latent make
 * the same voxels.
 */
public interface SpongiosaModel extends AutoCloseable {

    /** What the model is, as its archive says. */
    ModelCard card();

    /** The size of a voxel, and the range and unit of the densities. */
    SpongiosaScale scale();

    /** The device that the model is on; closing the model leaves it open. */
    Torch torch();

    /** Edge of the volumes, in voxels. */
    int edge();

    /** Numbers in a latent. */
    int latentSize();

    /** The latents of samples {@code first} to {@code first + count - 1} of a seeded series, one after the other. */
    float[] latents(long seed, long first, int count);

    /**
     * The volumes of latents, derivable.
     *
     * @param latents batch x {@link #latentSize()}; left open
     * @return densities in the model's unit, batch x 1 x edge x edge x edge
     */
    Differentiable densities(Differentiable latents);

    /**
     * What a search may change, from the model's own latents to ever wider spaces, each of which holds the one before.
     *
     * @param threshold density from which a voxel is bone
     */
    default List<LatentSpace> spaces(final double threshold) {
        return List.of(new InputLatents(this));
    }

    /** How many of {@code count} samples to make at once. */
    int together(int count);

    /**
     * Makes one volume a latent.
     *
     * @param latents the vectors one after the other, {@link #latentSize()} numbers each
     * @return densities in the model's unit, x fastest, one volume after the other
     */
    default float[] densities(final float[] latents) {
        return values(latents, this::densities);
    }

    /** What a map makes of latents, a few at a time. */
    default float[] values(final float[] latents, final UnaryOperator<Differentiable> map) {
        final int count = latents.length / latentSize();
        final int voxels = edge() * edge() * edge();
        final float[] all = new float[count * voxels];
        torch().parts().each(count, together(count), (first, size) -> {
            final float[] part = Arrays.copyOfRange(latents, first * latentSize(), (first + size) * latentSize());
            try (Torch.Recording paused = Torch.pause(); NDManager step = torch().newStep()) {
                final float[] values = map.apply(new Differentiable(
                    step.create(part, new Shape(size, latentSize())))).values();
                System.arraycopy(values, 0, all, first * voxels, values.length);
            }
        });
        return all;
    }

    /** As {@link #densities(float[])}, each as a volume with its calibration and the record of model and device. */
    default List<Volume> generate(final float[] latents) {
        final float[] densities = densities(latents);
        final int voxels = edge() * edge() * edge();
        final List<Volume> volumes = new ArrayList<>();
        for (int begin = 0; begin < densities.length; begin += voxels) {
            volumes.add(Volume.of(Arrays.copyOfRange(densities, begin, begin + voxels), edge(), edge(), edge(),
                scale().calibration()).with(provenance()));
        }
        return volumes;
    }

    /** The record of model and device. */
    default Provenance provenance() {
        return Provenance.ofBoneGen().with("model", card().name()).with("model sha256", card().weightsSha256())
            .with("device", torch().deviceName());
    }

    @Override
    void close();
}
