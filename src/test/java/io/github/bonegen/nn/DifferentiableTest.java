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
package io.github.bonegen.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Derivatives that an outsider's formula has: against finite differences, and after the collector ran. */
class DifferentiableTest {

    private static final int EVALUATIONS = 200;
    private static final float FACTOR = 0.25f;

    private final Torch torch = Torch.on("cpu");

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void no_number_is_lost_when_the_collector_runs_before_the_derivative_is_taken() throws InterruptedException {
        assertThat(wrongAfterCollection(x -> new Differentiable(x).times(FACTOR).array())).isZero();
        assertThat(wrongAfterCollection(x -> new Differentiable(x).over(1 / FACTOR).array())).isZero();
        assertThat(wrongAfterCollection(x -> new Differentiable(x).plus(3).power(2).minus(1).over(32).array())).isZero();
    }

    /** Why there is this class; where an engine no longer loses numbers, this fails and the class may go. */
    @Test
    void the_engines_own_product_loses_numbers() throws InterruptedException {
        assertThat(wrongAfterCollection(x -> x.mul(FACTOR))).isPositive();
    }

    /** How many of the derivatives at x = 1, all of which are 0.25, are not. */
    private int wrongAfterCollection(final UnaryOperator<NDArray> function) throws InterruptedException {
        try (Torch.Recording recording = Torch.record(); NDManager step = torch.newStep()) {
            final List<NDArray> variables = new ArrayList<>();
            final List<NDArray> values = new ArrayList<>();
            for (int i = 0; i < EVALUATIONS; i++) {
                final NDArray variable = step.ones(new Shape(1));
                variable.setRequiresGradient(true);
                variables.add(variable);
                values.add(function.apply(variable).sum());
            }
            final List<ByteBuffer> others = collect();
            int wrong = 0;
            for (int i = 0; i < EVALUATIONS; i++) {
                final float derivative = torch.gradients(values.get(i), new NDList(variables.get(i))).get(0).getFloat();
                wrong += derivative == FACTOR ? 0 : 1;
            }
            assertThat(others).isNotEmpty();
            return wrong;
        }
    }

    /** Frees what nothing holds and puts something else there. */
    private static List<ByteBuffer> collect() throws InterruptedException {
        final List<ByteBuffer> others = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(30);
            for (int i = 0; i < 4 * EVALUATIONS; i++) {
                others.add(ByteBuffer.allocateDirect(Float.BYTES).putFloat(0, Float.NaN));
            }
        }
        return others;
    }

    @Test
    void derivatives_are_those_of_finite_differences() {
        final Map<String, Function<Differentiable, Differentiable>> formulas = Map.ofEntries(
            Map.entry("sums", x -> x.plus(x).plus(2).minus(0.5).minus(x.square())),
            Map.entry("products", x -> x.times(x).times(3).over(x.plus(4)).over(2)),
            Map.entry("powers", x -> x.plus(1).power(1.5).root()),
            Map.entry("exponentials", x -> x.exp().log().tanh()),
            Map.entry("bounds", x -> x.sigmoid().plus(x.negated().absolute()).plus(x.minus(0.45).rectified())),
            Map.entry("matrices", x -> x.product(x.constant(new float[] {1, 2, 3, 4, 5, 6}, 3, 2)).square()),
            Map.entry("parts", x -> x.part(1, 1, 3).followedBy(1, x.part(1, 0, 2).square(), x).reshaped(-1, 7).square()));
        formulas.forEach((name, formula) -> {
            final float[] at = {0.3f, 0.7f, 1.1f, 0.2f, 0.9f, 0.5f};
            final float[] derivatives = derivatives(formula, at);
            for (int i = 0; i < at.length; i++) {
                assertThat(derivatives[i]).as(name).isCloseTo(slope(formula, at, i), withinPercentage(0.5));
            }
        });
    }

    @Test
    void sums_and_means_are_of_each_volume() {
        try (NDManager step = torch.newStep()) {
            final Differentiable two = new Differentiable(step.create(new float[] {1, 2, 3, 5}, new Shape(2, 1, 2)));
            assertThat(two.sum().values()).containsExactly(3, 8);
            assertThat(two.mean().values()).containsExactly(1.5f, 4);
            assertThat(two.shape()).containsExactly(2, 1, 2);
        }
    }

    private float[] derivatives(final Function<Differentiable, Differentiable> formula, final float[] at) {
        try (Torch.Recording recording = Torch.record(); NDManager step = torch.newStep()) {
            final NDArray variable = step.create(at, new Shape(2, 3));
            variable.setRequiresGradient(true);
            return torch.gradients(formula.apply(new Differentiable(variable)).array().sum(), new NDList(variable)).get(0)
                .toFloatArray();
        }
    }

    private float slope(final Function<Differentiable, Differentiable> formula, final float[] at, final int i) {
        final float step = 1e-3f;
        final float[] above = at.clone();
        above[i] += step;
        final float[] below = at.clone();
        below[i] -= step;
        return (float) ((total(formula, above) - total(formula, below)) / (2.0 * step));
    }

    private double total(final Function<Differentiable, Differentiable> formula, final float[] at) {
        try (NDManager step = torch.newStep()) {
            double total = 0;
            for (final float value : formula.apply(new Differentiable(step.create(at, new Shape(2, 3)))).values()) {
                total += value;
            }
            return total;
        }
    }
}
