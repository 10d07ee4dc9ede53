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
package io.github.bonegen.radiograph.classifier.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.radiograph.set.Placement;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A film that is cut off near the fracture. */
class FilmPartTest {

    private static final int SIZE = 64;
    private static final InputFormat FORMAT = new InputFormat("site", SIZE, 1);
    /** Columns and rows of the square that the cut film lacks. */
    private static final int LACKING = 10;

    @Test
    void what_it_shows_is_seen_as_on_the_whole_film_and_nothing_beyond_it() {
        final Volume whole = film(100);
        final float[] seen = FORMAT.square(whole, 1, Optional.of(new double[] {50, 50})).contrast();
        final int cut = 50 - SIZE / 2 + LACKING;
        final float[] part = FORMAT.square(cut(whole, cut), 1, Optional.of(new double[] {50 - cut, 50 - cut})).contrast();

        final int reach = 5;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                final float expected = x < LACKING || y < LACKING ? 0 : seen[y * SIZE + x];
                final boolean isNearTheEdge = Math.min(x, y) >= LACKING && Math.min(x, y) < LACKING + reach;
                assertThat(part[y * SIZE + x]).isCloseTo(expected, within(isNearTheEdge ? 2.5f : 1e-6f));
            }
        }
    }

    @Test
    void its_grey_goes_on_beyond_its_edges() {
        final float[] grey = FORMAT.square(cut(film(100), 60), 1, Optional.of(new double[] {25, 25})).grey();
        final int first = SIZE / 2 - 25;
        for (int x = 0; x < first; x++) {
            assertThat(grey[40 * SIZE + x]).isEqualTo(grey[40 * SIZE + first]);
            assertThat(grey[x * SIZE + 40]).isEqualTo(grey[first * SIZE + 40]);
        }
    }

    @Test
    void a_square_beside_the_film_is_left_as_it_is() {
        assertThat(FilmPart.of(Placement.around(500, 500, 1, SIZE), SIZE, 100, 100))
            .isEqualTo(new FilmPart(SIZE, 0, 0, SIZE, SIZE));
    }

    private static Volume film(final int edge) {
        final Random random = new Random(1);
        final float[] grey = new float[edge * edge];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 20_000 + 20_000 * random.nextFloat();
        }
        return Volume.of(grey, edge, edge, 1, Calibration.isotropic(1, "mm", ""));
    }

    /** Without its first columns and rows. */
    private static Volume cut(final Volume film, final int count) {
        final int edge = film.width() - count;
        final float[] grey = new float[edge * edge];
        for (int y = 0; y < edge; y++) {
            System.arraycopy(film.voxels(), (y + count) * film.width() + count, grey, y * edge, edge);
        }
        return Volume.of(grey, edge, edge, 1, film.calibration());
    }
}
