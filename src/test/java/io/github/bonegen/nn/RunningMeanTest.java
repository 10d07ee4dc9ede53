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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.InvalidInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningMeanTest {

    private Torch torch;
    private NDManager step;
    private NDArray rows;

    @BeforeEach
    void open() {
        torch = Torch.on("cpu");
        step = torch.newStep();
        rows = step.create(new float[] {3, -1, 1, -3}, new Shape(2, 2));
    }

    @AfterEach
    void close() {
        step.close();
        torch.close();
    }

    @Test
    void few_batches_count_alike_and_of_many_the_last_hundred_or_so() {
        final RunningMean mean = new RunningMean();
        mean.add(rows);
        mean.add(rows.mul(0));
        assertThat(mean.values()).containsExactly(1, -1);
        for (int i = 0; i < 1000; i++) {
            mean.add(rows);
        }
        assertThat(mean.values()).containsExactly(new float[] {2, -2}, within(1e-3f));
        assertThat(mean.deviation()).isCloseTo(2, within(1e-3));
    }

    @Test
    void rows_are_pulled_against_the_mean_once_it_says_more_than_chance() {
        final RunningMean mean = new RunningMean();
        for (int i = 0; i < 19; i++) {
            mean.add(rows);
        }
        assertThat(mean.pull(rows).getFloat()).isZero();
        mean.add(rows);
        // The mean is (2, -2), its products with the rows are 8 and 8.
        assertThat(mean.pull(rows).getFloat()).isCloseTo(16, within(1e-4f));
    }

    @Test
    void it_goes_on_from_its_state() {
        final RunningMean mean = new RunningMean();
        mean.add(rows);
        final RunningMean restored = new RunningMean();
        restored.restore(mean.state());
        mean.add(rows.mul(3));
        restored.add(rows.mul(3));
        assertThat(restored.values()).isEqualTo(mean.values());
        assertThatThrownBy(() -> restored.restore(null)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("holds no running mean");
    }
}
