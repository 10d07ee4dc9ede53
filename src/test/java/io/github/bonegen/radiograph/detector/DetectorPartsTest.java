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
package io.github.bonegen.radiograph.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.classifier.LabelledImage;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.Site;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.junit.jupiter.api.Test;

class DetectorPartsTest {

    private static final int EDGE = FilmCanvas.EDGE;
    private static final int CELLS = EDGE / FilmCanvas.CELL;
    private static final double[] NONE = {Double.NaN, Double.NaN};

    @Test
    void a_film_lies_in_the_middle_of_a_canvas_as_large_as_it_needs() {
        final FilmCanvas small = FilmCanvas.whole(film(400, 300), 0.5);
        assertThat(small.edge()).isEqualTo(EDGE);
        assertThat(small.placement().fromOriginal(199.5, 149.5)).containsExactly(new double[] {107.5, 107.5}, within(1e-9));
        assertThat(FilmCanvas.whole(film(100, 650), 2).edge()).isEqualTo(652);
    }

    @Test
    void the_part_of_a_long_film_that_is_learned_from_has_the_fracture_on_it() {
        final FilmCanvas part = FilmCanvas.part(film(100, 650), 2, new double[] {20, 630});
        assertThat(part.edge()).isEqualTo(EDGE);
        final double[] site = part.placement().fromOriginal(20, 630);
        assertThat(site[1]).isBetween(0.0, EDGE - 1.0);
        assertThat(part.placement().fromOriginal(49.5, 0)[0]).isCloseTo(107.5, within(1e-9));
    }

    @Test
    void attention_is_on_the_mean_about_its_largest_share() {
        final float[] shares = new float[100];
        shares[33] = 0.4f;
        shares[34] = 0.2f;
        shares[90] = 0.3f;
        shares[9] = 0.1f;
        final AttentionMap map = new AttentionMap(shares, 10);
        final double[] place = map.place(2.5);
        assertThat(place).containsExactly(new double[] {3 + 1.0 / 3, 3}, within(1e-6));
        assertThat(map.within(place, 2.5)).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void the_place_to_look_at_moves_with_the_film() {
        final float[] dot = new float[EDGE * EDGE];
        for (int i = 0; i < dot.length; i++) {
            dot[i] = (float) (20 * Math.exp(-(Math.pow(i % EDGE - 40, 2) + Math.pow(i / EDGE - 40, 2)) / 8));
        }
        final LearningFilms films = LearningFilms.of(List.of(new LocatedFilm(LabelledImage.of(entry("AFF"), dot, new double[0]),
            new double[] {40, 40})));
        final LearningFilms.Batch batch = films.draw(40, new Random(3));
        int marked = 0;
        for (int i = 0; i < 40; i++) {
            if (batch.targets()[i] == 1) {
                marked++;
                final int pixel = largest(batch.images(), i * EDGE * EDGE, EDGE * EDGE);
                final int place = largest(batch.places(), i * CELLS * CELLS, CELLS * CELLS);
                assertThat((pixel % EDGE + 0.5) / FilmCanvas.CELL).isCloseTo(place % CELLS + 0.5, within(0.8));
                assertThat((pixel / EDGE + 0.5) / FilmCanvas.CELL).isCloseTo(place / CELLS + 0.5, within(0.8));
            }
        }
        // Where it was cut off there is none; most are not.
        assertThat(marked).isBetween(24, 39);
    }

    /** That of the largest magnitude, since some films are inverted. */
    private static int largest(final float[] values, final int offset, final int count) {
        int best = 0;
        for (int i = 0; i < count; i++) {
            best = Math.abs(values[offset + i]) > Math.abs(values[offset + best]) ? i : best;
        }
        return best;
    }

    @Test
    void half_of_a_batch_is_intact_and_has_no_place() {
        final LabelledImage image = LabelledImage.of(entry("AFF"), new float[EDGE * EDGE], new double[0]);
        final LearningFilms.Batch batch = LearningFilms.of(List.of(new LocatedFilm(image, new double[] {100, 100}),
            new LocatedFilm(image, NONE))).draw(8, new Random(1));
        for (int i = 0; i < 8; i++) {
            double sum = 0;
            for (int place = 0; place < CELLS * CELLS; place++) {
                sum += batch.places()[i * CELLS * CELLS + place];
            }
            assertThat(sum).isCloseTo(batch.targets()[i], within(1e-5));
            assertThat(i % 2 == 1 || batch.targets()[i] == 0).isTrue();
        }
    }

    @Test
    void a_set_without_a_known_fracture_cannot_be_learned_from() {
        final LabelledImage image = LabelledImage.of(entry("AFF"), new float[EDGE * EDGE], new double[0]);
        assertThatThrownBy(() -> LearningFilms.of(List.of(new LocatedFilm(image, NONE))))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("fracturex and fracturey");
    }

    @Test
    void figures_count_what_is_near_what_a_crop_holds_and_what_is_refused() {
        final List<DetectedFilm> films = List.of(
            detected("AFF", 0, 0.95, 0.95), detected("NFF", 15, 0.9, 0.95), detected("NFF", 70, 0.6, 0.6),
            detected("AFF", 90, 0.5, 0.2), detected(Labels.INTACT, Double.NaN, 0.1, 0.1));
        final Map<String, Object> figures = DetectorFigures.of(films);
        assertThat(figures).containsEntry("films", 5).containsEntry("films with a known fracture", 4)
            .containsEntry("within 10 mm", 0.25).containsEntry("within 20 mm", 0.5)
            .containsEntry("within 10 mm of the fracture's line", 0.5)
            .containsEntry("too uncertain to be used", 0.25).containsEntry("AUC of fractured and intact", 1.0);
        // A crop about an uncertain place is half as large again: 96 mm less 10 to each side.
        assertThat(figures).containsEntry("crop of 128 mm holds it with 10 mm to spare, or is refused", 1.0);
    }

    /** Its fracture runs from the place of its truth up to the middle between this and what is found; of one intact nothing. */
    private static DetectedFilm detected(final String label, final double error, final double fracture, final double certainty) {
        return new DetectedFilm(entry(label), new Site(100, 100, 1, fracture, certainty), new double[] {100, 100 + error}, Double.isNaN(error) ? Optional.empty()
            : Optional.of(new FractureLine(new Vector2D(100, 100 + error), new Vector2D(100, 100 + error / 2))));
    }

    private static SetEntry entry(final String label) {
        return new SetEntry("a.tif", "P1", label, "H1", "AP", 1, "train");
    }

    private static Volume film(final int width, final int height) {
        return Volume.of(new float[width * height], width, height, 1, Calibration.NONE);
    }
}
