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
package io.github.bonegen.radiograph.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledGeneratorsTest {

    private static final Sampling SHORT = Sampling.named("heun", 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"gan", "diffusion"})
    void its_card_says_that_it_has_seen_phantoms_only_and_how_good_it_is(final String name) {
        final Model model = open(name);

        assertThat(model.card().description()).contains("simulated radiographs only").contains("none of a patient");
        assertThat(model.card().quality()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gan, 64", "diffusion, 256"})
    void it_makes_squares_of_128_millimetres_of_both_classes(final String name, final int edge) {
        try (Torch torch = Torch.on("cpu"); RadiographModel generator = RadiographModels.BUILT_IN.open(open(name), SHORT,
            torch))
        {
            assertThat(generator.labels()).containsExactly("AFF", "NFF");
            final Volume atypical = generator.generate(generator.classes().get(0), 1, 0, 1, Progress.NONE).get(0);
            final Volume normal = generator.generate(generator.classes().get(generator.classes().size() - 1), 1, 0, 1, Progress.NONE).get(0);

            for (final Volume image : List.of(atypical, normal)) {
                assertThat(image.voxels()).hasSize(edge * edge);
                assertThat(edge * image.calibration().x()).isEqualTo(128);
                assertThat(spread(image.voxels())).isBetween(1000.0, 65535.0);
            }
            assertThat(atypical.voxels()).isNotEqualTo(normal.voxels());
        }
    }

    private static Model open(final String name) {
        return new ModelStore(Path.of("none")).open(name);
    }

    private static double spread(final float[] values) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] - sorted[0];
    }
}
