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
package io.github.bonegen.radiograph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopySearchTest {

    private static final List<EvaluatedImage> TRAINING = FakeRadiographs.of(60, 1, "T");
    private static final List<EvaluatedImage> HELD_OUT = FakeRadiographs.of(30, 2, "H");

    @ParameterizedTest
    @CsvSource({"0,0,false,false", "0,0,true,false", "0,0,false,true", "0,0,true,true", "6,-3,false,false",
        "-6,6,true,false", "3,6,true,true", "0,-6,false,true"})
    void finds_every_training_image_mirrored_and_shifted_by_whole_sixteenths(final int right, final int down,
        final boolean leftToRight, final boolean topToBottom)
    {
        final CopyMatch[] matches = matches(TRAINING.stream().map(image -> CopyControl.moved(image, right, down,
            leftToRight, topToBottom)).toList());

        assertThat(matches).extracting(CopyMatch::training).containsExactlyElementsOf(
            IntStream.range(0, TRAINING.size()).boxed().toList());
        assertThat(copies(matches)).isEqualTo(1);
    }

    @Test
    void finds_nearly_every_one_shifted_by_any_number_of_pixels() {
        assertThat(copies(matches(CopyControl.planted(TRAINING, 3)))).isGreaterThan(0.9);
    }

    @Test
    void finds_no_copy_among_images_of_other_patients() {
        final CopyMatch[] matches = matches(HELD_OUT);

        assertThat(copies(matches)).isZero();
        assertThat(matches).allSatisfy(match -> assertThat(match.correlation()).isBetween(match.second(), 0.9999));
    }

    @Test
    void a_training_image_that_the_set_holds_twice_is_found_as_a_copy_nevertheless() {
        final List<EvaluatedImage> twice = new java.util.ArrayList<>(TRAINING);
        twice.add(TRAINING.get(7));
        final CopyMatch[] matches = new CopySearch(twice).matches(List.of(TRAINING.get(7)), Progress.NONE);

        assertThat(copies(matches)).isEqualTo(1);
    }

    private static CopyMatch[] matches(final List<EvaluatedImage> images) {
        return new CopySearch(TRAINING).matches(images, Progress.NONE);
    }

    private static double copies(final CopyMatch[] matches) {
        return CopyFigures.of("", "all", Arrays.asList(matches), 1).copies().value();
    }
}
