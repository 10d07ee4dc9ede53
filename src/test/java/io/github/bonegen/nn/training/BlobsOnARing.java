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
package io.github.bonegen.nn.training;

import java.util.Random;

/**
 * Images whose truth is known: a bright blob somewhere on a ring around the middle, in the upper half of class 0, in the
 * lower half of class 1.
 *
 * @param edge of the images in pixels
 */
public record BlobsOnARing(int edge) implements ImageSource {

    /** Radius of the ring and of the blob, as shares of the edge. */
    private static final double RING = 0.28;
    private static final double BLOB = 0.1;

    /** How far from the ring the blob of a good image may be, as a share of the edge. */
    private static final double CLOSE = 0.08;

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public float[] draw(final int[] labels, final Random random) {
        final float[] images = new float[labels.length * edge * edge];
        for (int i = 0; i < labels.length; i++) {
            final double angle = Math.PI * random.nextDouble() * (labels[i] == 0 ? -1 : 1);
            final double x = (0.5 + RING * Math.cos(angle)) * edge - 0.5;
            final double y = (0.5 + RING * Math.sin(angle)) * edge - 0.5;
            for (int p = 0; p < edge * edge; p++) {
                final double dx = (p % edge - x) / (BLOB * edge);
                final double dy = (p / edge - y) / (BLOB * edge);
                images[i * edge * edge + p] = (float) (2 * Math.exp(-(dx * dx + dy * dy) / 2) - 1);
            }
        }
        return images;
    }

    /** The share of images whose blob is on the ring and in the half of its label. */
    public double shareOfGood(final float[] images, final int[] labels) {
        int good = 0;
        for (int i = 0; i < labels.length; i++) {
            double sum = 0;
            double x = 0;
            double y = 0;
            for (int p = 0; p < edge * edge; p++) {
                final double bright = Math.max(0, images[i * edge * edge + p]);
                sum += bright;
                x += bright * (p % edge);
                y += bright * (p / edge);
            }
            final double dx = (x / sum + 0.5) / edge - 0.5;
            final double dy = (y / sum + 0.5) / edge - 0.5;
            final boolean onRing = Math.abs(Math.hypot(dx, dy) - RING) < CLOSE;
            final boolean inItsHalf = labels[i] == 0 ? dy < CLOSE : dy > -CLOSE;
            good += onRing && inItsHalf ? 1 : 0;
        }
        return (double) good / labels.length;
    }
}
