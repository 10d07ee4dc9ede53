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
package io.github.bonegen.radiograph.physics;

import io.github.bonegen.radiograph.physics.spectrum.Material;
import io.github.bonegen.radiograph.physics.spectrum.Spectrum;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The share of a spectrum's photons that is transmitted: the sum over its energies of share x exp(-sum mu L). The
 * detector counts photons, whatever their energy.
 */
public final class BeerLambert {

    private static final double MM_PER_CM = 10;
    /** Entries of the table of exponentials for a rise of 1. */
    private static final int PER_UNIT = 64;
    /** Beyond this exponent nothing is left. */
    private static final int LARGEST = 80;
    private static final double[] POWERS = IntStream.rangeClosed(0, PER_UNIT * LARGEST)
        .mapToDouble(i -> Math.exp(-(double) i / PER_UNIT)).toArray();

    private final double[] shares;
    /** Per mm, the materials of an energy side by side. */
    private final double[] coefficients;
    private final int materials;

    public BeerLambert(final Spectrum spectrum, final List<Material> materials) {
        this.materials = materials.size();
        shares = new double[spectrum.size()];
        coefficients = new double[spectrum.size() * this.materials];
        for (int bin = 0; bin < shares.length; bin++) {
            shares[bin] = spectrum.share(bin);
            for (int material = 0; material < this.materials; material++) {
                coefficients[bin * this.materials + material] =
                    materials.get(material).linearAttenuation(spectrum.energy(bin)) / MM_PER_CM;
            }
        }
    }

    /** @param millimetres path length in each material in mm */
    public double transmission(final double[] millimetres) {
        if (isOpen(millimetres)) {
            return 1;
        }
        double sum = 0;
        int index = 0;
        for (final double share : shares) {
            double exponent = 0;
            for (int material = 0; material < materials; material++) {
                exponent += coefficients[index++] * millimetres[material];
            }
            sum += share * power(exponent);
        }
        return sum;
    }

    /** exp(-x) of an x that is not negative, to 3 in a billion: an entry of the table times the series of the rest. */
    private static double power(final double x) {
        final int entry = (int) Math.min(PER_UNIT * LARGEST, x * PER_UNIT);
        final double rest = Math.min(1, x - (double) entry / PER_UNIT);
        return POWERS[entry] * (1 - rest * (1 - rest * (0.5 - rest / 6)));
    }

    /** Much of a picture is open beam, which needs no sum. */
    private static boolean isOpen(final double[] millimetres) {
        double sum = 0;
        for (final double length : millimetres) {
            sum += length;
        }
        return sum == 0;
    }
}
