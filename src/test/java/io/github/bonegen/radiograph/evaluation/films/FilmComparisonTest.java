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
package io.github.bonegen.radiograph.evaluation.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.FakeRadiographs;
import io.github.bonegen.radiograph.evaluation.feature.EdgeFeatures;
import io.github.bonegen.radiograph.evaluation.feature.GreyFeatures;
import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import io.github.bonegen.radiograph.evaluation.feature.SpectrumFeatures;
import io.github.bonegen.volume.GaussianBlur;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Films against real ones, without labels. */
class FilmComparisonTest {

    private static final List<EvaluatedImage> REAL = FakeRadiographs.of(30, 1, "R");
    private static final List<EvaluatedImage> ALIKE = FakeRadiographs.of(30, 2, "S");

    @Test
    void films_of_the_same_kind_are_as_near_as_halves_of_the_real_ones() {
        for (final ImageFeatures space : List.of(new GreyFeatures(), new SpectrumFeatures(), new EdgeFeatures())) {
            final FilmComparison found = compare(space, ALIKE);
            assertThat(found.distance()).as(space.name())
                .isLessThan(Math.abs(found.halves()) + 4 * found.halvesDeviation());
        }
    }

    @Test
    void blurred_films_are_far_in_spectrum_and_edges_and_darker_ones_in_grey() {
        final List<EvaluatedImage> blurred = ALIKE.stream().map(image -> changed(image, blurred(image.grey()))).toList();
        final List<EvaluatedImage> darker = ALIKE.stream().map(image -> changed(image, darkened(image.grey()))).toList();
        for (final FilmComparison found : List.of(compare(new SpectrumFeatures(), blurred),
            compare(new EdgeFeatures(), blurred), compare(new GreyFeatures(), darker)))
        {
            assertThat(found.distance()).as(found.space())
                .isGreaterThan(Math.abs(found.halves()) + 10 * found.halvesDeviation());
        }
    }

    @Test
    void too_few_films_are_refused() {
        assertThatThrownBy(() -> compare(new GreyFeatures(), ALIKE.subList(0, 5))).isInstanceOf(InvalidInputException.class)
            .hasMessage("There are 5 films and 60 real ones; accepted are folders with at least 8 each");
    }

    private static FilmComparison compare(final ImageFeatures space, final List<EvaluatedImage> films) {
        return FilmComparison.of(space, films, REAL, 1, Progress.NONE);
    }

    private static EvaluatedImage changed(final EvaluatedImage image, final float[] grey) {
        return new EvaluatedImage(grey, image.label(), image.patient(), image.site());
    }

    private static float[] blurred(final float[] grey) {
        final float[] blurred = grey.clone();
        GaussianBlur.apply(blurred, 1, FakeRadiographs.EDGE, FakeRadiographs.EDGE);
        return blurred;
    }

    private static float[] darkened(final float[] grey) {
        final float[] dark = grey.clone();
        for (int i = 0; i < dark.length; i++) {
            dark[i] *= 0.6f;
        }
        return dark;
    }
}
