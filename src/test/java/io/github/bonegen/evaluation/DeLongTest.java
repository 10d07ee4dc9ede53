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
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DeLongTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private final DeLong a = new DeLong(ReferenceCases.of(ReferenceCases.A));
    private final DeLong b = new DeLong(ReferenceCases.of(ReferenceCases.B));

    @Test
    void the_area_is_scikit_learns_ties_included() {
        assertThat(a.auc()).isCloseTo(0.8928571428571428, EXACT);
        assertThat(b.auc()).isCloseTo(0.7714285714285715, EXACT);
    }

    @Test
    void the_variance_is_that_of_all_pairs() {
        assertThat(a.variance()).isCloseTo(0.00413789, within(1e-8));
        assertThat(b.variance()).isCloseTo(0.01038331, within(1e-8));
    }

    @Test
    void the_interval_stays_within_0_to_1() {
        assertThat(a.interval().low()).isCloseTo(0.7667797127586511, within(1e-9));
        assertThat(a.interval().high()).isEqualTo(1);
    }

    @Test
    void two_areas_on_the_same_cases_are_compared_as_in_delong_1988() {
        final DeLong.Comparison comparison = a.compareWith(b);
        assertThat(comparison.difference()).isCloseTo(0.12142857142857155, EXACT);
        assertThat(comparison.z()).isCloseTo(1.9490476272233683, within(1e-9));
        assertThat(comparison.p()).isCloseTo(0.05128973724654888, within(1e-9));
        assertThat(comparison.interval().low()).isCloseTo(0.121428571 - 1.959963985 * 0.062301490, within(1e-8));
    }

    @Test
    void a_classifier_does_not_differ_from_itself() {
        assertThat(a.compareWith(a).p()).isEqualTo(1);
    }

    @Test
    void equal_scores_are_chance_and_one_class_has_no_area() {
        assertThat(new DeLong(cases(0.5, 0.5, 0.5, 0.5)).auc()).isEqualTo(0.5);
        final DeLong single = new DeLong(List.of(new ScoredCase("A", true, 0.2), new ScoredCase("B", true, 0.7)));
        assertThat(single.auc()).isNaN();
        assertThat(single.interval().low()).isNaN();
        assertThat(new DeLong(List.of()).auc()).isNaN();
    }

    @Test
    void a_single_case_of_a_class_has_an_area_without_interval() {
        final DeLong tiny = new DeLong(cases(0.9, 0.1));
        assertThat(tiny.auc()).isEqualTo(1);
        assertThat(tiny.variance()).isNaN();
        assertThatThrownBy(() -> tiny.compareWith(tiny)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("two or more cases of each class");
    }

    @Test
    void other_cases_are_not_compared() {
        assertThatThrownBy(() -> a.compareWith(new DeLong(cases(0.9, 0.1)))).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("the same cases");
    }

    /** Positive and negative in turn. */
    private static List<ScoredCase> cases(final double... scores) {
        return java.util.stream.IntStream.range(0, scores.length)
            .mapToObj(i -> new ScoredCase("P" + i, i % 2 == 0, scores[i])).toList();
    }
}
