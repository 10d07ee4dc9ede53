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
package io.github.bonegen.radiograph.detector;

import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.nn.training.BinaryLearner;
import io.github.bonegen.nn.training.Training;
import java.util.Map;
import java.util.Random;

/**
 * Trains a detector: whether there is a fracture, by binary cross-entropy, and where to look, by the cross-entropy of the
 * network's attention and the site. Together they are the likelihood of "none" and of every place.
 */
public final class SiteTraining implements Training {

    /**
     * What a training is, besides its films.
     *
     * @param rate learning rate of Adam
     * @param batch films a step
     */
    public record Settings(ResidualArchitecture architecture, Precision precision, double rate, int batch, long steps, long seed) { }

    private final Settings settings;
    private final LearningFilms films;
    private final BinaryLearner learner;

    SiteTraining(final Settings settings, final LearningFilms films, final Torch torch) {
        this.settings = settings;
        this.films = films;
        learner = new BinaryLearner(settings.architecture(), settings.precision(), settings.rate(),
            Seeds.mix(settings.seed(), 0), torch);
    }

    @Override
    public long steps() {
        return settings.steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final LearningFilms.Batch batch = films.draw(settings.batch(), new Random(Seeds.mix(settings.seed(), index + 1)));
        return Map.of("loss", learner.learn(batch.images(), batch.targets(), batch.places()));
    }

    Map<String, Tensor> weights() {
        return learner.weights();
    }

    @Override
    public Map<String, Tensor> state() {
        return learner.state();
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        learner.restore(state);
    }

    @Override
    public void close() {
        learner.close();
    }
}
