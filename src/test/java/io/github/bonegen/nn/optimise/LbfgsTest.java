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
package io.github.bonegen.nn.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Against functions whose minimum is known in closed form. */
class LbfgsTest {

    private static final ToDoubleFunction<double[]> ROSENBROCK =
        x -> 100 * square(x[1] - x[0] * x[0]) + square(1 - x[0]);
    private static final Function<double[], double[]> ROSENBROCK_GRADIENT = x -> new double[] {
        -400 * x[0] * (x[1] - x[0] * x[0]) - 2 * (1 - x[0]), 200 * (x[1] - x[0] * x[0])};

    @Test
    void finds_the_minimum_of_rosenbrocks_valley_from_the_classical_start() {
        final Lbfgs lbfgs = minimise(new Lbfgs(-1.2, 1), ROSENBROCK, ROSENBROCK_GRADIENT, 60);
        assertThat(lbfgs.best()[0]).isCloseTo(1, within(1e-6));
        assertThat(lbfgs.best()[1]).isCloseTo(1, within(1e-6));
    }

    @Test
    void solves_an_ill_conditioned_quadratic() {
        final int size = 30;
        final double[] start = new double[size];
        final Lbfgs lbfgs = minimise(new Lbfgs(start), x -> {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += curvature(i) * square(x[i] - i);
            }
            return sum;
        }, x -> {
            final double[] gradient = new double[size];
            for (int i = 0; i < size; i++) {
                gradient[i] = 2 * curvature(i) * (x[i] - i);
            }
            return gradient;
        }, 200);
        for (int i = 0; i < size; i++) {
            assertThat(lbfgs.best()[i]).isCloseTo(i, within(1e-4));
        }
    }

    @Test
    void steps_back_from_where_the_function_is_not_defined() {
        // log x - x has its maximum, and -log x + x its minimum, at 1; negative x has no logarithm.
        final Lbfgs lbfgs = minimise(new Lbfgs(10), x -> x[0] - Math.log(x[0]), x -> new double[] {1 - 1 / x[0]}, 40);
        assertThat(lbfgs.best()[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void says_that_it_is_stuck_at_a_minimum() {
        final Lbfgs lbfgs = new Lbfgs(3);
        lbfgs.submit(0, new double[] {0});
        assertThat(lbfgs.isStuck()).isTrue();
    }

    @Test
    void never_returns_a_point_worse_than_the_start() {
        final Lbfgs lbfgs = new Lbfgs(0.5);
        lbfgs.submit(1, new double[] {1});
        for (int i = 0; i < 60 && !lbfgs.isStuck(); i++) {
            lbfgs.submit(2, new double[] {-1});
        }
        assertThat(lbfgs.isStuck()).isTrue();
        assertThat(lbfgs.best()).containsExactly(0.5);
    }

    private static double curvature(final int index) {
        return Math.pow(10, index % 4);
    }

    private static double square(final double x) {
        return x * x;
    }

    private static Lbfgs minimise(final Lbfgs lbfgs, final ToDoubleFunction<double[]> function,
        final Function<double[], double[]> gradient, final int evaluations)
    {
        while (!lbfgs.isStuck() && lbfgs.evaluations() < evaluations) {
            final double[] point = lbfgs.point();
            lbfgs.submit(function.applyAsDouble(point), gradient.apply(point));
        }
        return lbfgs;
    }
}
