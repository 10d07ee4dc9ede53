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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.Seeds;
import io.github.bonegen.evaluation.DeLong;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.nn.training.BinaryLearner;
import io.github.bonegen.nn.training.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains one member of an ensemble: batches of even classes, and after every round the AUC over the patients of the
 * fold that is held out. The weights of the best round are what counts; it ends when none was better for long.
 */
public final class FoldTraining implements Training {

    /**
     * What a training is, besides its images.
     *
     * @param rate learning rate
     * @param batch images a step
     * @param roundSteps steps from one validation to the next
     * @param rounds at most
     * @param patience rounds without a better one, after which it ends
     * @param syntheticShare share of synthetic images in a batch where there are some
     */
    public record Settings(ResidualArchitecture architecture, Precision precision, double rate, int batch,
        int roundSteps, int rounds, int patience, double syntheticShare, long seed) { }

    private static final String BEST = "best/";
    private static final String STANDING = "standing";
    /** How much a worse loss of validation counts where the AUC is the same. */
    private static final double LOSS_SHARE = 1e-3;

    private final Settings settings;
    private final long seed;
    private final LearningSet images;
    private final BinaryLearner learner;

    private Map<String, Tensor> best;
    /** Of the precision of checkpoints, so that a resumed training goes the same way. */
    private float bestScore = Float.NEGATIVE_INFINITY;
    private float auc = 0.5f;
    private int round;
    private int bestRound;

    FoldTraining(final Settings settings, final LearningSet images, final int fold, final Torch torch) {
        this.settings = settings;
        this.images = images;
        seed = Seeds.mix(settings.seed(), fold);
        learner = new BinaryLearner(settings.architecture(), settings.precision(), settings.rate(),
            Seeds.mix(seed, 0), torch);
        best = learner.weights();
    }

    /** Fewer than planned once it has ended early. */
    @Override
    public long steps() {
        final boolean ended = round - bestRound >= settings.patience();
        return (long) settings.roundSteps() * (ended ? round : settings.rounds());
    }

    @Override
    public Map<String, Double> step(final long index) {
        final Random random = new Random(Seeds.mix(seed, index + 1));
        final LearningSet.Batch batch = images.draw(settings.batch(), settings.syntheticShare(), random);
        final Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("loss", learner.learn(batch.images(), batch.targets()));
        if ((index + 1) % settings.roundSteps() == 0) {
            validate();
        }
        figures.put("validation AUC", (double) auc);
        return figures;
    }

    private void validate() {
        final List<LabelledImage> held = images.heldOut();
        final double[] logits = logits(held);
        auc = (float) patientAuc(images, logits);
        final boolean[] positive = new boolean[logits.length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = images.isPositive(held.get(i));
        }
        final float score = (float) (auc - LOSS_SHARE * new TemperatureScaling(1, 0).loss(logits, positive));
        round++;
        if (score > bestScore) {
            bestScore = score;
            bestRound = round;
            best = learner.weights();
        }
    }

    private double[] logits(final List<LabelledImage> held) {
        final double[] logits = new double[held.size()];
        for (int first = 0; first < logits.length; first += settings.batch()) {
            final List<LabelledImage> part = held.subList(first, Math.min(logits.length, first + settings.batch()));
            final float[] values = learner.logits(LearningSet.pixels(part), part.size());
            for (int i = 0; i < values.length; i++) {
                logits[first + i] = values[i];
            }
        }
        return logits;
    }

    /** The AUC over the patients that are held out. */
    static double patientAuc(final LearningSet images, final double[] scores) {
        final List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            cases.add(new ScoredCase(images.heldOut().get(i).entry().patient(), images.isPositive(images.heldOut().get(i)), scores[i]));
        }
        return new DeLong(ScoredCase.byPatient(cases)).auc();
    }

    /** The weights of the best round; fresh ones before the first. */
    Map<String, Tensor> best() {
        return best;
    }

    /** Rounds done. */
    int rounds() {
        return round;
    }

    /** Which of them was the best, from 1. */
    int bestRound() {
        return bestRound;
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>(learner.state());
        Tensor.putAll(state, BEST, best);
        state.put(STANDING, new Tensor(new long[] {4}, new float[] {round, bestRound, auc, bestScore}));
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        learner.restore(state);
        best = Tensor.part(state, BEST);
        final float[] standing = state.get(STANDING).values();
        round = (int) standing[0];
        bestRound = (int) standing[1];
        auc = standing[2];
        bestScore = standing[3];
    }

    @Override
    public void close() {
        learner.close();
    }
}
