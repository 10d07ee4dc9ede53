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
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetailBalanceTest {

    private static final int EDGE = 32;
    private static final int BATCH = 64;

    private final Random random = new Random(5);
    private final Map<String, Double> measured = new LinkedHashMap<>();

    private Torch torch;
    private NDManager step;

    @BeforeEach
    void open() {
        torch = Torch.on("cpu");
        step = torch.newStep();
    }

    @AfterEach
    void close() {
        step.close();
        torch.close();
    }

    @Test
    void images_of_half_the_contrast_lack_three_quarters_whatever_they_show() {
        final DetailBalance balance = new DetailBalance();
        float loss = 0;
        for (int i = 0; i < 40; i++) {
            loss = balance.of(grain(2), grain(4), measured).getFloat();
        }
        assertThat(measured.get("balance")).isCloseTo(0.75, within(0.02));
        assertThat((double) loss).isCloseTo(0.05 * 2 * 0.75 * 0.75, within(0.003));
    }

    @Test
    void other_images_of_the_same_kind_are_in_balance() {
        final DetailBalance balance = new DetailBalance();
        for (int i = 0; i < 40; i++) {
            balance.of(grain(3), grain(3), measured);
        }
        assertThat(measured.get("balance")).isLessThan(0.1);
    }

    @Test
    void a_balance_goes_on_from_a_checkpoint() {
        final DetailBalance balance = new DetailBalance();
        for (int i = 0; i < 20; i++) {
            balance.of(grain(2), grain(4), measured);
        }
        final Map<String, Tensor> state = new LinkedHashMap<>();
        balance.save(state);
        final DetailBalance restored = new DetailBalance();
        restored.restore(state);
        final NDArray made = grain(2);
        final NDArray real = grain(4);
        assertThat(restored.of(made, real, measured).getFloat()).isEqualTo(balance.of(made, real, measured).getFloat());
    }

    private NDArray grain(final double deviation) {
        final float[] values = new float[BATCH * EDGE * EDGE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return step.create(values, new Shape(BATCH, 1, EDGE, EDGE));
    }
}
