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
package io.github.bonegen.spongiosa.endless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.GeneratorTraining;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.volume.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of endless bone is trained, and its training goes on as if it had never stopped. */
class EndlessTrainingTest {

    @TempDir
    private Path folder;

    /** Cancels after some steps. */
    private static Progress steps(final int wanted) {
        return new Progress() {
            private int done;

            @Override
            public void update(final double fraction, final String message) {
                done++;
            }

            @Override
            public boolean isCancelled() {
                return done >= wanted;
            }
        };
    }

    @Test
    void a_training_cut_short_in_any_part_goes_the_way_of_an_unbroken_one() throws IOException {
        final Model unbroken = TinyEndless.train(Files.createDirectory(folder.resolve("a")), false, Progress.NONE);
        final Path broken = Files.createDirectory(folder.resolve("b"));
        TinyEndless.train(broken, false, steps(2));
        TinyEndless.train(broken, true, steps(2));
        TinyEndless.train(broken, true, steps(3));
        final Model resumed = TinyEndless.train(broken, true, Progress.NONE);

        assertThat(Files.readAllLines(broken.resolve("run/losses.csv"))).hasSize(1 + (int) (TinyEndless.AUTOENCODER_STEPS
            + TinyEndless.DECODER_STEPS + TinyEndless.FLOW_STEPS + TinyEndless.STRUCTURE_STEPS));
        assertThat(resumed.weights().keySet()).isEqualTo(unbroken.weights().keySet());
        unbroken.weights().forEach((name, tensor) -> assertThat(difference(resumed.weights().get(name).values(),
            tensor.values())).as(name).isLessThan(1e-6));
    }

    /** The largest: sums on several threads differ in their last bits. */
    private static double difference(final float[] a, final float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElseThrow();
    }

    @Test
    void a_training_that_begins_with_a_model_begins_where_that_ended() throws IOException {
        final Model model = TinyEndless.train(folder, false, Progress.NONE);
        final EndlessMethod method = EndlessMethod.from(model, 1, 1, 0, Precision.FLOAT32, 7, 225, List.of("second"));
        try (Torch torch = Torch.on("cpu"); PatchSet set = PatchSet.open(folder.resolve("patches"));
             GeneratorTraining training = method.begin(set, torch))
        {
            training.averagedWeights().forEach((name, tensor) -> assertThat(tensor.values()).as(name)
                .containsExactly(model.weights().get(name).values()));
            training.step(0);

            assertThat(training.averagedWeights().get("decoder.first.weight").values())
                .isNotEqualTo(model.weights().get("decoder.first.weight").values());
            assertThat(training.averagedWeights().get("encoder.first.weight").values())
                .containsExactly(model.weights().get("encoder.first.weight").values());
        }
        assertThat(method.start()).contains(model);
    }

    @Test
    void bone_without_end_does_not_begin_with_a_model_of_cubes() {
        final Model vertebra = ModelStore.standard().open("vertebra");
        assertThatThrownBy(() -> EndlessMethod.from(vertebra, 0, 1, 0, Precision.FLOAT32, 7, 225, List.of()))
            .isInstanceOf(InvalidInputException.class)
            .hasMessage("start=vertebra is a spongiosa-generator; endless bone begins with a model of endless bone");
    }

    @Test
    void what_it_makes_is_one_endless_bone() throws IOException {
        final Model model = TinyEndless.train(folder, false, Progress.NONE);
        try (Torch torch = Torch.on("cpu"); EndlessSpongiosa bone = new EndlessSpongiosa(model, torch)) {
            final Box small = new Box(-9, 70, 3, 20, 30, 10);
            final Box large = small.grown(8);
            final float[] cut = new float[(int) small.count()];
            large.copy(bone.bone(new EndlessSample(1, 0), 8).densities(large, Parallel.NONE), small, cut, small);

            assertThat(bone.bone(new EndlessSample(1, 0), 64).densities(small, Parallel.NONE)).containsExactly(cut);
            assertThat(bone.bone(new EndlessSample(1, 1), 64).densities(small, Parallel.NONE)).isNotEqualTo(cut);
            assertThat(bone.generate(bone.latents(1, 0, 1)).get(0).width()).isEqualTo(64);
        }
    }

    @Test
    void a_cube_alone_is_that_part_of_the_endless_bone_but_for_the_last_bits() throws IOException {
        final Model model = TinyEndless.train(folder, false, Progress.NONE);
        try (Torch torch = Torch.on("cpu"); EndlessSpongiosa bone = new EndlessSpongiosa(model, torch)) {
            final EndlessSample sample = new EndlessSample(1, 0);
            final float[] alone = bone.densities(bone.latents(1, 0, 1));
            final float[] part = bone.bone(sample, 64).densities(bone.cube(sample), Parallel.NONE);

            assertThat(alone).containsExactly(part, within(0.01f));
        }
    }

    @Test
    void specimens_that_are_held_out_are_not_learned_from() {
        try (PatchSet set = TinyEndless.patches(folder.resolve("set"))) {
            final DistanceCrops crops = new DistanceCrops(set, 225, List.of("second"));
            final float style = crops.draw(88, new Random(1)).style().get()[0];

            assertThat(style).isCloseTo(new DistanceCrops(set, 225, List.of("second")).draw(88, new Random(2)).style()
                .get()[0], within(0.02f));
            assertThat(style).isLessThan(new DistanceCrops(set, 225, List.of("first")).draw(88, new Random(1)).style()
                .get()[0]);
            assertThatThrownBy(() -> new EndlessMethod(TinyEndless.settings(), 225, List.of("third"), Optional.empty()).check(set)).isInstanceOf(InvalidInputException.class)
                .hasMessage("There is no specimen third to hold out; there are first, second");
        }
    }

    @Test
    void patches_that_are_too_small_are_refused_before_anything_is_learned() {
        try (PatchSet set = TinyEndless.patches(folder.resolve("set"))) {
            final EndlessMethod method = new EndlessMethod(EndlessMethod.network(1, 1, 1, 1, 8, Precision.FLOAT32, 1), 225,
                List.of(), Optional.empty());

            assertThatThrownBy(() -> method.check(set)).isInstanceOf(InvalidInputException.class).hasMessage("Patches of 96 voxels are"
                + " smaller than the cubes of 132 that endless bone is learned from; make them larger, of larger scans or of smaller"
                + " voxels");
        }
    }

    @Test
    void distances_are_those_to_the_surface() {
        final float[] slab = new float[16 * 16 * 16];
        for (int i = 0; i < slab.length; i++) {
            slab[i] = i % 16 >= 5 && i % 16 < 9 ? 440 : 10;
        }
        final float[] distances = SignedDistances.of(slab, 16, 225).clipped(4, new Box(0, 8, 8, 16, 1, 1));

        assertThat(distances).containsExactly(new float[] {-1, -0.875f, -0.625f, -0.375f, -0.125f, 0.125f, 0.375f, 0.375f,
            0.125f, -0.125f, -0.375f, -0.625f, -0.875f, -1, -1, -1}, within(1e-6f));
    }

    @Test
    void style_tells_thickness_spacing_and_direction() {
        final float[] plates = new float[64 * 64 * 64];
        for (int i = 0; i < plates.length; i++) {
            plates[i] = i / 64 / 64 % 16 / 4 == 2 ? 440 : 10;
        }
        final float[] style = BoneStyle.of(plates, 64, 225);

        assertThat(style[0]).isCloseTo(0.25f, within(1e-6f));
        assertThat(style[1]).isCloseTo(1, within(1e-6f));
        assertThat(style[2]).isCloseTo(148 / 48f, within(1e-5f));
        assertThat(style[3]).isCloseTo(1, within(1e-6f));
        assertThat(style[4]).isCloseTo(1, within(1e-6f));
    }
}
