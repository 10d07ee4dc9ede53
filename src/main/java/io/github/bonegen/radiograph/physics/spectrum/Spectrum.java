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
package io.github.bonegen.radiograph.physics.spectrum;

import static io.github.bonegen.InvalidInputException.require;

import java.util.Arrays;

/** How many photons of which energy a source sends. */
public final class Spectrum {

    private final double[] energies;
    private final double[] photons;

    /**
     * @param energies keV
     * @param photons photons per mm2 and mAs at 1 m from the focal spot, one number an energy
     * @throws io.github.bonegen.InvalidInputException if an energy is not positive, or there are no photons
     */
    public Spectrum(final double[] energies, final double[] photons) {
        require(energies.length > 0 && energies.length == photons.length,
            "A spectrum has as many photon numbers as energies, not %d and %d", photons.length, energies.length);
        for (int i = 0; i < energies.length; i++) {
            require(energies[i] > 0 && Double.isFinite(energies[i]),
                "An energy of %s keV is not accepted; it must be positive", energies[i]);
            require(photons[i] >= 0, "A spectrum cannot hold %s photons", photons[i]);
        }
        this.energies = energies.clone();
        this.photons = photons.clone();
        require(total() > 0, "The spectrum holds no photons; lower the filtration");
    }

    /** All photons of one energy. */
    public static Spectrum monochromatic(final double energy, final double photons) {
        return new Spectrum(new double[] {energy}, new double[] {photons});
    }

    /** Number of energy bins. */
    public int size() {
        return energies.length;
    }

    /** Energy of a bin in keV. */
    public double energy(final int bin) {
        return energies[bin];
    }

    /** The share of all photons that is in a bin. */
    public double share(final int bin) {
        return photons[bin] / total();
    }

    /** Photons per mm2 and mAs at 1 m. */
    public double total() {
        return Arrays.stream(photons).sum();
    }

    /** Mean energy in keV. */
    public double meanEnergy() {
        double sum = 0;
        for (int i = 0; i < energies.length; i++) {
            sum += energies[i] * photons[i];
        }
        return sum / total();
    }
}
