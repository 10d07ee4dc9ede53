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

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.Phantom;
import io.github.bonegen.radiograph.femur.PhantomImage;
import io.github.bonegen.radiograph.femur.PhantomKind;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.set.Site;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bundled detector on phantoms of hospitals that its training has not seen. */
class BundledDetectorTest {

    private static final Model MODEL = new ModelStore(Path.of("none")).open("site");
    private static final double MEGAPIXELS = 0.05;
    private static final int PHANTOMS = 3;

    @Test
    void its_card_says_that_it_has_seen_phantoms_only() {
        assertThat(MODEL.card().description()).contains("(phantoms), no patients").contains("No diagnostic device");
        assertThat(MODEL.card().quality()).containsKeys("within 10 mm", "AUC of fractured and intact");
    }

    @Test
    void it_finds_complete_fractures_and_is_surer_of_them_than_of_whole_femora() {
        try (Torch torch = Torch.on("cpu"); SiteDetector detector = new SiteDetector(MODEL, torch)) {
            int found = 0;
            double broken = 0;
            double whole = 0;
            for (int seed = 0; seed < PHANTOMS; seed++) {
                final Volume film = phantom(seed % 2 == 0 ? "AFF-complete" : "NFF-oblique", seed);
                final Site site = detector.find(film, film.calibration().x());
                found += distance(film, site) <= 20 ? 1 : 0;
                broken += site.fracture() / PHANTOMS;
                final Volume intact = phantom("intact", seed);
                whole += detector.find(intact, intact.calibration().x()).fracture() / PHANTOMS;
            }
            assertThat(found).isGreaterThanOrEqualTo(PHANTOMS - 1);
            assertThat(broken).isGreaterThan(whole + 0.3);
        }
    }

    private static double distance(final Volume film, final Site site) {
        final double x = Double.parseDouble(film.provenance().entries().get("fracturex"));
        final double y = Double.parseDouble(film.provenance().entries().get("fracturey"));
        return site.mmPerPixel() * Math.hypot(site.x() - x, site.y() - y);
    }

    private static Volume phantom(final String kind, final long seed) {
        final Phantom phantom = PhantomKind.named(kind, seed).sample(seed);
        return new PhantomImage(phantom, Hospital.of((int) seed, 1).shot(phantom, View.AP, seed, MEGAPIXELS))
            .render(Progress.NONE);
    }
}
