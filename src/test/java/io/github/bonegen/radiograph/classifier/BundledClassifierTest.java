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
package io.github.bonegen.radiograph.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BatchImages;
import io.github.bonegen.imagej.PlainImageJ;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.Phantom;
import io.github.bonegen.radiograph.femur.PhantomImage;
import io.github.bonegen.radiograph.femur.PhantomSampler;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bundled classifier on phantoms of hospitals that its training has not seen. */
class BundledClassifierTest {

    private static final Model MODEL = new ModelStore(Path.of("none")).open("fracture");
    private static final Model DETECTOR = new ModelStore(Path.of("none")).open("site");
    private static final double MEGAPIXELS = 0.25;
    private static final int PHANTOMS = 4;

    @Test
    void its_card_says_that_it_has_seen_phantoms_only_and_where_it_fails() {
        assertThat(MODEL.card().description()).contains("simulated femurs (phantoms), no patients")
            .contains("transverse NFF").contains("upside down").contains("No diagnostic device");
        assertThat(MODEL.card().quality()).isNotEmpty();
    }

    @Test
    void it_tells_the_classes_apart() {
        try (Torch torch = Torch.on("cpu"); SiteDetector detector = new SiteDetector(DETECTOR, torch);
             FractureClassifier classifier = new FractureClassifier(MODEL, torch, Optional.of(detector)))
        {
            double atypical = 0;
            double normal = 0;
            for (int seed = 0; seed < PHANTOMS; seed++) {
                atypical += probability(classifier, phantom(FractureKind.AFF_COMPLETE, seed)) / PHANTOMS;
                normal += probability(classifier, phantom(FractureKind.NFF_OBLIQUE, seed)) / PHANTOMS;
            }
            assertThat(atypical - normal).isGreaterThan(0.5);
        }
    }

    @Test
    void noise_and_inverted_films_are_flagged() {
        final Random random = new Random(1);
        final float[] noise = new float[400 * 500];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 65535 * random.nextFloat();
        }
        final Volume film = phantom(FractureKind.AFF_COMPLETE, 1);
        final float[] inverted = film.voxels().clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = 65535 - inverted[i];
        }
        try (Torch torch = Torch.on("cpu"); SiteDetector detector = new SiteDetector(DETECTOR, torch);
             FractureClassifier classifier = new FractureClassifier(MODEL, torch, Optional.of(detector)))
        {
            assertThat(classifier.classify(film, film.calibration().x()).isTrusted()).isTrue();
            assertThat(classifier.classify(Volume.of(noise, 400, 500, 1, Calibration.NONE), 0.8).isTrusted()).isFalse();
            assertThat(classifier.classify(Volume.of(inverted, film.width(), film.height(), 1, film.calibration()),
                film.calibration().x()).isTrusted()).isFalse();
        }
    }

    @Test
    void a_macro_classifies_the_open_image_and_shows_the_evidence_on_a_copy() {
        PlainImageJ.installHeadlessMenu();
        final ImagePlus film = RadiographFiles.toImagePlus(phantom(FractureKind.AFF_COMPLETE, 1), "film");
        WindowManager.setTempCurrentImage(film);
        try {
            assertThat(IJ.runMacro("run('Classify Fracture...', 'model=fracture'); return 'done';")).isEqualTo("done");

            final ImagePlus evidence = WindowManager.getCurrentImage();
            assertThat(evidence).isNotSameAs(film);
            assertThat(film.getOverlay()).isNull();
            assertThat(evidence.getOverlay().get(0).getBounds()).isEqualTo(new java.awt.Rectangle(film.getWidth(),
                film.getHeight()));
        }
        finally {
            BatchImages.closeAll();
        }
    }

    private static double probability(final FractureClassifier classifier, final Volume film) {
        return classifier.classify(film, film.calibration().x()).probability();
    }

    private static Volume phantom(final FractureKind kind, final long seed) {
        final Phantom phantom = PhantomSampler.sample(kind, seed);
        return new PhantomImage(phantom, Hospital.of((int) seed, 1).shot(phantom, View.AP, seed, MEGAPIXELS))
            .render(Progress.NONE);
    }
}
