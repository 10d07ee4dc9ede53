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

import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.PhantomSet;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.Table;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Drawings that a small network learns in seconds: a bright shaft, crossed by a straight or by a steep dark line. */
public final class DrawnFractures {

    public static final int WIDTH = 48;
    public static final int HEIGHT = 64;

    private static final double SHAFT = 6;

    private DrawnFractures() {
        // Static functions only.
    }

    /** A set of two images a patient in three hospitals, of which the last is for testing, with its table of truths. */
    public static ImageSet write(final Path folder, final int patients, final ImageStore store) {
        final List<SetEntry> entries = new ArrayList<>();
        final List<Map<String, String>> truths = new ArrayList<>();
        for (int i = 0; i < 2 * patients; i++) {
            final int patient = i / 2;
            final Random random = new Random(i);
            final double[] site = {WIDTH / 2.0 + 6 * random.nextGaussian() / 2, 20 + 24 * random.nextDouble()};
            final String file = "P" + patient + "-" + i % 2 + ".tif";
            store.write(draw(patient % 2 == 0, site, random), folder.resolve(file));
            entries.add(new SetEntry(file, "P" + patient, patient % 2 == 0 ? "AFF" : "NFF", "H" + patient / 2 % 3,
                i % 2 == 0 ? "AP" : "lateral", 1, patient / 2 % 3 == 2 ? "test" : "train"));
            final Map<String, String> truth = new LinkedHashMap<>();
            truth.put("file", file);
            truth.put("fracturex", String.valueOf(site[0]));
            truth.put("fracturey", String.valueOf(site[1]));
            truths.add(truth);
        }
        new Table(truths).write(folder.resolve(PhantomSet.TRUTH));
        final ImageSet set = new ImageSet(folder, entries);
        set.write();
        return set;
    }

    /** One drawing. */
    public static Volume draw(final boolean atypical, final double[] site, final Random random) {
        final double slope = atypical ? 0.1 * random.nextGaussian() : (random.nextBoolean() ? 1.6 : -1.6);
        final float[] grey = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                final boolean bone = Math.abs(x - site[0]) < SHAFT;
                final double line = Math.abs(y - site[1] - slope * (x - site[0])) / Math.hypot(1, slope);
                grey[y * WIDTH + x] = (float) ((bone ? line < 1.2 ? 16000 : 40000 : 12000)
                    + 1500 * random.nextGaussian());
            }
        }
        return Volume.of(grey, WIDTH, HEIGHT, 1, Calibration.isotropic(1, "mm", ""));
    }
}
