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
package io.github.bonegen.morphometry.ellipsoid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Calibration;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inside the cube, beyond it and outside the volume. */
class VicinityTest {

    private static final int FAR = 300;

    @ParameterizedTest
    @CsvSource({"200, 9, 70, 99.5, 4.5, 30.5", "65, 65, 65, 0.5, 64.5, 32.5", "64, 64, 64, 32, 32, 32", "3, 2, 1, 1.5, 0.5, 0.5",
        "150, 128, 10, 149.5, 96, 0"})
    void marrow_is_where_the_volume_has_marrow_and_nowhere_else(final int width, final int height, final int depth,
        final double x, final double y, final double z)
    {
        final SplittableRandom random = new SplittableRandom(width);
        final BinaryVolume bone = BinaryVolume.of(width, height, depth, Calibration.NONE, (i, j, k) -> random.nextBoolean());
        final Vicinity vicinity = new Vicinity(bone, new double[] {x, y, z});
        for (int n = 0; n < 200_000; n++) {
            final int i = random.nextInt(-FAR, FAR);
            final int j = random.nextInt(-9, height + 9);
            final int k = random.nextInt(-9, depth + 9);
            final boolean inside = i >= 0 && j >= 0 && k >= 0 && i < width && j < height && k < depth;
            assertThat(vicinity.isMarrow(i - vicinity.origin(0), j - vicinity.origin(1), k - vicinity.origin(2)))
                .isEqualTo(inside && !bone.get(i, j, k));
        }
    }
}
