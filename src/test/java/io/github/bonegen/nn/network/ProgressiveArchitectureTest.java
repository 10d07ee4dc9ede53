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
package io.github.bonegen.nn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressiveArchitectureTest {

    private static final ProgressiveArchitecture FLAT = new ProgressiveArchitecture(2, 5, List.of(6, 4, 3));

    @Test
    void sizes_are_read_off_the_weights_in_two_dimensions_as_in_three() {
        for (final ProgressiveArchitecture architecture : List.of(FLAT,
            new ProgressiveArchitecture(3, 64, List.of(32, 32, 24, 12))))
        {
            assertThat(ProgressiveArchitecture.ofGenerator(fresh(architecture))).isEqualTo(architecture);
        }
        assertThat(FLAT.edge()).isEqualTo(16);
    }

    @Test
    void a_renamed_tensor_is_missed_by_name() {
        final Map<String, Tensor> weights = fresh(FLAT);
        weights.put("blocks.1.convX.conv.weight", weights.remove("blocks.1.conv1.conv.weight"));

        assertRefused(weights, "The tensor blocks.1.conv1.conv.weight is missing");
    }

    @Test
    void a_tensor_too_many_is_unknown() {
        final Map<String, Tensor> weights = fresh(FLAT);
        weights.put("extra", new Tensor(new long[] {1}, new float[1]));

        assertRefused(weights, "The tensor extra is unknown");
    }

    @Test
    void a_wrong_shape_is_named_with_the_expected_one() {
        final Map<String, Tensor> weights = fresh(FLAT);
        weights.put("toRGBs.2.conv.bias", new Tensor(new long[] {2}, new float[2]));

        assertRefused(weights, "toRGBs.2.conv.bias has the shape [2]; expected is [1]");
    }

    @Test
    void weights_that_are_not_numbers_are_refused() {
        final Map<String, Tensor> weights = fresh(FLAT);
        weights.get("blocks.0.conv0.conv.weight").values()[7] = Float.NaN;

        assertRefused(weights, "blocks.0.conv0.conv.weight holds NaN");
    }

    @Test
    void something_else_altogether_is_refused() {
        assertRefused(Map.of("layer.weight", new Tensor(new long[] {1}, new float[1])), "no progressive generator");
    }

    private static Map<String, Tensor> fresh(final ProgressiveArchitecture architecture) {
        return new LinkedHashMap<>(ProgressiveArchitecture.initialise(architecture.generatorShapes(), 1));
    }

    private static void assertRefused(final Map<String, Tensor> weights, final String message) {
        assertThatThrownBy(() -> ProgressiveArchitecture.ofGenerator(weights))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining(message);
    }
}
