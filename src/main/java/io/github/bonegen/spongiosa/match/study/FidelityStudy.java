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
package io.github.bonegen.spongiosa.match.study;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.evaluation.Coverage;
import io.github.bonegen.evaluation.FeatureScale;
import io.github.bonegen.evaluation.FrechetDistance;
import io.github.bonegen.spongiosa.evaluation.EvaluatedSet;
import io.github.bonegen.spongiosa.evaluation.MorphometricFeatures;
import io.github.bonegen.spongiosa.match.Content;
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.Matcher;
import io.github.bonegen.spongiosa.match.ScaledObjective;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether matched samples are still what the model makes. Random samples are measured; a search in the model's latents,
 * and one in the wider space alone, look for samples with the same values; and all three sets are compared with further
 * random samples, by everything that the reference morphometry measures. The random samples that were measured are the
 * control: a search that spoils nothing does as well.
 *
 * @param targets asked for together
 * @param count of samples in each set
 * @param tolerance of each asked value, as a fraction
 */
public record FidelityStudy(List<MicrostructureTarget> targets, int count, double tolerance, long seed,
    int evaluations, int batch)
{
    /** More samples than features are needed for a covariance. */
    private static final int LEAST = MorphometricFeatures.NAMES.size() + 1;

    /**
     * A set compared with random samples of the model, in morphometric space scaled by their spread.
     *
     * @param reached samples within tolerance
     * @param frechet distance of the fitted Gaussians
     */
    public record Row(String set, int reached, double frechet, Coverage coverage) { }

    public FidelityStudy {
        require(count >= LEAST, "count=%d is not accepted; at least %d", count, LEAST);
    }

    /**
     * Makes, matches, measures and compares.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public List<Row> run(final MatchSetup setup, final Progress progress) {
        final double[][] unscaled = features(setup, random(setup, seed), progress.part(0, 0.05));
        final FeatureScale scale = FeatureScale.of(unscaled);
        final double[][] reference = scale.apply(unscaled);
        final List<Volume> control = random(setup, seed + 1);
        final List<MatchRequest> requests = IntStream.range(0, count)
            .mapToObj(i -> request(setup, control.get(i), seed + i)).toList();
        final List<Row> rows = new ArrayList<>();
        rows.add(row("random samples (control)", count, reference,
            scale.apply(features(setup, control, progress.part(0.05, 0.1)))));
        rows.add(matched("matched in the latents", setup, setup.narrow(), requests, reference, scale,
            progress.part(0.1, 0.5)));
        rows.add(matched("matched in the wider space", setup, setup.widest(), requests, reference, scale,
            progress.part(0.5, 1)));
        return rows;
    }

    private Row matched(final String set, final MatchSetup setup, final Matcher matcher,
        final List<MatchRequest> requests, final double[][] reference, final FeatureScale scale,
        final Progress progress)
    {
        final List<MatchedSample> found = new ArrayList<>();
        matcher.run(requests, goals -> new ScaledObjective(goals, setup.statistics()), setup.statistics(), found::add,
            progress);
        progress.checkCancelled();
        found.sort(Comparator.comparingInt(MatchedSample::request));
        final int reached = (int) found.stream().filter(sample -> sample.worst() <= 1).count();
        return row(set, reached, reference, scale.apply(features(setup,
            found.stream().map(MatchedSample::sample).toList(), Progress.NONE)));
    }

    private static Row row(final String set, final int reached, final double[][] reference, final double[][] compared) {
        return new Row(set, reached, FrechetDistance.of(reference, compared), Coverage.of(reference, compared));
    }

    private List<Volume> random(final MatchSetup setup, final long series) {
        return setup.generator().generate(setup.generator().latents(series, 0, count));
    }

    private MatchRequest request(final MatchSetup setup, final Volume sample, final long own) {
        final double[] values = setup.reference().of(sample, targets);
        final List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            goals.add(new Goal(targets.get(i), values[i], tolerance));
        }
        return new MatchRequest(goals, Content.NONE, 1, own, evaluations, batch);
    }

    private static double[][] features(final MatchSetup setup, final List<Volume> samples, final Progress progress) {
        return EvaluatedSet.of(samples.stream().map(Volume::voxels).toList(), setup.generator().edge(),
            setup.generator().scale().calibration(), new MorphometricFeatures(setup.reference().threshold()), progress)
            .features();
    }
}
