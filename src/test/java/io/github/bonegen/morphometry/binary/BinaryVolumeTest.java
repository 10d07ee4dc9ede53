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
package io.github.bonegen.morphometry.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.volume.Calibration;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of bits, whatever their length. */
class BinaryVolumeTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "62, 1", "63, 1", "64, 2", "65, 1", "130, 3", "5, 64", "100, 70"})
    void what_is_padded_has_marrow_on_all_sides_and_is_the_same_within(final int width, final int margin) {
        final SplittableRandom random = new SplittableRandom(width);
        final BinaryVolume bone = BinaryVolume.of(width, 3, 2, Calibration.NONE, (x, y, z) -> random.nextInt(3) > 0);
        final BinaryVolume padded = bone.padded(margin);
        assertThat(padded.width()).isEqualTo(width + 2 * margin);
        assertThat(padded.count()).isEqualTo(bone.count());
        assertThat(padded.crop(margin, margin, margin, width, 3, 2).sameVoxels(bone)).isTrue();
    }
}
