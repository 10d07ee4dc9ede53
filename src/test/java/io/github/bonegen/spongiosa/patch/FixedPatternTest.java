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
package io.github.bonegen.spongiosa.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FixedPatternTest {

    @Test
    void independent_volumes_share_nothing_but_chance() {
        final FixedPattern pattern = FixedPattern.of(volumes(0));

        assertThat(pattern.chance()).isCloseTo(50 / Math.sqrt(64), within(0.1));
        assertThat(pattern.deviation()).isCloseTo(pattern.chance(), within(0.2));
    }

    @Test
    void a_shared_pattern_shows() {
        // Every other voxel 20 higher is a deviation of 10.
        assertThat(FixedPattern.of(volumes(20)).deviation()).isCloseTo(Math.sqrt(100 + 50 * 50 / 64.0), within(0.3));
    }

    private static List<float[]> volumes(final float shared) {
        final Random random = new Random(1);
        return IntStream.range(0, 64).mapToObj(ignored -> {
            final float[] volume = new float[4096];
            for (int i = 0; i < volume.length; i++) {
                volume[i] = (float) (50 * random.nextGaussian()) + i % 2 * shared;
            }
            return volume;
        }).toList();
    }
}
