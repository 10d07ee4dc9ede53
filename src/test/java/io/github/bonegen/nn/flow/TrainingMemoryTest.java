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
package io.github.bonegen.nn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.nn.HeldArrays;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.CubeSource;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A training of days must not hold more from step to step. */
class TrainingMemoryTest {

    private static final int EACH = 2;
    private static final int FLOW = 6;
    private static final int STRUCTURE = 4;

    private final Torch torch = Torch.on("cpu");
    private long step;

    @AfterEach
    void close() {
        torch.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "BFLOAT16"})
    void later_steps_hold_no_more_arrays_than_earlier_ones(final Precision precision) {
        final LatentFlowTraining.Settings settings = new LatentFlowTraining.Settings(new AutoencoderTraining.Settings(
            new AutoencoderArchitecture(2, 8), EACH, 2e-3, precision, 7), EACH, 8, 2, 1, FLOW, 1.5e-3, 5, STRUCTURE, 2);
        try (LatentFlowTraining training = new LatentFlowTraining(settings, TrainingMemoryTest::noise, torch))
        {
            assertThat(heldAfter(training, 2 * EACH + 2)).isEqualTo(heldAfter(training, 2 * EACH + FLOW));
            assertThat(heldAfter(training, 2 * EACH + FLOW + 1)).isEqualTo(heldAfter(training, training.steps()));
        }
    }

    private long heldAfter(final LatentFlowTraining training, final long steps) {
        while (step < steps) {
            training.step(step++);
        }
        return HeldArrays.in(torch.manager());
    }

    private static CubeSource.Cube noise(final int edge, final Random random) {
        final float[] values = new float[edge * edge * edge];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new CubeSource.Cube(values, () -> new float[] {(float) Arrays.hashCode(values) / Integer.MAX_VALUE});
    }
}
