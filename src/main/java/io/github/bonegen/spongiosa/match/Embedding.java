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

import io.github.bonegen.Progress;
import io.github.bonegen.nn.optimise.Lbfgs;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Finds the point of a latent space whose sample is nearest to a given volume (inversion): from the nearest of a series
 * of random samples, by mean squared difference of density, first in the generator's own latents, then in the wider
 * space.
 */
public final class Embedding {

    /**
     * What was found.
     *
     * @param point of the wider space
     * @param voxels of its sample
     * @param correlation of its voxels with the given ones
     * @param error root mean squared difference of density
     */
    public record Embedded(double[] point, float[] voxels, double correlation, double error, int evaluations) { }

    private static final int CANDIDATES = 96;
    private static final int TRIED = 3;
    private static final int BATCH = 16;

    private final SpongiosaModel generator;
    private final BatchEvaluator evaluator;
    private final LatentSpace narrow;
    private final LatentSpace wide;
    private final ScaledObjective objective;

    public Embedding(final SpongiosaModel generator, final ModelStatistics statistics, final double threshold) {
        this.generator = generator;
        evaluator = new BatchEvaluator(generator, List.of(), SoftThreshold.at(threshold));
        final List<LatentSpace> spaces = generator.spaces(threshold);
        narrow = spaces.get(0);
        wide = spaces.get(spaces.size() - 1);
        objective = new ScaledObjective(List.of(), statistics);
    }

    /**
     * Embeds a volume.
     *
     * @param voxels of the generator's size, x fastest, in its unit of density
     * @param evaluations in all
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Embedded embed(final float[] voxels, final long seed, final int evaluations, final Progress progress) {
        final int each = evaluations / (2 * TRIED);
        Arrival best = null;
        int used = 0;
        final List<double[]> starts = nearest(voxels, seed, progress.part(0, 0.2));
        for (int i = 0; i < starts.size(); i++) {
            final Arrival arrival = descend(narrow, starts.get(i), voxels, each,
                progress.part(0.2 + 0.4 * i / TRIED, 0.2 + 0.4 * (i + 1) / TRIED));
            used += arrival.evaluations();
            best = best == null || arrival.evaluation().loss() < best.evaluation().loss() ? arrival : best;
        }
        final Arrival last = descend(wide, wide.ofLatent(floats(best.point())), voxels, evaluations - used,
            progress.part(0.6, 1));
        final float[] found = last.evaluation().densities();
        return new Embedded(last.point(), found, correlation(found, voxels), error(found, voxels),
            used + last.evaluations());
    }

    /** Pearson's correlation of the voxels of two volumes. */
    public static double correlation(final float[] a, final float[] b) {
        return new PearsonsCorrelation().correlation(doubles(a), doubles(b));
    }

    private record Arrival(double[] point, Evaluation evaluation, int evaluations) { }

    private Arrival descend(final LatentSpace space, final double[] start, final float[] voxels,
        final int evaluations, final Progress progress)
    {
        final Lbfgs lbfgs = new Lbfgs(start);
        double[] bestPoint = start;
        Evaluation best = null;
        while (lbfgs.evaluations() < evaluations && !lbfgs.isStuck()) {
            progress.checkCancelled();
            progress.update((double) lbfgs.evaluations() / evaluations, "embedding");
            final double[] point = lbfgs.point();
            final Evaluation evaluation = evaluator.evaluate(space, objective,
                List.of(new Query(point, new double[0], voxels, 1))).get(0);
            lbfgs.submit(evaluation.loss(), evaluation.gradient());
            if (best == null || evaluation.loss() < best.loss()) {
                best = evaluation;
                bestPoint = point;
            }
        }
        return new Arrival(bestPoint, best, lbfgs.evaluations());
    }

    /** The latents of the random samples that differ least from the volume. */
    private List<double[]> nearest(final float[] voxels, final long seed, final Progress progress) {
        final double[] errors = new double[CANDIDATES];
        for (int first = 0; first < CANDIDATES; first += BATCH) {
            progress.checkCancelled();
            progress.update((double) first / CANDIDATES, "looking for a start");
            final float[] densities = generator.densities(generator.latents(seed, first, BATCH));
            for (int i = 0; i < BATCH; i++) {
                errors[first + i] = error(Arrays.copyOfRange(densities, i * voxels.length, (i + 1) * voxels.length),
                    voxels);
            }
        }
        return IntStream.range(0, CANDIDATES).boxed().sorted(Comparator.comparingDouble(i -> errors[i])).limit(TRIED)
            .map(i -> narrow.ofLatent(generator.latents(seed, i, 1))).toList();
    }

    private static double error(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    private static double[] doubles(final float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static float[] floats(final double[] values) {
        final float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
