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
package io.github.bonegen.spongiosa.match.statistics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.SoftBone;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.volume.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/** Measures a series of a model's own samples, with the reference engine and softly. */
public final class StatisticsSurvey {

    private static final int BATCH = 16;
    private static final double NANO = 1e-9;

    private final SpongiosaModel generator;
    private final List<MicrostructureTarget> targets;
    private final ReferenceMeasure reference;
    private final long seed;
    private final int samples;
    private final double[][] measured;
    private final double[][] soft;
    private double variance;

    /** @param seed of the series, and {@code samples} in it */
    public StatisticsSurvey(final SpongiosaModel generator, final List<MicrostructureTarget> targets,
        final ReferenceMeasure reference, final long seed, final int samples)
    {
        this.generator = generator;
        this.targets = targets;
        this.reference = reference;
        this.seed = seed;
        this.samples = samples;
        measured = new double[targets.size()][samples];
        soft = new double[targets.size()][samples];
    }

    /**
     * Makes and measures the samples. To be called once.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public ModelStatistics run(final Progress progress) {
        final long begin = System.nanoTime();
        for (int first = 0; first < samples; first += BATCH) {
            progress.checkCancelled();
            progress.update((double) first / samples, message(first, (System.nanoTime() - begin) * NANO));
            survey(first, generator.generate(generator.latents(seed, first, Math.min(BATCH, samples - first))));
        }
        final Map<String, ModelStatistics.Parameter> parameters = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            parameters.put(targets.get(i).key(), new ModelStatistics.Parameter(measured[i], soft[i]));
        }
        return new ModelStatistics(seed, samples, variance / samples, parameters);
    }

    private String message(final int done, final double seconds) {
        return "measuring " + samples + " samples of the model" + (done == 0 ? ""
            : String.format(Locale.ROOT, ", %.0f s left", seconds * (samples - done) / done));
    }

    private void survey(final int first, final List<Volume> batch) {
        final double[][] rows = IntStream.range(0, batch.size()).parallel()
            .mapToObj(i -> reference.of(batch.get(i), targets)).toArray(double[][]::new);
        for (int i = 0; i < rows.length; i++) {
            for (int target = 0; target < targets.size(); target++) {
                measured[target][first + i] = rows[i][target];
            }
        }
        addVariance(batch);
        surveySoftly(first, batch);
    }

    private void addVariance(final List<Volume> batch) {
        for (final Volume sample : batch) {
            final Variance ofSample = new Variance();
            for (final float voxel : sample.voxels()) {
                ofSample.increment(voxel);
            }
            variance += ofSample.getResult();
        }
    }

    private void surveySoftly(final int first, final List<Volume> volumes) {
        final int edge = generator.edge();
        final int voxels = edge * edge * edge;
        final int count = volumes.size();
        final float[] densities = new float[count * voxels];
        for (int i = 0; i < count; i++) {
            System.arraycopy(volumes.get(i).voxels(), 0, densities, i * voxels, voxels);
        }
        try (Torch.Recording paused = Torch.pause(); NDManager step = generator.torch().newStep()) {
            final NDArray batch = step.create(densities, new Shape(count, 1, edge, edge, edge));
            final SoftBone bone = new SoftBone(batch, SoftThreshold.at(reference.threshold()),
                generator.scale().voxelSize(), generator.torch());
            for (int target = 0; target < targets.size(); target++) {
                final float[] values = targets.get(target).soft(bone).values();
                for (int i = 0; i < count; i++) {
                    soft[target][first + i] = values[i];
                }
            }
        }
    }
}
