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
package io.github.bonegen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against scikit-image 0.26.0: {@code structural_similarity(a, b, gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, data_range=1)}. It has no multi-scale index of its own, so each scale's contrast and
 * structure come from it with {@code K1=1e8}, which makes the luminance term 1; halving by the mean of 2 x 2.
 */
class StructuralSimilarityTest {

    @ParameterizedTest
    @CsvSource({"64,0.5791308382205993,0.9361610244402518,3", "96,0.5806024986495725,0.9515592323066552,4",
        "128,0.579131747500584,0.951576692186201,4", "256,0.5791681482132903,0.9574106794458861,5"})
    void is_what_scikit_image_finds(final int edge, final double single, final double multi, final int scales) {
        final float[] image = image(edge);
        final float[] changed = changed(image, edge);

        assertThat(StructuralSimilarity.scales(edge)).isEqualTo(scales);
        assertThat(StructuralSimilarity.singleScale(image, changed, edge)).isCloseTo(single, within(1e-5));
        assertThat(StructuralSimilarity.multiScale(image, changed, edge)).isCloseTo(multi, within(1e-5));
    }

    @Test
    void of_an_image_with_itself_is_one() {
        assertThat(StructuralSimilarity.multiScale(image(64), image(64), 64)).isCloseTo(1, within(1e-6));
    }

    @Test
    void images_that_the_window_does_not_fit_are_refused() {
        assertThatThrownBy(() -> StructuralSimilarity.multiScale(image(10), image(10), 10))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("smaller than the window");
    }

    private static float[] image(final int edge) {
        final float[] image = new float[edge * edge];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                image[y * edge + x] = (float) (0.5 + 0.4 * Math.sin(x / 9.0) * Math.cos(y / 13.0)
                    + 0.1 * ((x * x + 3 * y) % 17 / 16.0 - 0.5));
            }
        }
        return image;
    }

    private static float[] changed(final float[] image, final int edge) {
        final float[] changed = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            changed[i] = (float) (0.9 * image[i] + 0.03 + ((31 * (i % edge) + 17 * (i / edge)) % 23 - 11) / 110.0);
        }
        return changed;
    }
}
