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

import com.sun.management.OperatingSystemMXBean;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.EvidenceOverlay;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.Phantom;
import io.github.bonegen.radiograph.femur.PhantomImage;
import io.github.bonegen.radiograph.femur.PhantomSampler;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.volume.Volume;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/**
 * Seconds to classify an image of 4 megapixels with its overlay, once the model is loaded, and processor time of all
 * threads, which does not depend on what else runs. Argument: the model.
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.radiograph.classifier.ClassifierBenchmark -Dexec.args=fracture}.
 */
final class ClassifierBenchmark {

    private static final int RUNS = 5;

    private ClassifierBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final Phantom phantom = PhantomSampler.sample(FractureKind.AFF_COMPLETE, 4);
        final Volume image = new PhantomImage(phantom, Hospital.of(3, 1).shot(phantom, View.AP, 7, 4))
            .render(Progress.NONE);
        final var open = RadiographFiles.toImagePlus(image, "benchmark");
        try (Torch torch = Torch.on("cpu"); SiteDetector detector = new SiteDetector(ModelStore.standard().open("site"), torch);
             FractureClassifier classifier = new FractureClassifier(
            ModelStore.standard().open(arguments.length > 0 ? arguments[0] : "fracture"), torch, Optional.of(detector)))
        {
            for (int run = 0; run < RUNS; run++) {
                final long begin = System.nanoTime();
                final long worked = processorTime();
                final Volume radiograph = RadiographFiles.toVolume(open);
                final Classification answer = classifier.classify(radiograph, radiograph.calibration().x());
                final long classified = System.nanoTime();
                EvidenceOverlay.of(open, answer, classifier.notice());
                System.out.printf(Locale.ROOT, "%d x %d pixels: %.3f s, and %.3f s for the overlay; %.3f s of processor "
                    + "time; P(AFF) %.3f%n", image.width(), image.height(), (classified - begin) * 1e-9,
                    (System.nanoTime() - classified) * 1e-9, (processorTime() - worked) * 1e-9, answer.probability());
            }
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
