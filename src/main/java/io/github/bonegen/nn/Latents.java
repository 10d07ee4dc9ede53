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
package io.github.bonegen.nn;

import io.github.bonegen.Seeds;
import java.util.Random;

/** Random latent vectors, uniform on the unit sphere. */
public final class Latents {

    private Latents() {
        // Static functions only.
    }

    /** Draws {@code count} vectors of {@code size} numbers one after the other. */
    public static float[] draw(final int count, final int size, final Random random) {
        final float[] latents = new float[count * size];
        for (int i = 0; i < count; i++) {
            fill(latents, i * size, size, random);
        }
        return latents;
    }

    /** The latent of one sample of a seeded series: it does not depend on how many others are drawn. */
    public static float[] ofSample(final long seed, final long index, final int size) {
        final float[] latent = new float[size];
        fill(latent, 0, size, new Random(Seeds.mix(seed, index)));
        return latent;
    }

    /** The latents of samples {@code first} to {@code first + count - 1} of a seeded series, one after the other. */
    public static float[] ofSamples(final long seed, final long first, final int count, final int size) {
        final float[] latents = new float[count * size];
        for (int i = 0; i < count; i++) {
            System.arraycopy(ofSample(seed, first + i, size), 0, latents, i * size, size);
        }
        return latents;
    }

    /** Numbers that name a class in a latent: none where there is one class only. */
    public static int classNumbers(final int classes) {
        return classes > 1 ? classes : 0;
    }

    /**
     * Latents that name a class too: each vector is followed by a 1 in the place of its class, and zeros.
     *
     * @param latents vectors one after the other
     * @param labels one a vector
     */
    public static float[] ofClasses(final float[] latents, final int[] labels, final int classes) {
        final int size = latents.length / labels.length;
        final int whole = size + classNumbers(classes);
        final float[] named = new float[labels.length * whole];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(latents, i * size, named, i * whole, size);
            if (classes > 1) {
                named[i * whole + size + labels[i]] = 1;
            }
        }
        return named;
    }

    /** A row for each label: 1 in the column of its class, else 0. */
    public static float[] oneHot(final int[] labels, final int classes) {
        final float[] rows = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            rows[i * classes + labels[i]] = 1;
        }
        return rows;
    }

    private static void fill(final float[] latents, final int offset, final int size, final Random random) {
        final double[] values = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            values[i] = random.nextGaussian();
            squares += values[i] * values[i];
        }
        for (int i = 0; i < size; i++) {
            latents[offset + i] = (float) (values[i] / Math.sqrt(squares));
        }
    }
}
