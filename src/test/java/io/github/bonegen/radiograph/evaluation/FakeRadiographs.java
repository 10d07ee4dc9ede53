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
package io.github.bonegen.radiograph.evaluation;

import io.github.bonegen.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A bright shaft on a dark ground, broken straight (AFF), or aslant and displaced (NFF), a knob, and fine noise: what
 * takes a moment to make, and is plain enough for 60 images to show what is wrong with them.
 */
public final class FakeRadiographs {

    public static final int EDGE = 48;

    private FakeRadiographs() {
        // Static functions only.
    }

    /** As many of each class; every patient has two images, every hospital its own brightness. */
    public static List<EvaluatedImage> of(final int each, final long seed, final String patients) {
        final List<EvaluatedImage> images = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            for (final String label : List.of("AFF", "NFF")) {
                final int hospital = i / 2 % 3;
                images.add(new EvaluatedImage(grey(label, hospital, new Random(Seeds.of(1000 * seed + i,
                    label.charAt(0)))), label, patients + label + i / 2, "H" + hospital));
            }
        }
        return images;
    }

    private static float[] grey(final String label, final int hospital, final Random random) {
        final double middle = EDGE * (0.5 + 0.12 * random.nextGaussian());
        final double tilt = 0.15 * random.nextGaussian();
        final double width = EDGE * (0.07 + 0.03 * random.nextDouble());
        final double height = EDGE * (0.5 + 0.15 * random.nextGaussian());
        final double slope = label.equals("AFF") ? 0.1 * random.nextGaussian() : 1 + 0.3 * random.nextDouble();
        final double shift = label.equals("AFF") ? 0 : EDGE * 0.2 * (random.nextBoolean() ? 1 : -1);
        final double brightness = 0.6 + 0.1 * hospital + 0.05 * random.nextGaussian();
        final double besideX = EDGE * random.nextDouble();
        final double besideY = EDGE * random.nextDouble();
        final float[] grey = new float[EDGE * EDGE];
        for (int y = 0; y < EDGE; y++) {
            for (int x = 0; x < EDGE; x++) {
                final double line = y - height - slope * (x - middle);
                final double off = (x - middle - tilt * (y - EDGE / 2.0) - (line > 0 ? shift : 0)) / width;
                final double bone = brightness * Math.exp(-off * off * off * off / 4)
                    * (1 - 0.8 * Math.exp(-line * line / 2));
                final double knob = 0.4 * Math.exp(-(Math.pow(x - besideX, 2) + Math.pow(y - besideY, 2)) / 30);
                final double value = 0.1 + knob + 0.2 * Math.exp(-off * off / 30) + bone + 0.035 * random.nextGaussian();
                grey[y * EDGE + x] = (float) Math.max(0, Math.min(1, value));
            }
        }
        return grey;
    }
}
