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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {

    private static final ProgressiveArchitecture ARCHITECTURE = new ProgressiveArchitecture(3, 16, List.of(16, 16));

    /** A brain float has 8 bits of mantissa. */
    @ParameterizedTest
    @CsvSource({"FLOAT64, 1e-5", "BFLOAT16, 0.05"})
    void every_precision_makes_the_same_image_within_its_rounding(final Precision precision, final double rounding) {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Parameters weights = new Parameters(torch,
            ProgressiveArchitecture.initialise(ARCHITECTURE.generatorShapes(), 1)))
        {
            final NDArray latents = step.create(Latents.draw(4, 16, new Random(1)), new Shape(4, 16));
            final float[] expected = new ProgressiveGenerator(ARCHITECTURE, weights, Precision.FLOAT32)
                .generate(latents).toFloatArray();
            final float[] actual = new ProgressiveGenerator(ARCHITECTURE, weights, precision)
                .generate(latents).toFloatArray();
            for (int i = 0; i < actual.length; i++) {
                assertThat((double) actual[i]).isCloseTo(expected[i], within(rounding));
            }
        }
    }

    /** The processor's own account of itself, which the engine is not asked for. */
    @Test
    void brain_floats_are_the_fastest_only_where_the_processor_has_wide_enough_instructions() throws IOException {
        final Path account = Path.of("/proc/cpuinfo");
        assumeTrue(Files.exists(account) && Files.readString(account).contains("avx2"));

        try (Torch torch = Torch.on("cpu")) {
            assertThat(torch.fastestPrecision()).isEqualTo(Files.readString(account).contains("avx512bw")
                ? Precision.BFLOAT16 : Precision.FLOAT32);
        }
    }
}
