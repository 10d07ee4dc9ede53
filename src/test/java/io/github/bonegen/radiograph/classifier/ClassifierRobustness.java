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

import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How much an answer changes with what does not change the fracture: for each change the share of the fractured films of a set's
 * split {@code test} whose P(AFF) moves by less than 0.1. Arguments: the set, the classifier, the detector.
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.radiograph.classifier.ClassifierRobustness -Dexec.args="set fracture site"}.
 */
final class ClassifierRobustness {

    private static final float WHITE = 65535;
    private static final double STEADY = 0.1;

    private ClassifierRobustness() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final Map<String, UnaryOperator<Volume>> changes = new LinkedHashMap<>();
        changes.put("a fifth cut off at the top", ClassifierRobustness::cut);
        changes.put("mirrored", film -> moved(film, -1, 0));
        changes.put("turned by 10 degrees", film -> moved(film, 1, Math.toRadians(10)));
        changes.put("narrower window", film -> windowed(film, 1.4, -0.2));
        changes.put("wider window", film -> windowed(film, 0.7, 0.15));
        final ImageSet set = ImageSet.read(Path.of(arguments[0]));
        final RadiographFiles files = new RadiographFiles();
        try (Torch torch = Torch.on("cpu");
             SiteDetector detector = new SiteDetector(ModelStore.standard().open(arguments[2]), torch);
             FractureClassifier classifier = new FractureClassifier(ModelStore.standard().open(arguments[1]), torch,
                 Optional.of(detector)))
        {
            final Map<String, Integer> steady = new LinkedHashMap<>();
            int films = 0;
            for (final SetEntry entry : set.split("test").stream().filter(SetEntry::isFracture).toList()) {
                final Volume film = files.read(set.file(entry));
                final double mm = LabelledImage.mmPerPixel(entry, film);
                final double before = classifier.classify(film, mm).probability();
                changes.forEach((name, change) -> steady.merge(name,
                    Math.abs(classifier.classify(change.apply(film), mm).probability() - before) < STEADY ? 1 : 0, Integer::sum));
                films++;
            }
            for (final Map.Entry<String, Integer> change : steady.entrySet()) {
                System.out.printf(Locale.ROOT, "%s: P(AFF) changes by less than %s in %.1f %% of %d films%n", change.getKey(), STEADY,
                    100.0 * change.getValue() / films, films);
            }
        }
    }

    private static Volume cut(final Volume film) {
        final int gone = film.height() / 5;
        final float[] left = new float[film.width() * (film.height() - gone)];
        System.arraycopy(film.voxels(), gone * film.width(), left, 0, left.length);
        return Volume.of(left, film.width(), film.height() - gone, 1, film.calibration());
    }

    /** Mirrored and turned about the middle; black where there was nothing. */
    private static Volume moved(final Volume film, final int side, final double angle) {
        final int width = film.width();
        final int height = film.height();
        final float[] moved = new float[width * height];
        for (int i = 0; i < moved.length; i++) {
            final double x = side * (i % width - (width - 1) / 2.0);
            final double y = i / width - (height - 1) / 2.0;
            moved[i] = at(film, (width - 1) / 2.0 + Math.cos(angle) * x - Math.sin(angle) * y,
                (height - 1) / 2.0 + Math.sin(angle) * x + Math.cos(angle) * y);
        }
        return Volume.of(moved, width, height, 1, film.calibration());
    }

    private static float at(final Volume film, final double x, final double y) {
        final int column = (int) Math.floor(x);
        final int row = (int) Math.floor(y);
        final double top = grey(film, column, row) + (x - column) * (grey(film, column + 1, row) - grey(film, column, row));
        final double bottom = grey(film, column, row + 1)
            + (x - column) * (grey(film, column + 1, row + 1) - grey(film, column, row + 1));
        return (float) (top + (y - row) * (bottom - top));
    }

    private static double grey(final Volume film, final int column, final int row) {
        return column < 0 || row < 0 || column >= film.width() || row >= film.height() ? 0
            : film.voxels()[row * film.width() + column];
    }

    private static Volume windowed(final Volume film, final double gain, final double offset) {
        final float[] grey = film.voxels().clone();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (float) Math.max(0, Math.min(WHITE, gain * grey[i] + offset * WHITE));
        }
        return Volume.of(grey, film.width(), film.height(), 1, film.calibration());
    }
}
