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
package io.github.bonegen.spongiosa.evaluation;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.evaluation.Memorisation;
import io.github.bonegen.evaluation.Statistics;
import io.github.bonegen.spongiosa.model.SpongiosaBatch;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.patch.RealPatches;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Compares what a model makes with real patches, and, as a control beside every figure, one part of the real patches
 * with the other. All three sets are of one size, because most figures depend on it.
 *
 * @param count of volumes in each set, at most; half of the real patches is the limit
 * @param seed of the samples and of the division
 * @param threshold density above which a voxel is bone
 * @param heldOut specimens to compare with, such as those that a model has not seen; empty for half of all, by chance
 * @param classifierSteps of training a network that tells two sets apart; 0 for none
 */
public record SpongiosaEvaluation(int count, long seed, double threshold, List<String> heldOut, int classifierSteps) {

    private static final int BATCH = 16;
    private static final int SETS = 3;

    /** More volumes than features are needed for a covariance. */
    private static final int LEAST = MorphometricFeatures.NAMES.size() + 1;

    public SpongiosaEvaluation {
        require(count >= LEAST, "count=%d is not accepted; at least %d", count, LEAST);
        require(classifierSteps >= 0, "classifier=%d is not accepted; 0 or more steps", classifierSteps);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * Makes, measures and compares. Cost: about 50 ms a volume of 32^3 for the measuring on one processor.
     *
     * @param runner makes and measures
     * @throws io.github.bonegen.InvalidInputException if model and patches differ in voxel size or unit, or there are
     *     too few patches
     */
    public EvaluationReport run(final SpongiosaModel generator, final PatchSet patches, final BatchRunner runner,
        final Progress progress)
    {
        checkSameScale(generator.scale(), patches.scale());
        final RealPatches real = new RealPatches(patches, generator.edge(), seed, heldOut);
        final int size = Math.min(count, Math.min(real.first().size(), real.second().size()));
        require(size >= LEAST,
            "%d patches are too few to compare with: the smaller part has %d and at least %d are needed",
            patches.size(), size, LEAST);
        MemoryCheck.require(MemoryCheck.ofArrays(SETS * size, (long) Math.pow(generator.edge(), 3) * Float.BYTES),
            "Comparing " + SETS + " sets of " + size + " volumes");
        final List<Integer> first = real.first().subList(0, size);
        final List<Integer> second = real.second().subList(0, size);
        final MorphometricFeatures measure = new MorphometricFeatures(threshold);
        final Provenance record = generator.provenance().with("evaluation", this).with("patches", patches.description().source());
        final EvaluatedSet reference = new EvaluatedSet(real.volumes(first), runner.run(new PatchItems(
            "patches of the first part", record, real, first, generator, measure), processors(), progress.part(0, 0.15)).whole().toArray(double[][]::new));
        final EvaluatedSet control = new EvaluatedSet(real.volumes(second), runner.run(new PatchItems(
            "patches of the second part", record, real, second, generator, measure), processors(), progress.part(0.15, 0.3)).whole().toArray(double[][]::new));
        final EvaluatedSet synthetic = EvaluatedSet.of(runner.run(new MeasuredSamples(new SpongiosaBatch(size, seed,
            Math.min(BATCH, generator.together(BATCH))), generator, measure), 1, progress.part(0.3, 0.7)).whole().stream()
            .flatMap(Arrays::stream).toList());
        progress.update(0.7, "looking for copies");
        final Memorisation copies = copies(synthetic, patches, real, generator.edge(), (sample, patch) -> false);
        progress.checkCancelled();
        final Memorisation neighbours = copies(control, patches, real, generator.edge(),
            (sample, patch) -> real.related(second.get(sample), patch));
        return new EvaluationReport(generator.card().name(), patches.description().source(), size, seed, threshold,
            generator.edge(), real.hasSeveralSpecimens(), parameters(reference, control, synthetic),
            comparison(generator, reference, synthetic, copies, progress.part(0.75, 0.88)),
            comparison(generator, reference, control, neighbours, progress.part(0.88, 1)), reference, synthetic);
    }

    private static Memorisation copies(final EvaluatedSet set, final PatchSet patches, final RealPatches real, final int edge,
        final BiPredicate<Integer, Integer> related)
    {
        return Memorisation.of(set.size(), patches.size(), new PatchDistances(set.volumes(),
            IntStream.range(0, patches.size()).mapToObj(real::volume), edge, related));
    }

    private SpongiosaComparison comparison(final SpongiosaModel generator, final EvaluatedSet real, final EvaluatedSet other,
        final Memorisation memorisation, final Progress progress)
    {
        final TwoSampleTest.Outcome told = classifierSteps == 0 ? null : new TwoSampleTest(threshold, seed, classifierSteps)
            .run(real.volumes(), other.volumes(), generator.edge(), generator.torch(), progress);
        return SpongiosaComparison.of(real, other, memorisation, SpatialDifference.of(real.volumes(), other.volumes(),
            generator.edge(), threshold, generator.scale().voxelSize()), told);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static List<ParameterComparison> parameters(final EvaluatedSet reference, final EvaluatedSet control,
        final EvaluatedSet synthetic)
    {
        return IntStream.range(0, MorphometricFeatures.NAMES.size()).mapToObj(i -> ParameterComparison.of(
            MorphometricFeatures.NAMES.get(i), Statistics.column(reference.features(), i),
            Statistics.column(control.features(), i), Statistics.column(synthetic.features(), i))).toList();
    }

    private static void checkSameScale(final SpongiosaScale model, final SpongiosaScale patches) {
        require(Math.abs(model.voxelSize() / patches.voxelSize() - 1) < 1e-3 && model.unit().equals(patches.unit()),
            "The model makes voxels of %s mm in %s, but the patches have %s mm in %s; give patches of the model's own",
            model.voxelSize(), model.unit(), patches.voxelSize(), patches.unit());
    }
}
