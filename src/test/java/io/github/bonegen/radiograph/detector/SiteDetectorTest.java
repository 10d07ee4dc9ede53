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
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Site;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small network on drawings that it learns in seconds. */
class SiteDetectorTest {

    private static final SiteTraining.Settings SMALL = SiteDetectorTraining.settings(List.of(8, 16), Precision.FLOAT32, 0.01,
        4, 60, 1);

    @TempDir
    private static Path home;

    private static Torch torch;
    private static ImageSet set;
    private static Model model;
    private static SiteDetector detector;

    @BeforeAll
    static void train() {
        torch = Torch.on("cpu");
        set = DrawnFilms.write(home.resolve("set"), 32, new RadiographFiles());
        model = new SiteDetectorTraining(set, new RadiographFiles(), "drawings", home.resolve("run")).run("drawn", SMALL, false,
            Duration.ofHours(1), torch, (step, losses) -> { }, Progress.NONE);
        detector = new SiteDetector(model, torch);
    }

    @AfterAll
    static void close() {
        detector.close();
        torch.close();
    }

    @Test
    void a_gap_in_the_shaft_is_found_and_a_whole_shaft_is_told() {
        final double[] site = {70, 120};
        final Site broken = detector.find(DrawnFilms.draw(true, site, new Random(77)), DrawnFilms.MM);
        final Site whole = detector.find(DrawnFilms.draw(false, site, new Random(77)), DrawnFilms.MM);

        assertThat(Math.hypot(broken.x() - site[0], broken.y() - site[1]) * DrawnFilms.MM).isLessThan(10);
        assertThat(broken.fracture()).isGreaterThan(whole.fracture() + 0.3);
        assertThat(broken.certainty()).isBetween(0.3, broken.fracture());
        assertThat(broken.left()).isCloseTo((broken.x() + 0.5) * DrawnFilms.MM, within(1e-9));
    }

    @Test
    void a_mirrored_film_has_its_fracture_at_the_mirrored_place() {
        final Volume film = DrawnFilms.draw(true, new double[] {50, 60}, new Random(5));
        final float[] mirrored = new float[film.voxels().length];
        for (int i = 0; i < mirrored.length; i++) {
            final int column = i % film.width();
            mirrored[i] = film.voxels()[i - column + film.width() - 1 - column];
        }
        final Site site = detector.find(film, DrawnFilms.MM);
        final Site other = detector.find(Volume.of(mirrored, film.width(), film.height(), 1, film.calibration()),
            DrawnFilms.MM);

        assertThat(other.x()).isCloseTo(film.width() - 1 - site.x(), within(1e-2));
        assertThat(other.y()).isCloseTo(site.y(), within(1e-2));
        assertThat(other.fracture()).isCloseTo(site.fracture(), within(1e-4));
    }

    @Test
    void a_film_of_finer_pixels_has_its_fracture_at_the_same_place() {
        final Volume film = DrawnFilms.draw(true, new double[] {50, 60}, new Random(5));
        final Volume fine = finer(film);
        final Site site = detector.find(film, DrawnFilms.MM);
        final Site other = detector.find(fine, DrawnFilms.MM / 2);

        assertThat(other.left()).isCloseTo(site.left(), within(0.5));
        assertThat(other.top()).isCloseTo(site.top(), within(0.5));
    }

    private static Volume finer(final Volume film) {
        final int width = 2 * film.width();
        final float[] grey = new float[2 * width * film.height()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = film.voxels()[i / width / 2 * film.width() + i % width / 2];
        }
        return Volume.of(grey, width, 2 * film.height(), 1, Calibration.isotropic(DrawnFilms.MM / 2, "mm", ""));
    }

    @Test
    void its_card_says_what_it_learned_from_and_how_well_it_does_on_films_kept_for_testing() {
        assertThat(model.card().description()).contains("drawings: 24 films of 24 patients, 12 without a fracture")
            .contains("No diagnostic device");
        assertThat(model.card().quality()).containsEntry("split", "test").containsEntry("films", 8)
            .containsEntry("films with a known fracture", 4)
            .containsKeys("within 10 mm", "AUC of fractured and intact",
            "crop of 128 mm holds it with 10 mm to spare, or is refused");
    }

    @Test
    void a_training_resumed_goes_the_way_of_an_unbroken_one() {
        final LearningFilms films = LearningFilms.of(LocatedFilm.read(set, set.split("train").subList(0, 4),
            new RadiographFiles(), Progress.NONE));
        try (SiteTraining unbroken = new SiteTraining(SMALL, films, torch); SiteTraining first = new SiteTraining(SMALL, films, torch);
             SiteTraining second = new SiteTraining(SMALL, films, torch))
        {
            unbroken.step(0);
            final Map<String, Double> expected = unbroken.step(1);
            first.step(0);
            second.restore(first.state());
            assertThat(second.step(1)).isEqualTo(expected);
        }
    }

    @Test
    void films_without_a_size_that_a_film_can_have_are_refused() {
        final Volume film = DrawnFilms.draw(true, new double[] {50, 60}, new Random(5));
        assertThatThrownBy(() -> detector.find(film, Double.NaN)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("has no pixel size");
        assertThatThrownBy(() -> detector.find(film, 200)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("30000 x 40000 mm");
        assertThatThrownBy(() -> detector.find(film, 0.01)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("check its pixel size");
    }

    @Test
    void a_network_whose_places_are_not_8_mm_is_refused() {
        assertThatThrownBy(() -> SiteDetectorTraining.settings(List.of(8, 16, 32), Precision.FLOAT32, 0.01, 4, 60, 1))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("halve a film 3 times");
    }
}
