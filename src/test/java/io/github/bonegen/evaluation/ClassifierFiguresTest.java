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
package io.github.bonegen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Reference values: scikit-learn 1.9.1, SciPy 1.17.1, statsmodels. */
class ClassifierFiguresTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final PatientBootstrap BOOTSTRAP = new PatientBootstrap(4000, 1);

    private final List<ScoredCase> a = ReferenceCases.of(ReferenceCases.A);
    private final List<ScoredCase> b = ReferenceCases.of(ReferenceCases.B);

    @Test
    void decisions_at_an_operating_point() {
        final ConfusionMatrix decisions = ConfusionMatrix.of(a, 0.5);
        assertThat(decisions).isEqualTo(new ConfusionMatrix(8, 4, 10, 2));
        assertThat(decisions.sensitivity()).isCloseTo(0.8, EXACT);
        assertThat(decisions.specificity()).isCloseTo(10 / 14.0, EXACT);
        assertThat(decisions.precision()).isCloseTo(0.6666666666666666, EXACT);
        assertThat(decisions.f1()).isCloseTo(0.7272727272727273, EXACT);
        assertThat(decisions.accuracy()).isCloseTo(18 / 24.0, EXACT);
    }

    @Test
    void shares_have_wilsons_interval() {
        assertThat(Interval.ofProportion(9, 10).low()).isCloseTo(0.5958499732047614, within(1e-9));
        assertThat(Interval.ofProportion(9, 10).high()).isCloseTo(0.982123786904927, within(1e-9));
        assertThat(Interval.ofProportion(0, 5).high()).isCloseTo(0.43448246478317487, within(1e-9));
        assertThat(Interval.ofProportion(0, 0).low()).isNaN();
    }

    @Test
    void the_average_precision_is_scikit_learns() {
        assertThat(OperatingCurve.of(a).averagePrecision()).isCloseTo(0.859710142798378, EXACT);
        assertThat(OperatingCurve.of(b).averagePrecision()).isCloseTo(0.7471807359307359, EXACT);
    }

    @Test
    void cases_of_one_score_change_sides_together() {
        final List<OperatingCurve.Point> points = OperatingCurve.of(a).points();
        assertThat(points).hasSize(20);
        assertThat(points.get(5).threshold()).isEqualTo(0.7);
        assertThat(points.get(5).decisions().sensitivity()).isCloseTo(0.6, EXACT);
        assertThat(points.get(5).decisions().specificity()).isCloseTo(1 - 0.07142857142857142, EXACT);
        assertThat(OperatingCurve.of(a).youden()).isEqualTo(0.65);
    }

    @Test
    void calibration_is_scikit_learns() {
        final double[] shrunk = new double[ReferenceCases.A.length];
        for (int i = 0; i < shrunk.length; i++) {
            shrunk[i] = 0.9 * ReferenceCases.A[i] + 0.031;
        }
        final Reliability reliability = Reliability.of(ReferenceCases.of(shrunk));
        assertThat(reliability.brier()).isCloseTo(0.14315620833333334, EXACT);
        assertThat(reliability.expectedError()).isCloseTo(0.14454166666666665, EXACT);
        assertThat(reliability.bins()).hasSize(9);
        assertThat(reliability.bins().get(3).probability()).isCloseTo(0.355, EXACT);
        assertThat(reliability.bins().get(3).frequency()).isCloseTo(0.2, EXACT);
        assertThat(Reliability.of(List.of(new ScoredCase("A", true, 1))).brier()).isZero();
    }

    @Test
    void mcnemars_probability_is_the_exact_binomial_one() {
        assertThat(McNemar.of(a, b, 0.5)).isEqualTo(new McNemar(3, 1));
        assertThat(new McNemar(5, 15).p()).isCloseTo(0.04138946533203125, EXACT);
        // The approval ratings of Agresti, Categorical Data Analysis, table 10.1.
        assertThat(new McNemar(86, 150).p()).isCloseTo(3.7159361395713866e-05, within(1e-12));
        assertThat(new McNemar(3, 3).p()).isEqualTo(1);
        assertThat(new McNemar(0, 0).p()).isEqualTo(1);
    }

    @Test
    void the_bootstrap_interval_is_that_of_many_draws() {
        final Interval interval = BOOTSTRAP.interval(a, drawn -> new DeLong(drawn).auc());
        assertThat(interval.low()).isCloseTo(0.73958333, within(0.015));
        assertThat(interval.high()).isCloseTo(0.99285714, within(0.01));
    }

    @Test
    void more_images_of_the_same_patients_make_no_narrower_interval() {
        final List<ScoredCase> tenfold = new ArrayList<>();
        for (int copy = 0; copy < 10; copy++) {
            tenfold.addAll(a);
        }
        final Interval single = BOOTSTRAP.interval(a, drawn -> new DeLong(drawn).auc());
        final Interval many = BOOTSTRAP.interval(tenfold, drawn -> new DeLong(drawn).auc());
        assertThat(many.low()).isCloseTo(single.low(), EXACT);
        assertThat(many.high()).isCloseTo(single.high(), EXACT);
    }

    @Test
    void what_one_class_does_not_define_is_missing() {
        final List<ScoredCase> onlyPositive = List.of(new ScoredCase("A", true, 0.7), new ScoredCase("B", true, 0.2));
        final ClassifierFigures figures = ClassifierFigures.of(new ClassPair("AFF", "NFF"), "all", "image", onlyPositive, 0.5, BOOTSTRAP);
        assertThat(figures.auc()).isNaN();
        assertThat(figures.aucInterval()).isEqualTo(Interval.NONE);
        assertThat(figures.decisions().specificity()).isNaN();
        assertThat(figures.decisions().sensitivity()).isEqualTo(0.5);
    }

    @Test
    void a_patients_score_is_the_mean_of_the_images() {
        assertThat(ScoredCase.byPatient(List.of(new ScoredCase("A", true, 0.25), new ScoredCase("B", false, 0.3),
            new ScoredCase("A", true, 0.75)))).containsExactly(new ScoredCase("A", true, 0.5),
            new ScoredCase("B", false, 0.3));
    }

    @Test
    void a_patient_of_both_classes_is_refused() {
        assertThatThrownBy(() -> ScoredCase.byPatient(List.of(new ScoredCase("A", true, 0.2),
            new ScoredCase("A", false, 0.6)))).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("Patient A has images of both classes");
    }
}
