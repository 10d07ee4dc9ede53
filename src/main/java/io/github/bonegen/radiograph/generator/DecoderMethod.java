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
package io.github.bonegen.radiograph.generator;

import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.Distillation;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.Imitation;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.training.DetailLoss;
import io.github.bonegen.nn.training.GeneratorTraining;
import java.util.List;
import java.util.Map;

/**
 * The decoder of an autoencoder whose encoder is the {@linkplain PrincipalLatents principal components}: the generator
 * of a {@link GanMethod}, taught without a critic to make each training image of what is said about it. It learns fast
 * where thighs are and how bright, leaves none out, and blurs what the components do not tell: something for a GAN to
 * begin with.
 *
 * @param channels of each level, of edge 4, 8 and so on
 * @param latent number of components, and of the random numbers that an image is made of
 * @param rate learning rate
 */
public record DecoderMethod(List<Integer> channels, int latent, GrowthSchedule schedule, double rate,
    Precision precision, long seed) implements TrainingMethod<TrainingImages>
{
    private static final double AVERAGE_DECAY = 0.998;

    public DecoderMethod {
        channels = List.copyOf(channels);
    }

    @Override
    public String kind() {
        return GanMethod.KIND;
    }

    @Override
    public String description() {
        return "Decoder of principal components of radiographs";
    }

    @Override
    public void check(final TrainingImages images) {
        GanMethod.check(channels, images.size());
    }

    @Override
    public Distillation.Settings settings(final TrainingImages images) {
        return new Distillation.Settings(new ProgressivePlan(GanMethod.architecture(channels, latent, images), schedule,
            AVERAGE_DECAY, precision, seed), rate);
    }

    @Override
    public Map<String, Object> use(final TrainingImages images) {
        return GanMethod.use(images, channels, latent);
    }

    @Override
    public GeneratorTraining begin(final TrainingImages images, final Torch torch) {
        return new Distillation(settings(images), imitation(images, latent), torch);
    }

    /** The imitation of training images. */
    static Imitation imitation(final TrainingImages images, final int latent) {
        return new Imitation(new PrincipalLatents(images, latent), new DetailLoss());
    }
}
