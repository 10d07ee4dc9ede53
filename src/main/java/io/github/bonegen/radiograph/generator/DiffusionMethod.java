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
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.diffusion.DiffusionTraining;
import io.github.bonegen.nn.diffusion.NoiseDistribution;
import io.github.bonegen.nn.network.UnetArchitecture;
import io.github.bonegen.nn.network.UnetBeginning;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.nn.training.ImageAugmentation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Denoising diffusion with a U-Net.
 *
 * @param channels of each level
 * @param steps of the training
 * @param batch images a step
 * @param rate learning rate
 * @param start a model to begin with; none to begin with chance
 */
public record DiffusionMethod(List<Integer> channels, long steps, int batch, double rate, Precision precision,
    long seed, Optional<Model> start) implements TrainingMethod<TrainingImages>
{
    /** What a card says of such a model. */
    public static final String KIND = "radiograph-diffusion";

    /** A million weights. */
    public static final List<Integer> CHANNELS = List.of(48, 64, 64, 64);

    /** Larger images are cut into squares, so that the finest level has no more positions than this a side. */
    private static final int FINEST = 64;

    /** Levels of up to this many positions a side have attention, whose cost grows with their fourth power. */
    private static final int ATTENTIVE = 16;

    private static final int EMBEDDING = 64;
    private static final double AVERAGE_DECAY = 0.9995;
    private static final double LABEL_DROP = 0.1;
    private static final double DROPOUT = 0.05;
    private static final ImageAugmentation AUGMENTATION = new ImageAugmentation(0.15);

    /** The settings of the network's training, and the checksum of what it begins with. */
    private record Settings(DiffusionTraining.Settings training, String start) { }

    public DiffusionMethod {
        channels = List.copyOf(channels);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String description() {
        return "Denoising diffusion model of radiographs";
    }

    @Override
    public void check(final TrainingImages images) {
        final UnetArchitecture architecture = architecture(images.size(), images.classes());
        start.ifPresent(model -> begun(model, architecture, images));
    }

    private UnetArchitecture architecture(final int edge, final int classes) {
        final int patch = Math.max(1, edge / FINEST);
        final int attention = (int) IntStream.range(0, channels.size())
            .filter(level -> edge / patch >> level <= ATTENTIVE).count();
        return new UnetArchitecture(edge, patch, channels, attention, EMBEDDING, DiffusionTraining.conditions(classes));
    }

    @Override
    public Object settings(final TrainingImages images) {
        return new Settings(training(images), start.map(model -> model.card().weightsSha256()).orElse(""));
    }

    private DiffusionTraining.Settings training(final TrainingImages images) {
        return new DiffusionTraining.Settings(architecture(images.size(), images.classes()), steps, batch, rate,
            AVERAGE_DECAY, images.deviation(), NoiseDistribution.forEdge(images.size()), LABEL_DROP, DROPOUT,
            AUGMENTATION, precision, seed);
    }

    @Override
    public Map<String, Object> use(final TrainingImages images) {
        final Map<String, Object> use = images.use();
        use.put("channels", channels);
        use.put("deviation", images.deviation());
        return use;
    }

    @Override
    public GeneratorTraining begin(final TrainingImages images, final Torch torch) {
        final DiffusionTraining.Settings training = training(images);
        return start.map(model -> new DiffusionTraining(training, begun(model, training.architecture(), images), images,
            torch)).orElseGet(() -> new DiffusionTraining(training, images, torch));
    }

    /** A model's weights, whose classes are told as far as it knows them. */
    private static Map<String, Tensor> begun(final Model model, final UnetArchitecture architecture,
        final TrainingImages images)
    {
        require(model.card().kind().equals(KIND), "start=%s is a model of kind %s; accepted is what method=diffusion wrote",
            model.card().name(), model.card().kind());
        final CardFacts facts = new CardFacts(model.card());
        final List<RadiographClass> known = facts.classes();
        final Stream<Integer> classes = images.kinds().stream().map(what -> what.among(known));
        final Stream<Integer> changes = IntStream.range(0, ImageAugmentation.NUMBERS).mapToObj(i -> known.size() + i);
        return new UnetBeginning(UnetArchitecture.of(model.weights(), facts.edge()), model.weights())
            .weightsFor(architecture, Stream.concat(classes, changes).toList());
    }
}
