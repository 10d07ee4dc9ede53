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
package io.github.bonegen.spongiosa.explore;

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Directions among a model's latents, as numbers of a latent each.
 *
 * @param steering the shortest step that raises a parameter by one unit, as far as linear regression over the model's
 *     samples tells: one a target
 * @param main directions of length 1 in which volumes change most, most first: the principal components of the linear
 *     regression of voxels on latents (as H&auml;rk&ouml;nen et al. 2020, arXiv:2004.02546, find them of features)
 */
public record LatentDirections(List<double[]> steering, List<double[]> main) {

    private static final int SAMPLES = 128;
    private static final int BATCH = 16;
    private static final double NANO = 1e-9;

    /**
     * Finds directions. Cost: a generation of 128 samples.
     *
     * @param count of main directions
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static LatentDirections of(final MatchSetup setup, final List<MicrostructureTarget> targets, final int count,
        final Progress progress)
    {
        return new LatentDirections(targets.stream().map(target -> steering(setup, target)).toList(),
            main(setup.generator(), count, progress));
    }

    private static double[] steering(final MatchSetup setup, final MicrostructureTarget target) {
        final ModelStatistics statistics = setup.statistics();
        final double[] measured = statistics.of(target).measured();
        final List<double[]> latents = new ArrayList<>();
        final List<Double> values = new ArrayList<>();
        for (int i = 0; i < measured.length; i++) {
            if (Double.isFinite(measured[i])) {
                latents.add(latent(setup.generator(), statistics.seed(), i));
                values.add(measured[i]);
            }
        }
        final RealVector slope = new LatentRegression(new Array2DRowRealMatrix(latents.toArray(double[][]::new), false))
            .slope(values.stream().mapToDouble(Double::doubleValue).toArray());
        return slope.mapDivide(slope.dotProduct(slope)).toArray();
    }

    private static List<double[]> main(final SpongiosaModel generator, final int count, final Progress progress) {
        final int voxels = generator.edge() * generator.edge() * generator.edge();
        final RealMatrix latents = new Array2DRowRealMatrix(SAMPLES, generator.latentSize());
        final RealMatrix volumes = new Array2DRowRealMatrix(SAMPLES, voxels);
        final long begin = System.nanoTime();
        for (int first = 0; first < SAMPLES; first += BATCH) {
            progress.checkCancelled();
            progress.update((double) first / SAMPLES, message(first, (System.nanoTime() - begin) * NANO));
            final float[] densities = generator.densities(generator.latents(0, first, BATCH));
            for (int i = 0; i < BATCH; i++) {
                latents.setRow(first + i, latent(generator, 0, first + i));
                volumes.setRow(first + i, doubles(Arrays.copyOfRange(densities, i * voxels, (i + 1) * voxels)));
            }
        }
        return new LatentRegression(latents).principal(volumes, count);
    }

    private static String message(final int done, final double seconds) {
        return "looking for directions" + (done == 0 ? ""
            : String.format(Locale.ROOT, ", %.0f s left", seconds * (SAMPLES - done) / done));
    }

    private static double[] latent(final SpongiosaModel generator, final long seed, final int index) {
        return doubles(generator.latents(seed, index, 1));
    }

    private static double[] doubles(final float[] values) {
        final double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
