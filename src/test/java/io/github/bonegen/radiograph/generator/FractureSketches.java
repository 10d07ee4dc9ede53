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
package io.github.bonegen.radiograph.generator;

import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets of sketches: a bright shaft with a dark line across it, level in AFF, steep in NFF. */
public final class FractureSketches {

    private FractureSketches() {
        // Static functions only.
    }

    /** A set of squares with as many images of each class, all to train on. */
    public static ImageSet write(final Path folder, final int edge, final int atypical, final int normal) {
        final List<SetEntry> entries = new ArrayList<>();
        for (int i = 0; i < atypical + normal; i++) {
            final boolean isAtypical = i < atypical;
            final SetEntry entry = new SetEntry("s" + i + ".tif", "P" + i, isAtypical ? "AFF" : "NFF", "H01", "AP", 1,
                "train");
            new RadiographFiles().write(draw(edge, isAtypical, new Random(i)), folder.resolve(entry.file()));
            entries.add(entry);
        }
        final ImageSet set = new ImageSet(folder, entries);
        set.write();
        return set;
    }

    private static Volume draw(final int edge, final boolean isAtypical, final Random random) {
        final double middle = edge * (0.4 + 0.2 * random.nextDouble());
        final double height = edge * (0.35 + 0.3 * random.nextDouble());
        final double slope = isAtypical ? 0 : 1;
        final float[] grey = new float[edge * edge];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                final boolean inShaft = Math.abs(x - middle) < edge / 8.0;
                final boolean inLine = Math.abs(y - height - slope * (x - middle)) < edge / 24.0;
                grey[y * edge + x] = inShaft && !inLine ? 50_000 : 9_000;
            }
        }
        return Volume.of(grey, edge, edge, 1, Calibration.isotropic(1, "mm", ""));
    }
}
