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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.patch.PatchSetWriter;
import io.github.bonegen.spongiosa.patch.RealPatches;
import io.github.bonegen.spongiosa.phantom.PhantomScanner;
import io.github.bonegen.spongiosa.phantom.RodsAndPlates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An untrained generator against phantoms: the worst there is, beside a control that is nearly perfect. */
class SpongiosaEvaluationTest {

    private static final SpongiosaEvaluation EVALUATION = new SpongiosaEvaluation(24, 3, 225, List.of(), 2);

    @TempDir
    private Path folder;

    @Test
    void real_against_real_beats_an_untrained_generator_in_every_figure() {
        final EvaluationReport report = evaluate(SpongiosaScale.PUBLISHED);

        assertThat(report.count()).isEqualTo(24);
        assertThat(report.parameters()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(parameter -> {
            assertThat(parameter.controlKs()).isBetween(0.0, 1.0);
            assertThat(parameter.real()).isFinite();
        });
        assertThat(report.synthetic().frechet()).isGreaterThan(5 * report.control().frechet());
        assertThat(report.control().coverage().precision()).isGreaterThan(report.synthetic().coverage().precision());
        assertThat(report.control().coverage().coverage()).isGreaterThan(report.synthetic().coverage().coverage());
        assertThat(report.synthetic().pattern().deviation()).isGreaterThan(report.synthetic().pattern().chance());
        assertThat(report.control().memorisation().copies()).isZero();
        assertThat(report.synthetic().spatial().horizontal().correlation())
            .isGreaterThan(report.control().spatial().horizontal().correlation());
    }

    @Test
    void a_network_tells_plates_from_rods_and_not_plates_from_plates() {
        final List<float[]> plates = IntStream.range(0, 24).mapToObj(i -> bars(i, 0)).toList();
        final List<float[]> morePlates = IntStream.range(24, 48).mapToObj(i -> bars(i, 0)).toList();
        final List<float[]> rods = IntStream.range(0, 24).mapToObj(i -> bars(i, 2)).toList();
        try (Torch torch = Torch.on("cpu")) {
            final TwoSampleTest test = new TwoSampleTest(0.5, 1, 25);
            assertThat(test.run(plates, rods, 16, torch, Progress.NONE).auc()).isGreaterThan(0.95);
            final TwoSampleTest.Outcome same = test.run(plates, morePlates, 16, torch, Progress.NONE);
            assertThat(same.interval().low()).isLessThan(0.5);
            assertThat(same.interval().high()).isGreaterThan(0.5);
        }
    }

    /** Bone where a random phase of z, and with {@code across} of x as well, says so. */
    private static float[] bars(final int seed, final int across) {
        final Random random = new Random(seed);
        final int up = random.nextInt(4);
        final int right = random.nextInt(4);
        final float[] volume = new float[16 * 16 * 16];
        for (int i = 0; i < volume.length; i++) {
            volume[i] = (i / 256 + up) % 4 < 2 && (across == 0 || (i % 16 + right) % 4 < across) ? 1 : 0;
        }
        return volume;
    }

    @Test
    void specimens_that_are_held_out_are_what_is_compared_with() {
        writePhantoms();
        try (PatchSet patches = PatchSet.open(folder.resolve("patches"))) {
            final RealPatches real = new RealPatches(patches, 8, 1, List.of("phantom 7", "phantom 2"));
            assertThat(real.first()).containsExactlyInAnyOrder(2, 7);
            assertThat(real.second()).hasSize(58);
            assertThatThrownBy(() -> new RealPatches(patches, 8, 1, List.of("phantom 70")))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("There is no specimen phantom 70;");
        }
    }

    @Test
    void a_report_is_a_table_and_figures() {
        final EvaluationReport report = evaluate(SpongiosaScale.PUBLISHED);
        EvaluationFiles.write(report, folder);

        assertThat(folder.resolve(EvaluationFiles.TABLE)).content().contains("BV/TV,").contains("Conn.D,");
        assertThat(folder.resolve(EvaluationFiles.FIGURES)).content().contains("\"real against real\"");
        assertThat(report.summary()).contains("Frechet distance");
    }

    @Test
    void patches_of_another_voxel_size_are_refused() {
        assertThatThrownBy(() -> evaluate(new SpongiosaScale(0.1, "mg/cm3", -350, 1100)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("The model makes voxels of 0.1 mm");
    }

    private EvaluationReport evaluate(final SpongiosaScale modelScale) {
        final ProgressiveArchitecture architecture = new ProgressiveArchitecture(3, 4, List.of(4, 4));
        final ModelCard card = new ModelCard(ModelCard.FORMAT, "untrained", GanSpongiosa.KIND, "", "", List.of(),
            modelScale.toSettings(), Map.of(), Map.of(), "");
        writePhantoms();
        try (PatchSet patches = PatchSet.open(folder.resolve("patches")); Torch torch = Torch.on("cpu");
             SpongiosaModel generator = new GanSpongiosa(new Model(card,
                ProgressiveArchitecture.initialise(architecture.generatorShapes(), 1)), torch))
        {
            return EVALUATION.run(generator, patches, new LocalRunner(), Progress.NONE);
        }
    }

    private void writePhantoms() {
        final RodsAndPlates shape = new RodsAndPlates(1.1, 6, -0.3, 1.9);
        final PhantomScanner scanner = new PhantomScanner(0.164, 0.08, 25, 10, 440, "mg/cm3");
        try (PatchSetWriter writer = new PatchSetWriter(folder.resolve("patches"), 8, SpongiosaScale.PUBLISHED,
            "phantoms")) {
            for (int i = 0; i < 60; i++) {
                writer.add(scanner.scan(shape.shares(i, 8, SpongiosaScale.PUBLISHED.calibration()),
                    new Random(i))
                    .voxels(), "phantom " + i);
            }
            writer.finish();
        }
    }

    @Test
    void densities_are_left_out_of_the_space_where_real_volumes_are_binary() {
        final double[] binary = new double[MorphometricFeatures.NAMES.size()];
        binary[MorphometricFeatures.NAMES.indexOf("TMD")] = 440;
        final double[] other = binary.clone();
        other[MorphometricFeatures.NAMES.indexOf("BV/TV")] = 0.2;
        final double[] grey = other.clone();
        grey[MorphometricFeatures.NAMES.indexOf("TMD")] = 350;

        assertThat(MorphometricFeatures.compared(new double[][] {binary, other})).hasSize(11).doesNotContain(0, 1, 2);
        assertThat(MorphometricFeatures.compared(new double[][] {binary, grey})).hasSize(14);
    }
}
