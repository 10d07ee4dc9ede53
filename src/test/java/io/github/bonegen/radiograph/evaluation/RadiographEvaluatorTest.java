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
package io.github.bonegen.radiograph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.evaluation.KernelDistance;
import io.github.bonegen.radiograph.evaluation.feature.ScatteringFeatures;
import io.github.bonegen.radiograph.evaluation.report.ReportFiles;
import io.github.bonegen.radiograph.evaluation.report.ReportPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets from the real images' own distribution, and sets that are wrong in a known way. */
class RadiographEvaluatorTest {

    private static final int COUNT = 60;
    private static final RealImages REAL = new RealImages(FakeRadiographs.of(2 * COUNT, 1, "T"),
        FakeRadiographs.of(COUNT, 2, "H"));

    private static RadiographEvaluator ruler;
    private static RadiographReport good;

    @TempDir
    private Path folder;

    @BeforeAll
    static void measure() {
        final EvaluationSettings standard = EvaluationSettings.standard(COUNT, 5);
        ruler = new RadiographEvaluator(REAL, new EvaluationSettings(COUNT, 5, standard.spaces(), List.of(new Counting())),
            Progress.NONE);
        good = ruler.measure(FakeRadiographs.of(COUNT, 3, "S"), Progress.NONE);
    }

    @Test
    void images_of_the_same_distribution_measure_as_real_ones_do() {
        for (final String space : good.spaces()) {
            final SpaceFigures synthetic = good.figures(SetFigures.SYNTHETIC, "all").spaces().get(space);
            final SpaceFigures real = good.figures(SetFigures.REAL, "all").spaces().get(space);

            assertThat(Math.abs(synthetic.kernel().value())).isLessThan(3 * synthetic.kernel().standardError());
            assertThat(synthetic.coverage().coverage()).isCloseTo(real.coverage().coverage(), within(0.1));
        }
        final CopyFigures copies = good.copies().get(0);
        assertThat(copies.copies().value()).isZero();
    }

    @Test
    void every_degraded_control_is_worse_than_real_images_in_every_space() {
        for (final String space : good.spaces()) {
            final KernelDistance real = kernel(SetFigures.REAL, "all", space);
            assertThat(Math.abs(real.value())).isLessThan(3 * real.standardError());
            for (final String control : List.of("blurred", "noisy", "mean image")) {
                final KernelDistance degraded = kernel(control, "all", space);
                assertThat(degraded.value()).as(control + ", " + space).isGreaterThan(2 * degraded.standardError());
            }
            assertThat(kernel("mixed labels", "all", space).value()).isCloseTo(real.value(), within(1e-9));
        }
        // The random network does not tell so few images of the two classes apart.
        assertThat(kernel("mixed labels", "AFF", "scattering").value())
            .isGreaterThan(kernel(SetFigures.REAL, "AFF", "scattering").value());
        assertThat(kernel("mixed labels", "NFF", "scattering").value())
            .isGreaterThan(kernel(SetFigures.REAL, "NFF", "scattering").value());
        assertThat(good.figures("mean image", "all").similarity().value()).isCloseTo(1, within(1e-6));
        assertThat(good.figures(SetFigures.SYNTHETIC, "AFF").similarity().value()).isLessThan(0.9);
    }

    @Test
    void a_set_of_training_images_is_found_out() {
        final RadiographReport report = ruler.measure(REAL.training(), Progress.NONE);

        assertThat(report.copies()).extracting(CopyFigures::set, CopyFigures::scope)
            .startsWith(org.assertj.core.groups.Tuple.tuple(SetFigures.SYNTHETIC, "all"));
        assertThat(report.copies().get(0).copies().value()).isEqualTo(1);
        assertThat(report.copies()).filteredOn(figures -> figures.set().equals(CopyFigures.HELD_OUT))
            .allSatisfy(figures -> assertThat(figures.copies().value()).isZero());
        assertThat(report.copies()).filteredOn(figures -> figures.set().equals(CopyFigures.PLANTED))
            .allSatisfy(figures -> assertThat(figures.copies().value()).isGreaterThan(0.9));
        assertThat(report.pictures().suspects().get(0).correlation()).isCloseTo(1, within(1e-4));
    }

    @Test
    void distances_of_hospitals_stand_beside_those_of_sets_where_hospitals_have_enough_images() {
        final RealImages many = new RealImages(FakeRadiographs.of(180, 1, "T"), FakeRadiographs.of(60, 2, "H"));
        final RadiographReport report = new RadiographEvaluator(many, new EvaluationSettings(60, 5, List.of(
            new ScatteringFeatures()), List.of()), Progress.NONE)
            .measure(FakeRadiographs.of(60, 3, "S"), Progress.NONE);

        assertThat(good.shifts()).isEmpty();
        assertThat(report.shifts()).isNotEmpty().allSatisfy(shift -> {
            assertThat(shift.hospitals()).isEqualTo(3);
            assertThat(shift.pairs()).isEqualTo(3);
        });
        final HospitalShift shift = report.shifts().get(0);
        assertThat(shift.space()).isEqualTo("scattering");
        // The hospitals differ in brightness, which the sets share.
        assertThat(shift.median()).isGreaterThan(2 * shift.synthetic());
    }

    @Test
    void a_classifier_is_trained_on_each_set_and_tested_on_held_out_images() {
        assertThat(good.transfers()).extracting(TransferFigures::trainedOn, TransferFigures::images)
            .containsExactly(tuple(SetFigures.REAL, 2 * COUNT), tuple("mixed labels", 2 * COUNT),
                tuple(SetFigures.SYNTHETIC, 2 * COUNT), tuple(TransferFigures.BOTH, 4 * COUNT));
        assertThat(good.transfers()).allSatisfy(figures -> assertThat(figures.outcome().area())
            .isEqualTo(REAL.heldOut().size()));
    }

    @Test
    void where_there_is_one_class_no_classifier_is_trained() {
        final RealImages one = new RealImages(Scopes.of(REAL.training(), "AFF"), Scopes.of(REAL.heldOut(), "AFF"));
        final EvaluationSettings settings = new EvaluationSettings(16, 5, List.of(new ScatteringFeatures()),
            List.of(new Counting()));

        assertThat(new RadiographEvaluator(one, settings, Progress.NONE).measure(Scopes.of(FakeRadiographs.of(16, 3, "S"),
            "AFF"), Progress.NONE).transfers()).isEmpty();
    }

    @Test
    void figures_that_cannot_be_had_are_null_and_the_rest_is_written() {
        ReportFiles.write(good, folder);

        // 60 images of a class are too few for a covariance of 61 features.
        assertThat(folder.resolve(ReportFiles.FIGURES)).content().contains("\"frechet\": null")
            .contains("\"hospital against hospital\": []").doesNotContain("NaN");
        assertThat(folder.resolve(ReportFiles.TABLE)).content().contains("synthetic,all,random network,KID,");
        assertThat(new ReportPage(good, "a & b", Map.of("x.png", "X")).html())
            .contains("<title>a &amp; b</title>").contains("<td>\u2013</td>").contains("src=\"x.png\"").endsWith("</html>\n");
        assertThat(good.summary()).contains("scattering").contains("planted copies: copies");
    }

    @Test
    void what_cannot_be_measured_is_refused_with_a_reason() {
        final List<EvaluatedImage> aff = Scopes.of(FakeRadiographs.of(COUNT, 3, "S"), "AFF");
        assertThatThrownBy(() -> ruler.measure(aff, Progress.NONE)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("0 synthetic images of NFF; 60 are needed");
        final EvaluatedImage small = new EvaluatedImage(new float[32 * 32], "AFF", "P", "");
        assertThatThrownBy(() -> ruler.measure(List.of(small), Progress.NONE)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("32 pixels").hasMessageContaining("48");
        assertThatThrownBy(() -> new RealImages(REAL.training(), REAL.training().subList(0, 3)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("TAFF0");
        final List<EvaluatedImage> mixed = new ArrayList<>(REAL.heldOut());
        mixed.add(small);
        assertThatThrownBy(() -> new RealImages(REAL.training(), mixed)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("48 and of 32 pixels");
        assertThatThrownBy(() -> new RealImages(REAL.training(), List.of())).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("held out");
        final RealImages few = new RealImages(REAL.training(), FakeRadiographs.of(4, 2, "H"));
        assertThatThrownBy(() -> new RadiographEvaluator(few, EvaluationSettings.standard(50, 1), Progress.NONE))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("Of AFF there are 4 held-out images");
        assertThatThrownBy(() -> new EvaluatedImage(new float[6], "AFF", "P", ""))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("not square");
    }

    @Test
    void a_cancelled_measurement_ends() {
        final Progress cancelled = new Progress() {
            @Override
            public void update(final double fraction, final String message) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new RadiographEvaluator(REAL, EvaluationSettings.standard(COUNT, 1), cancelled))
            .isInstanceOf(CancellationException.class);
    }

    private static org.assertj.core.groups.Tuple tuple(final Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static KernelDistance kernel(final String set, final String scope, final String space) {
        return good.figures(set, scope).spaces().get(space).kernel();
    }

    /** Tells how many images it was tested on. */
    private static final class Counting implements TransferTrial {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Outcome run(final List<EvaluatedImage> training, final List<EvaluatedImage> test, final long seed,
            final Progress progress)
        {
            return new Outcome(test.size(), 0, 1);
        }
    }
}
