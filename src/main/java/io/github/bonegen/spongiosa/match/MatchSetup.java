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

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.match.statistics.ReferenceMeasure;
import io.github.bonegen.spongiosa.match.statistics.StatisticsStore;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.function.Consumer;

/** A model on a device with its statistics: what every search needs. */
public final class MatchSetup implements AutoCloseable {

    private final Torch torch;
    private final SpongiosaModel generator;
    private final ReferenceMeasure reference;
    private final StatisticsStore.Kept kept;

    /**
     * Opens a model and, the first time, measures what it can make.
     *
     * @param kinds that can be opened
     * @param device as {@link Torch#on} takes it
     * @param targets that statistics are needed of
     * @param inputs checks what a user gave against the model, before anything takes long
     * @throws io.github.bonegen.InvalidInputException if the device or the model cannot be used
     */
    public MatchSetup(final Model model, final SpongiosaModels kinds, final String device, final MorphometryEngine engine, final double threshold,
        final List<MicrostructureTarget> targets, final Consumer<SpongiosaModel> inputs, final Progress progress)
    {
        torch = Torch.on(device);
        try {
            generator = kinds.open(model, torch);
            inputs.accept(generator);
            reference = new ReferenceMeasure(engine, threshold);
            kept = StatisticsStore.standard().of(generator, targets, reference, progress);
        }
        catch (final RuntimeException exception) {
            torch.close();
            throw exception;
        }
    }

    /** The model on its device; closed with this. */
    public SpongiosaModel generator() {
        return generator;
    }

    /** What samples are measured with, and the density from which a voxel is bone. */
    public ReferenceMeasure reference() {
        return reference;
    }

    /** What the model makes by itself, for the targets that were asked for and perhaps for others. */
    public ModelStatistics statistics() {
        return kept.statistics();
    }

    /** Seconds that the measuring of what the model makes took; 0 where that was known. */
    public double secondsOfMeasuring() {
        return kept.seconds();
    }

    private List<LatentSpace> spaces() {
        return generator.spaces(reference.threshold());
    }

    private LatentSpace widestSpace() {
        return spaces().get(spaces().size() - 1);
    }

    /** Searches the generator's own latents alone. */
    public Matcher narrow() {
        return new Matcher(generator, reference, spaces().subList(0, 1));
    }

    /** Searches the generator's own latents, and where those fail the wider space. */
    public Matcher wide() {
        return new Matcher(generator, reference, spaces());
    }

    /** Searches the wider space at once: what starts from an embedded volume. */
    public Matcher widest() {
        return new Matcher(generator, reference, List.of(widestSpace()));
    }

    /** Searches the wider space about a volume: what the model misses of it stays in every sample. */
    public Matcher around(final EmbeddedVolume volume) {
        final float[] residual = voxels(volume.point());
        for (int i = 0; i < residual.length; i++) {
            residual[i] = volume.voxels()[i] - residual[i];
        }
        return new Matcher(generator, reference,
            List.of(new ResidualLatents(widestSpace(), residual)));
    }

    /** The voxels of a point of the wider space. */
    public float[] voxels(final double[] point) {
        final LatentSpace space = widestSpace();
        final float[] values = new float[point.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) point[i];
        }
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            return space.densities(new Differentiable(step.create(values, new Shape(1, values.length)))).values();
        }
    }

    /** Sample {@code index} of a seeded series. */
    public EmbeddedVolume sample(final long seed, final long index) {
        final double[] point = widestSpace().ofLatent(generator.latents(seed, index, 1));
        return new EmbeddedVolume(point, voxels(point));
    }

    /** Voxels as a volume of the model, with its record. */
    public Volume volume(final float[] voxels) {
        return Volume.of(voxels, generator.edge(), generator.edge(), generator.edge(), generator.scale().calibration())
            .with(generator.provenance());
    }

    /** The targets' columns with their units, as this model's samples are measured. */
    public List<String> columns(final List<MicrostructureTarget> targets) {
        return reference.columns(volume(sample(0, 0).voxels()), targets);
    }

    /** The reference values of voxels of the model's size. */
    public double[] measure(final float[] voxels, final List<MicrostructureTarget> targets) {
        return reference.of(volume(voxels), targets);
    }

    @Override
    public void close() {
        generator.close();
        torch.close();
    }
}
