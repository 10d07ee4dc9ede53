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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.nn.training.PairSource;
import io.github.bonegen.nn.training.Training;
import io.github.bonegen.nn.training.TrainingRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderMethodTest {

    private static final int EDGE = 32;
    private static final int LATENT = 6;
    private static final int CLASSES = 2;
    private static final List<Integer> CHANNELS = List.of(16, 16, 8, 8);

    @TempDir
    private Path folder;
    private Torch torch;
    private TrainingImages images;

    @BeforeEach
    void open() {
        torch = Torch.on("cpu");
        images = new TrainingImages(FractureSketches.write(folder.resolve("sketches"), EDGE, 50, 60),
            new RadiographFiles(), EDGE, RadiographClass.ofLabels(List.of("AFF", "NFF")), "sketches");
    }

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void latents_of_images_are_spread_as_random_ones_are_and_name_the_class() {
        final PairSource.Pairs pairs = new PrincipalLatents(images, LATENT).draw(2000, new Random(1));

        for (int k = 0; k < LATENT; k++) {
            final double[] numbers = column(pairs.latents(), k);
            assertThat(StatUtils.mean(numbers)).isCloseTo(0, within(0.03));
            assertThat(StatUtils.variance(numbers) * LATENT).isCloseTo(1, within(0.15));
        }
        for (int i = 0; i < 2000; i++) {
            final int first = i * (LATENT + CLASSES) + LATENT;
            assertThat(pairs.latents()[first] + pairs.latents()[first + 1]).isEqualTo(1);
        }
    }

    @Test
    void no_two_images_have_the_same_latent() {
        final PairSource.Pairs pairs = new PrincipalLatents(images, LATENT).draw(300, new Random(2));

        final List<Integer> alike = IntStream.range(0, 300).filter(i -> part(pairs.latents(), i, LATENT + CLASSES)
            .equals(part(pairs.latents(), 0, LATENT + CLASSES))).boxed().toList();
        assertThat(alike).hasSizeBetween(2, 10).allSatisfy(i ->
            assertThat(part(pairs.images(), i, EDGE * EDGE)).isEqualTo(part(pairs.images(), 0, EDGE * EDGE)));
    }

    @Test
    void it_learns_to_make_the_images_of_what_is_said_about_them() {
        final List<Double> differences = new ArrayList<>();

        train("decoder", decoder(300), differences);

        assertThat(StatUtils.mean(last(differences))).isLessThan(differences.get(0) / 5);
    }

    @Test
    void a_gan_that_begins_with_it_keeps_it_until_the_critic_has_learned() {
        final Model decoder = train("decoder", decoder(5), new ArrayList<>());

        // The moving average of weights that stay is rounded anew at each step.
        final Offset<Float> rounding = within(2e-7f);
        assertThat(firstWeight(train("kept", gan(decoder, 3), new ArrayList<>()))).isCloseTo(firstWeight(decoder), rounding);
        assertThat(firstWeight(train("changed", gan(decoder, 2), new ArrayList<>()))).isNotCloseTo(firstWeight(decoder),
            rounding);
    }

    @Test
    void a_critic_of_another_run_goes_on() {
        final Model decoder = train("decoder", decoder(5), new ArrayList<>());
        train("judged", gan(decoder, 3), new ArrayList<>());
        final Map<String, Tensor> critic = new TrainingRun(folder.resolve("judged"), Duration.ZERO).network("critic");

        final GanMethod further = gan(Optional.of(critic), decoder, 3);
        try (Training training = further.begin(images, torch)) {
            final Map<String, Tensor> state = training.state();
            critic.forEach((name, weights) ->
                assertThat(state.get("critic/" + name).values()).as(name).isEqualTo(weights.values()));
        }
    }

    @Test
    void what_is_shown_while_it_learns_is_what_the_model_makes_of_both_classes() {
        final DecoderMethod method = decoder(5);
        try (GeneratorTraining training = method.begin(images, torch)) {
            final float[] shown = training.preview(2, training.steps());
            try (NDManager step = torch.newStep(); Parameters weights = new Parameters(torch, training.averagedWeights())) {
                final float[] latents = Latents.ofClasses(Latents.ofSamples(3, 0, 2, LATENT), new int[] {0, 1}, CLASSES);
                final float[] made = new ProgressiveGenerator(GanMethod.architecture(CHANNELS, LATENT, images), weights,
                    Precision.FLOAT32).generate(step.create(latents, new Shape(2, LATENT + CLASSES)), CHANNELS.size() - 1)
                    .toFloatArray();
                assertThat(shown).containsExactly(made, within(1e-5f));
            }
        }
    }

    private static DecoderMethod decoder(final int steps) {
        return new DecoderMethod(CHANNELS, LATENT, GrowthSchedule.even(List.of(40, 40, 40), steps, List.of(8, 8, 8, 8)),
            1e-2, Precision.FLOAT32, 3);
    }

    private static GanMethod gan(final Model decoder, final long criticFirst) {
        return gan(Optional.empty(), decoder, criticFirst);
    }

    private static GanMethod gan(final Optional<Map<String, Tensor>> critic, final Model decoder, final long criticFirst) {
        return new GanMethod(CHANNELS, LATENT, GrowthSchedule.even(List.of(0, 0, 0), 3, List.of(4, 4, 4, 4)), 1e-3, 1e-3,
            Precision.FLOAT32, 4, Optional.of(new GanBeginning(decoder, critic, criticFirst, 10)));
    }

    private Model train(final String run, final TrainingMethod<TrainingImages> method, final List<Double> differences) {
        return new ModelTraining<>(images, method, folder.resolve(run)).run("net", false,
            Duration.ofMinutes(5), torch, (step, losses) -> differences.add(difference(losses)), Progress.NONE);
    }

    private static float firstWeight(final Model model) {
        return model.weights().get("blocks.0.conv0.conv.weight").values()[0];
    }

    private static double difference(final Map<String, Double> losses) {
        return losses.get("difference");
    }

    private static double[] last(final List<Double> values) {
        return values.subList(values.size() - 20, values.size()).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] column(final float[] latents, final int k) {
        final double[] column = new double[latents.length / (LATENT + CLASSES)];
        for (int i = 0; i < column.length; i++) {
            column[i] = latents[i * (LATENT + CLASSES) + k];
        }
        return column;
    }

    private static List<Float> part(final float[] values, final int index, final int size) {
        final List<Float> part = new ArrayList<>();
        for (int i = index * size; i < (index + 1) * size; i++) {
            part.add(values[i]);
        }
        return part;
    }
}
