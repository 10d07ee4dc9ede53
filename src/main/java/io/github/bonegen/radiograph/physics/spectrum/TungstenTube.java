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

/**
 * A tungsten X-ray tube. Bremsstrahlung follows Kramers' law (photons per energy in proportion to kVp / E - 1, Phil.
 * Mag. 46:836, 1923), behind aluminium; above the K edge at 69.5 keV the K lines join it in proportion to
 * (kVp / 69.5 - 1)^1.63 (Green and Cosslett, J. Phys. D 1:425, 1968). Two assumptions complete the model: the K lines
 * are 8 % of the filtered photons at 100 kVp, and the tube yields 1.4e6 photons per mm2 and mAs at 1 m at 80 kVp behind
 * 2.5 mm of aluminium.
 *
 * @param kvp peak voltage, 40 to 150 kV
 * @param filtration total filtration in mm of aluminium, 0.5 to 20
 */
public record TungstenTube(double kvp, double filtration) {

    /** Energy bins of a spectrum where nothing else is asked for. */
    public static final int BINS = 20;

    private static final double LOWEST_ENERGY = 12;
    private static final double K_EDGE = 69.525;
    private static final double[] LINE_ENERGIES = {57.98, 59.32, 67.24, 69.07};
    private static final double[] LINE_SHARES = {0.288, 0.5, 0.168, 0.044};
    private static final double LINES_AT_100_KVP = 0.08;
    private static final double LINE_EXPONENT = 1.63;
    /** Brings {@link #bremsstrahlung} to the yield that is assumed at 80 kVp and 2.5 mm. */
    private static final double YIELD = 5.28e4;
    private static final double MM_PER_CM = 10;

    /** @throws io.github.bonegen.InvalidInputException if voltage or filtration is out of range */
    public TungstenTube {
        require(kvp >= 40 && kvp <= 150, "kvp=%s is out of range; accepted is 40 to 150 kV", kvp);
        require(filtration >= 0.5 && filtration <= 20,
            "filtration=%s is out of range; accepted is 0.5 to 20 mm of aluminium", filtration);
    }

    /** The spectrum in equal bins of energy from 12 keV to the peak voltage, each standing for its midpoint. */
    public Spectrum spectrum(final int bins) {
        require(bins > 0, "A spectrum needs at least one energy bin, not %d", bins);
        final double width = (kvp - LOWEST_ENERGY) / bins;
        final double[] energies = new double[bins];
        final double[] photons = new double[bins];
        double continuum = 0;
        for (int i = 0; i < bins; i++) {
            energies[i] = LOWEST_ENERGY + (i + 0.5) * width;
            photons[i] = bremsstrahlung(energies[i]) * width;
            continuum += photons[i];
        }
        for (int line = 0; line < LINE_ENERGIES.length && kvp > K_EDGE; line++) {
            final int bin = Math.min(bins - 1, (int) ((LINE_ENERGIES[line] - LOWEST_ENERGY) / width));
            photons[bin] += continuum * lineRatio() * LINE_SHARES[line];
        }
        return new Spectrum(energies, photons);
    }

    private double bremsstrahlung(final double energy) {
        final double aluminium = Materials.ALUMINIUM.linearAttenuation(energy) * filtration / MM_PER_CM;
        return YIELD * (kvp / energy - 1) * Math.exp(-aluminium);
    }

    /** Photons of the K lines for each of the continuum. */
    private double lineRatio() {
        final double at100 = LINES_AT_100_KVP / (1 - LINES_AT_100_KVP);
        return at100 * Math.pow((kvp / K_EDGE - 1) / (100 / K_EDGE - 1), LINE_EXPONENT);
    }
}
