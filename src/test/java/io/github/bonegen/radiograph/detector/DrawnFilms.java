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

import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.PhantomSet;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.Table;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Drawings of films: a bright shaft, broken across by a dark gap or whole. */
public final class DrawnFilms {

    static final int WIDTH = 150;
    static final int HEIGHT = 200;
    static final double MM = 2;

    private DrawnFilms() {
        // Static functions only.
    }

    /** A set in which every other film is broken, a quarter for testing. */
    public static ImageSet write(final Path folder, final int films, final ImageStore store) {
        final List<SetEntry> entries = new ArrayList<>();
        final List<Map<String, String>> truths = new ArrayList<>();
        for (int i = 0; i < films; i++) {
            final Random random = new Random(i);
            final double[] site = {30 + 90 * random.nextDouble(), 30 + 140 * random.nextDouble()};
            final boolean broken = i % 2 == 0;
            final String file = "F" + i + ".tif";
            store.write(draw(broken, site, random), folder.resolve(file));
            entries.add(new SetEntry(file, "P" + i, broken ? i % 4 == 0 ? "AFF" : "NFF" : Labels.INTACT, "H" + i % 3, "AP", MM,
                i % 8 < 6 ? "train" : "test"));
            truths.add(Map.of("file", file, "fracturex", String.valueOf(site[0]), "fracturey", String.valueOf(site[1])));
        }
        new Table(truths).write(folder.resolve(PhantomSet.TRUTH));
        final ImageSet set = new ImageSet(folder, entries);
        set.write();
        return set;
    }

    /** One drawing, with its pixel size. */
    public static Volume draw(final boolean broken, final double[] site, final Random random) {
        final float[] grey = new float[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            final boolean bone = Math.abs(i % WIDTH - site[0]) < 7;
            final boolean gap = broken && Math.abs(i / WIDTH - site[1]) < 3;
            grey[i] = (float) ((bone && !gap ? 40000 : 12000) + 500 * random.nextGaussian());
        }
        return Volume.of(grey, WIDTH, HEIGHT, 1, Calibration.isotropic(MM, "mm", ""));
    }
}
