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
package io.github.bonegen.spongiosa.endless.tile;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Seeds;
import io.github.bonegen.volume.Box;


/**
 * Independent standard Gaussian numbers: those of a place are made from a hash of seed, channel and place (splitmix64,
 * one round for each), by Box and Muller's transform (doi:10.1214/aoms/1177706645). The functions are those of
 * {@link StrictMath}, which are the same on every machine.
 *
 * @param seed of the field
 */
public record GaussianField(long seed, int channels) implements LatentField {

    private static final double TWO_TO_32 = 4294967296.0;

    public GaussianField {
        require(channels > 0, "A field of %d channels; at least 1 is needed", channels);
    }

    @Override
    public float[] values(final Box box) {
        final float[] values = new float[Math.toIntExact(channels * box.count())];
        int next = 0;
        for (int channel = 0; channel < channels; channel++) {
            final long ofChannel = Seeds.mix(seed, channel);
            for (long z = box.z(); z < box.z() + box.depth(); z++) {
                final long ofPlane = Seeds.mix(ofChannel, z);
                for (long y = box.y(); y < box.y() + box.height(); y++) {
                    final long ofRow = Seeds.mix(ofPlane, y);
                    for (long x = box.x(); x < box.x() + box.width(); x++) {
                        values[next++] = gaussian(Seeds.mix(ofRow, x));
                    }
                }
            }
        }
        return values;
    }

    /** A Gaussian number of the 32 higher and the 32 lower of 64 random bits. */
    private static float gaussian(final long bits) {
        final double radius = StrictMath.sqrt(-2 * StrictMath.log(((bits >>> 32) + 0.5) / TWO_TO_32));
        return (float) (radius * StrictMath.cos(2 * StrictMath.PI * ((bits & 0xffffffffL) / TWO_TO_32)));
    }
}
