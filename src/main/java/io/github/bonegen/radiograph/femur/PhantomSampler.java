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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.radiograph.femur.fracture.FractureSampler;
import io.github.bonegen.radiograph.femur.fracture.RandomVariates;

/**
 * Draws thighs. Published (table in {@code docs/radiograph.md}): length and width by sex, canal, lateral bow and cortex
 * with and without an atypical fracture, lateral fracture angle and site of AFF. Measured on 40 femora, given length, width and lateral
 * bow: the shaft's depth and anterior bow, head, condyles, angle and version of the neck ({@link FemurFigures}), and how the shaft's
 * width goes with the length. All other distributions are assumptions, named there as such.
 */
public final class PhantomSampler {

    /** Correlation of canal and cortex with the length: the shaft's width then has that of 40 real femora with it, 0.37. */
    private static final double WITH_LENGTH = 0.33;
    /** A femur is never straight from the side, per m. */
    private static final double LEAST_BOW = 0.1;

    private PhantomSampler() {
        // Static functions only.
    }

    /** The phantom of a kind and a seed. */
    public static Phantom sample(final FractureKind kind, final long seed) {
        final RandomVariates draw = new RandomVariates(Seeds.of(seed, 1));
        final Anatomy anatomy = anatomy(kind.isAtypical(), draw);
        return new Phantom(anatomy, FractureSampler.sample(kind, anatomy, new RandomVariates(Seeds.of(seed, 2))));
    }

    private static Anatomy anatomy(final boolean atypical, final RandomVariates draw) {
        // Patients with AFF are mostly women.
        final boolean male = draw.chance(atypical ? 0.1 : 0.4);
        final double mean = male ? 448 : 419;
        final double length = draw.normal(mean, 22);
        final double bowed = draw.normal(0, 1);
        final double tall = (length - mean) / 22;
        final double cortex = Math.max(4.5, withLength(8.1, 1.3, tall, draw));
        final double canal = Math.max(4, withLength(10.5, 1.5, tall, draw));
        final FemurFigures.Drawn rest = FemurFigures.STANDARD.given(length, canal + 2 * cortex, bowed, draw);
        return new Anatomy(draw.chance(0.5), male, length, canal, rest.depth(), cortex,
            atypical ? 12.4 + 5.4 * bowed : 4.0 + 3.6 * bowed, 1000 / Math.max(LEAST_BOW, rest.anteriorBow()), rest.neck(),
            rest.version(), rest.head(), rest.condyles(), Math.max(0.35, draw.normal(male ? 0.9 : 0.75, 0.2)),
            draw.normal(78, 8), Math.max(4, draw.normal(14, 5)), draw.seed());
    }

    /** A normal draw that goes with the length, whose deviation from that of the sex is given in its own deviations. */
    private static double withLength(final double mean, final double deviation, final double tall, final RandomVariates draw) {
        return mean + deviation * (WITH_LENGTH * tall + Math.sqrt(1 - WITH_LENGTH * WITH_LENGTH) * draw.normal(0, 1));
    }
}
