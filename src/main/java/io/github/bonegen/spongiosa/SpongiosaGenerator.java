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
package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Provenance;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Parameters;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.ProgressiveArchitecture;
import io.github.bonegen.nn.ProgressiveGenerator;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model of spongiosa on a device: makes volumes from latent vectors. The same model, device and latent make the same
 * voxels.
 */
public final class SpongiosaGenerator implements AutoCloseable {

    /** What a card says that this class can use. */
    public static final String KIND = "spongiosa-generator";

    /** Alone, a sample's features stay in the processor's cache; and no voxel depends on the size of the batch. */
    private static final int TOGETHER_ON_CPU = 4;

    private final ModelCard card;
    private final SpongiosaScale scale;
    private final Torch torch;
    private final Parameters parameters;
    private final ProgressiveGenerator network;

    /**
     * Puts a model on a device.
     *
     * @throws io.github.bonegen.InvalidInputException if it is a model of something else, or its weights do not fit
     */
    public SpongiosaGenerator(final Model model, final Torch torch) {
        card = model.card();
        require(card.kind().equals(KIND), "The model %s is a %s; needed is a %s", card.name(), card.kind(), KIND);
        final ProgressiveArchitecture architecture = ProgressiveArchitecture.ofGenerator(model.weights());
        require(architecture.dimensions() == 3, "The model %s makes images of %d dimensions; needed are 3",
            card.name(), architecture.dimensions());
        scale = SpongiosaScale.of(card);
        this.torch = torch;
        parameters = new Parameters(torch, model.weights());
        network = new ProgressiveGenerator(architecture, parameters, Precision.FLOAT64, Precision.FLOAT32);
    }

    public ModelCard card() {
        return card;
    }

    public SpongiosaScale scale() {
        return scale;
    }

    public Torch torch() {
        return torch;
    }

    /** The network itself, for what derives through it. */
    public ProgressiveGenerator network() {
        return network;
    }

    /** Edge of the volumes, in voxels. */
    public int edge() {
        return network.architecture().edge();
    }

    public int latentSize() {
        return network.architecture().latent();
    }

    /**
     * Makes one volume a latent.
     *
     * @param latents the vectors one after the other, {@link #latentSize()} numbers each
     * @return densities in the model's unit, x fastest, one volume after the other
     */
    public float[] densities(final float[] latents) {
        final int count = latents.length / latentSize();
        final int together = together(count);
        final int voxels = edge() * edge() * edge();
        final float[] densities = new float[count * voxels];
        for (int first = 0; first < count; first += together) {
            final int size = Math.min(together, count - first);
            final float[] values = generate(Arrays.copyOfRange(latents, first * latentSize(),
                (first + size) * latentSize()), size);
            for (int i = 0; i < values.length; i++) {
                densities[first * voxels + i] = scale.toDensity(values[i]);
            }
        }
        return densities;
    }

    /** How many of {@code count} samples to make at once: all on a GPU. */
    public int together(final int count) {
        return torch.isOnGpu() ? count : TOGETHER_ON_CPU;
    }

    private float[] generate(final float[] latents, final int count) {
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return network.generate(step.create(latents, new Shape(count, latentSize()))).toFloatArray();
        }
    }

    /** As {@link #densities}, each as a volume with its calibration and the record of model and device. */
    public List<Volume> generate(final float[] latents) {
        final float[] densities = densities(latents);
        final int voxels = edge() * edge() * edge();
        final List<Volume> volumes = new ArrayList<>();
        for (int begin = 0; begin < densities.length; begin += voxels) {
            volumes.add(Volume.of(Arrays.copyOfRange(densities, begin, begin + voxels), edge(), edge(),
                edge(), scale.calibration()).with(provenance()));
        }
        return volumes;
    }

    /** The latents of samples {@code first} to {@code first + count - 1} of a seeded series. */
    public float[] latents(final long seed, final long first, final int count) {
        return Latents.ofSamples(seed, first, count, latentSize());
    }

    /** The record of model and device. */
    public Provenance provenance() {
        return Provenance.ofBoneGen().with("model", card.name()).with("model sha256", card.weightsSha256())
            .with("device", torch.deviceName());
    }

    @Override
    public void close() {
        parameters.close();
    }
}
