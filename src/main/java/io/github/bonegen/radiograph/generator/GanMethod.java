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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.adversarial.WassersteinLoss;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.training.DifferentiableAugmentation;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.nn.training.RaisedDetail;
import io.github.bonegen.nn.training.ShiftsAndTones;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A progressive Wasserstein GAN. The generator is told the class in its latent; the critic has a projection for each. It
 * sees images of raised detail, half of them augmented.
 *
 * @param channels of each level, of edge 4, 8 and so on
 * @param latent random numbers that an image is made of
 * @param generatorRate learning rate of the generator
 * @param criticRate learning rate of the critic
 * @param beginning what the generator has learned before; none to begin with chance
 */
public record GanMethod(List<Integer> channels, int latent, GrowthSchedule schedule, double generatorRate,
    double criticRate, Precision precision, long seed, Optional<GanBeginning> beginning) implements TrainingMethod<TrainingImages>
{
    /** What a card says of such a model. */
    public static final String KIND = "radiograph-gan";

    /** The generator's usual learning rate; weights have a variance of 1 and are scaled when used, so it is high. */
    public static final double GENERATOR_RATE = 1.5e-3;

    /** The critic's usual learning rate: it has to follow the generator. */
    public static final double CRITIC_RATE = 6e-3;

    /** Of edge 4, 8 and so on: many where positions are few. */
    private static final List<Integer> CHANNELS = List.of(96, 96, 96, 64, 32, 16, 8);

    private static final double AVERAGE_DECAY = 0.999;
    private static final RaisedDetail AUGMENTATION = new RaisedDetail(new ShiftsAndTones(0.5, 0.0625, 0.2, 0.2), 8);

    /** The settings of the network's training, and what they do not hold; no weights, but their checksum. */
    private record Settings(ProgressiveTraining.Settings training, DifferentiableAugmentation augmentation, String start,
        boolean criticGoesOn, long criticFirst, double imitation) { }

    public GanMethod {
        channels = List.copyOf(channels);
    }

    /** Begins with chance. */
    public GanMethod(final List<Integer> channels, final int latent, final GrowthSchedule schedule,
        final double generatorRate, final double criticRate, final Precision precision, final long seed)
    {
        this(channels, latent, schedule, generatorRate, criticRate, precision, seed, Optional.empty());
    }

    /**
     * The number of levels that make images of a size.
     *
     * @throws io.github.bonegen.InvalidInputException if no number of levels does
     */
    public static int levels(final int size) {
        require(Integer.bitCount(size) == 1 && size >= ProgressiveArchitecture.edge(0),
            "size=%d is not accepted: the network of a GAN or decoder doubles from 4 pixels; choose 64, 128 or 256", size);
        return Integer.numberOfTrailingZeros(size / ProgressiveArchitecture.edge(0)) + 1;
    }

    /** Channels that suit a number of levels, up to {@code CHANNELS.size()}. */
    public static List<Integer> channels(final int levels) {
        return CHANNELS.subList(0, levels);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String description() {
        return "Progressive Wasserstein GAN of radiographs";
    }

    @Override
    public void check(final TrainingImages images) {
        check(channels, images.size());
    }

    /** @throws io.github.bonegen.InvalidInputException if a network of these channels does not make images of a size */
    static void check(final List<Integer> channels, final int size) {
        require(levels(size) == channels.size(), "%d levels make images of %d pixels, not %d", channels.size(),
            ProgressiveArchitecture.edge(channels.size() - 1), size);
    }

    @Override
    public Object settings(final TrainingImages images) {
        return new Settings(training(images), AUGMENTATION,
            start().map(model -> model.card().weightsSha256()).orElse(""),
            beginning.flatMap(GanBeginning::critic).isPresent(), beginning.map(GanBeginning::criticFirst).orElse(0L),
            beginning.map(GanBeginning::imitation).orElse(0.0));
    }

    private ProgressiveTraining.Settings training(final TrainingImages images) {
        return new ProgressiveTraining.Settings(new ProgressivePlan(architecture(channels, latent, images), schedule,
            AVERAGE_DECAY, precision, seed), generatorRate, criticRate, WassersteinLoss.PUBLISHED);
    }

    static ProgressiveArchitecture architecture(final List<Integer> channels, final int latent,
        final TrainingImages images)
    {
        return new ProgressiveArchitecture(2, latent + Latents.classNumbers(images.classes()), channels);
    }

    @Override
    public Map<String, Object> use(final TrainingImages images) {
        return use(images, channels, latent);
    }

    static Map<String, Object> use(final TrainingImages images, final List<Integer> channels, final int latent) {
        final Map<String, Object> use = images.use();
        use.put("channels", channels);
        use.put("latent", latent);
        return use;
    }

    @Override
    public Optional<Model> start() {
        return beginning.map(GanBeginning::model);
    }

    @Override
    public GeneratorTraining begin(final TrainingImages images, final Torch torch) {
        final ProgressiveTraining.Settings settings = training(images);
        return beginning.map(begun -> new ProgressiveTraining(settings, images, AUGMENTATION,
            new ProgressiveTraining.Refinement(begun.weights(settings.plan().architecture(), images, seed), begun.critic(), begun.criticFirst(),
                begun.imitation() > 0 ? Optional.of(DecoderMethod.imitation(images, latent)) : Optional.empty(), begun.imitation()), torch))
            .orElseGet(() -> new ProgressiveTraining(settings, images, AUGMENTATION, torch));
    }
}
