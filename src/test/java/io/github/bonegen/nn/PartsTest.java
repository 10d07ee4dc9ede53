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

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a device that fails as PyTorch was seen to. */
class PartsTest {

    /** Of 32-bit floats: a thousand times what a processor can address. */
    private static final long MORE_THAN_THERE_IS = 1L << 55;

    private static final String NO_MEMORY = "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of"
        + " 23.69 GiB of which 1.10 GiB is free.\nException raised from malloc";

    @Test
    void parts_that_do_not_fit_are_halved_until_they_do_and_each_is_done_once_and_this_is_learned_once() {
        final List<String> done = new ArrayList<>();

        final Parts parts = new Parts();
        final List<Integer> tried = new ArrayList<>();
        for (int batch = 0; batch < 2; batch++) {
            parts.each(11, 8, (first, size) -> {
                tried.add(size);
                if (size > 3) {
                    throw new EngineException(NO_MEMORY);
                }
                done.add(first + "+" + size);
            });
        }

        assertThat(done).containsExactly("0+2", "2+2", "4+2", "6+2", "8+2", "10+1", "0+2", "2+2", "4+2", "6+2", "8+2", "10+1");
        assertThat(tried).startsWith(8, 4, 2).hasSize(2 + done.size());
    }

    @Test
    void one_that_does_not_fit_and_other_failures_are_told() {
        assertThatThrownBy(() -> new Parts().each(4, 4, (first, size) -> {
            throw new EngineException(NO_MEMORY);
        })).isInstanceOf(EngineException.class);
        final List<Integer> sizes = new ArrayList<>();
        assertThatThrownBy(() -> new Parts().each(4, 4, (first, size) -> {
            sizes.add(size);
            throw new EngineException("CUDA error: unspecified launch failure");
        })).isInstanceOf(EngineException.class);
        assertThat(sizes).containsExactly(4);
    }

    @Test
    void a_part_that_a_processor_has_no_memory_for_is_halved_too() {
        final List<Integer> sizes = new ArrayList<>();
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            torch.parts().each(4, 4, (first, size) -> {
                step.create(new Shape(size > 2 ? MORE_THAN_THERE_IS : 1)).close();
                sizes.add(size);
            });
        }
        assertThat(sizes).containsExactly(2, 2);
    }
}
