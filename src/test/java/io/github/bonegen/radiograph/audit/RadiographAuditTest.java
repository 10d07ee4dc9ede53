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
package io.github.bonegen.radiograph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.RadiographAuditFiles;
import io.github.bonegen.radiograph.evaluation.CopyFigures;
import io.github.bonegen.radiograph.evaluation.SetFigures;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit of clouds, of which some are copies and one has a name on it. */
class RadiographAuditTest {

    private static final int EDGE = 128;
    private static final RadiographFiles STORE = new RadiographFiles();

    @TempDir
    private Path folder;

    @Test
    void copies_and_text_are_found_named_and_told_apart_from_what_is_neither() {
        final ImageSet real = real();
        final List<float[]> made = new ArrayList<>();
        made.add(shifted(cloud(0), 6));
        made.add(cloud(100));
        made.add(written(cloud(101)));
        made.add(shifted(cloud(3), -5));

        final RadiographAudit audit = RadiographAudit.of(set("made", made, 4), real, List.of("validation"), 1, STORE, Progress.NONE);

        assertThat(figures(audit, SetFigures.SYNTHETIC).copies().value()).isEqualTo(0.5);
        assertThat(figures(audit, CopyFigures.HELD_OUT).copies().value()).isZero();
        assertThat(audit.pairs()).extracting(row -> row.get("nearest training film")).contains("real0.tif", "real3.tif");
        assertThat(audit.text()).extracting(film -> film.entry().file()).containsExactly("made2.tif");
        assertThat(audit.findings()).anyMatch(line -> line.startsWith("Copies: 2 of 4 synthetic films"))
            .anyMatch(line -> line.startsWith("Text: 1 of 4"));
    }

    @Test
    void the_page_shows_what_was_found_and_the_set_is_written_again_without_its_text() {
        final ImageSet made = set("made", List.of(cloud(100), written(cloud(101))), 2);
        final RadiographAudit audit = RadiographAudit.of(made, real(), List.of("validation"), 1, STORE, Progress.NONE);

        RadiographAuditFiles.write(audit, folder.resolve("audit"));
        RadiographAuditFiles.blacken(audit, STORE, folder.resolve("black"), Progress.NONE);

        assertThat(folder.resolve("audit").resolve(RadiographAuditFiles.PAGE)).content().contains("Audit of made", "made1.tif",
            "What this does not show", "closest.png", "text.png");
        final ImageSet black = ImageSet.read(folder.resolve("black"));
        final Map<Boolean, List<SetEntry>> same = black.entries().stream().collect(Collectors.partitioningBy(
            entry -> Arrays.equals(STORE.read(black.file(entry)).voxels(), STORE.read(made.file(entry)).voxels())));
        assertThat(same.get(true)).extracting(SetEntry::file).containsExactly("made0.tif");
        assertThat(FilmText.of(black, STORE, Progress.NONE)).isEmpty();
    }

    @Test
    void films_of_another_size_are_refused_with_both_sizes() {
        final ImageSet small = new ImageSet(folder, List.of(entry("small.tif", 0, "train")));
        STORE.write(Volume.of(new float[64 * 64], 64, 64, 1, Calibration.NONE), folder.resolve("small.tif"));
        final ImageSet real = real();
        assertThatThrownBy(() -> RadiographAudit.of(small, real, List.of("validation"), 1, STORE, Progress.NONE))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("64").hasMessageContaining("128");
    }

    private static CopyFigures figures(final RadiographAudit audit, final String set) {
        return audit.copies().figures().stream().filter(figures -> figures.set().equals(set)).findFirst().orElseThrow();
    }

    private ImageSet real() {
        final List<float[]> films = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            films.add(cloud(i));
        }
        return set("real", films, 16);
    }

    private ImageSet set(final String name, final List<float[]> films, final int training) {
        final Path home = folder.resolve(name);
        final List<SetEntry> entries = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            final SetEntry entry = entry(name + i + ".tif", i, i < training ? "train" : "validation");
            STORE.write(Volume.of(films.get(i), EDGE, EDGE, 1, Calibration.NONE), home.resolve(entry.file()));
            entries.add(entry);
        }
        final ImageSet set = new ImageSet(home, entries);
        set.write();
        return set;
    }

    private static SetEntry entry(final String file, final int index, final String split) {
        return new SetEntry(file, file, Labels.FRACTURES.get(index % 2), "", "", Double.NaN, split);
    }

    /** Waves of random directions and lengths. */
    private static float[] cloud(final long seed) {
        final Random random = new Random(seed);
        final float[] cloud = new float[EDGE * EDGE];
        for (int wave = 0; wave < 30; wave++) {
            final double kx = 0.25 * random.nextGaussian();
            final double ky = 0.25 * random.nextGaussian();
            final double phase = 2 * Math.PI * random.nextDouble();
            for (int i = 0; i < cloud.length; i++) {
                cloud[i] += (float) (1300 * Math.sin(kx * (i % EDGE) + ky * (i / EDGE) + phase));
            }
        }
        for (int i = 0; i < cloud.length; i++) {
            cloud[i] = Math.max(0, Math.min(50_000, cloud[i] + 22_000));
        }
        return cloud;
    }

    private static float[] shifted(final float[] film, final int right) {
        final float[] shifted = new float[film.length];
        for (int i = 0; i < film.length; i++) {
            final int from = i % EDGE - right;
            shifted[i] = from < 0 || from >= EDGE ? 0 : film[i - right];
        }
        return shifted;
    }

    private static float[] written(final float[] film) {
        final BufferedImage text = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
        final Graphics2D graphics = text.createGraphics();
        graphics.setFont(new Font("SansSerif", Font.PLAIN, 14));
        graphics.drawString("A. MUSTER", 20, 40);
        graphics.dispose();
        final float[] written = film.clone();
        for (int i = 0; i < written.length; i++) {
            written[i] += text.getRaster().getSample(i % EDGE, i / EDGE, 0) / 255f * (65535 - written[i]);
        }
        return written;
    }
}
