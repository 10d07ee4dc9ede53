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

import io.github.bonegen.Progress;
import io.github.bonegen.Seeds;
import io.github.bonegen.evaluation.DeLong;
import io.github.bonegen.evaluation.Interval;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.nn.training.BinaryLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Whether a network can tell two sets of volumes apart (classifier two-sample test: Lopez-Paz and Oquab 2017,
 * arXiv:1610.06545): it learns from the slices of one half of the volumes, horizontal and vertical ones, cut anywhere, and
 * judges the other half, and the other way round. It sees bone and marrow alone, not densities.
 *
 * @param threshold density above which a voxel is bone
 * @param steps of training for each half
 */
record TwoSampleTest(double threshold, long seed, int steps) {

    private static final ResidualArchitecture ARCHITECTURE = new ResidualArchitecture(List.of(16, 32, 64));
    private static final double RATE = 2e-3;
    private static final int BATCH = 16;
    private static final int LARGEST = 64;
    private static final int JUDGED = 24;

    /**
     * How well they are told apart.
     *
     * @param auc area under the ROC curve over volumes, each judged by the mean of its slices; 0.5 is chance
     * @param interval with 95 % confidence
     */
    public record Outcome(double auc, Interval interval) { }

    /** Cost: {@link #steps} batches of {@value #BATCH} slices, forth and back, twice. */
    Outcome run(final List<float[]> real, final List<float[]> other, final int edge, final Torch torch, final Progress progress) {
        final List<ScoredCase> cases = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            cases.addAll(judged(half, real, other, edge, torch, progress.part(half / 2.0, (half + 1) / 2.0)));
        }
        final DeLong curve = new DeLong(cases);
        return new Outcome(curve.auc(), curve.interval());
    }

    private List<ScoredCase> judged(final int half, final List<float[]> real, final List<float[]> other, final int edge,
        final Torch torch, final Progress progress)
    {
        final Random random = new Random(Seeds.mix(seed, half));
        final int size = Math.min(LARGEST, edge);
        final List<ScoredCase> cases = new ArrayList<>();
        try (BinaryLearner learner = new BinaryLearner(ARCHITECTURE, Precision.FLOAT32, RATE, Seeds.mix(seed, half + 2), torch)) {
            learn(learner, every(real, 1 - half), every(other, 1 - half), edge, size, random, progress);
            every(real, half).forEach(volume -> cases.add(judge(learner, volume, edge, size, false, cases.size())));
            every(other, half).forEach(volume -> cases.add(judge(learner, volume, edge, size, true, cases.size())));
        }
        return cases;
    }

    private void learn(final BinaryLearner learner, final List<float[]> real, final List<float[]> other, final int edge,
        final int size, final Random random, final Progress progress)
    {
        final float[] images = new float[BATCH * size * size];
        final float[] targets = new float[BATCH];
        for (int step = 0; step < steps; step++) {
            progress.checkCancelled();
            progress.update((double) step / steps, "learning to tell two sets apart");
            for (int i = 0; i < BATCH; i++) {
                targets[i] = i % 2;
                final List<float[]> from = i % 2 == 0 ? real : other;
                cut(from.get(random.nextInt(from.size())), edge, size, random, images, i);
            }
            learner.learn(images, targets);
        }
    }

    /** Judges the same places of every volume. */
    private ScoredCase judge(final BinaryLearner learner, final float[] volume, final int edge, final int size,
        final boolean isOther, final int number)
    {
        final Random random = new Random(seed);
        final float[] images = new float[JUDGED * size * size];
        for (int i = 0; i < JUDGED; i++) {
            cut(volume, edge, size, random, images, i);
        }
        double sum = 0;
        for (final float logit : learner.logits(images, JUDGED)) {
            sum += logit;
        }
        return new ScoredCase(Integer.toString(number), isOther, sum / JUDGED);
    }

    /** A slice, bone 1 and marrow -1: in one of three horizontal or vertical planes, anywhere, mirrored left to right or not. */
    private void cut(final float[] volume, final int edge, final int size, final Random random, final float[] images,
        final int image)
    {
        final int[] steps = {1, edge, edge * edge};
        final int normal = random.nextInt(steps.length);
        final int row = steps[normal == 0 ? 1 : 0];
        final int column = steps[normal == 2 ? 1 : 2];
        final int start = random.nextInt(edge) * steps[normal] + random.nextInt(edge - size + 1) * row
            + random.nextInt(edge - size + 1) * column;
        final boolean mirrored = random.nextBoolean();
        int next = image * size * size;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                images[next++] = volume[start + y * column + (mirrored ? size - 1 - x : x) * row] > threshold ? 1 : -1;
            }
        }
    }

    private static List<float[]> every(final List<float[]> volumes, final int remainder) {
        return IntStream.range(0, volumes.size()).filter(i -> i % 2 == remainder).mapToObj(volumes::get).toList();
    }
}
