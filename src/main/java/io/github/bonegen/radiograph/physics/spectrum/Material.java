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

/** A material that attenuates X-rays: its density and its mass attenuation coefficients at tabulated energies. */
public final class Material {

    private final String name;
    private final double density;
    private final double[] logEnergies;
    private final double[] logCoefficients;

    /**
     * @param density g/cm3
     * @param energies keV, ascending
     * @param massAttenuation cm2/g, one an energy
     */
    public Material(final String name, final double density, final double[] energies,
        final double[] massAttenuation)
    {
        this.name = name;
        this.density = density;
        this.logEnergies = logarithms(energies);
        this.logCoefficients = logarithms(massAttenuation);
    }

    private Material(final Material material, final double density) {
        name = material.name;
        this.density = density;
        logEnergies = material.logEnergies;
        logCoefficients = material.logCoefficients;
    }

    /** The same substance, denser or thinner; in g/cm3. */
    public Material withDensity(final double other) {
        return new Material(this, other);
    }

    /**
     * A fine mixture of two substances.
     *
     * @param share of the other one by volume, 0 to 1
     */
    Material mixedWith(final Material other, final double share, final String mixture) {
        final double[] energies = Arrays.stream(logEnergies).map(Math::exp).toArray();
        final double mixed = (1 - share) * density + share * other.density;
        return new Material(mixture, mixed, energies, Arrays.stream(energies).map(energy -> ((1 - share)
            * linearAttenuation(energy) + share * other.linearAttenuation(energy)) / mixed).toArray());
    }

    /** Density in g/cm3. */
    public double density() {
        return density;
    }

    /**
     * The linear attenuation coefficient per cm, interpolated log-log between the tabulated energies; the outermost
     * pairs are extrapolated, which no K edge of these materials disturbs between 10 and 200 keV.
     *
     * @param energy keV
     * @throws io.github.bonegen.InvalidInputException if the energy is not positive
     */
    public double linearAttenuation(final double energy) {
        require(energy > 0 && Double.isFinite(energy), "An energy of %s keV is not accepted; it must be positive",
            energy);
        final double x = Math.log(energy);
        int upper = 1;
        while (upper < logEnergies.length - 1 && x > logEnergies[upper]) {
            upper++;
        }
        final double share = (x - logEnergies[upper - 1]) / (logEnergies[upper] - logEnergies[upper - 1]);
        return density * Math.exp(logCoefficients[upper - 1]
            + share * (logCoefficients[upper] - logCoefficients[upper - 1]));
    }

    private static double[] logarithms(final double[] values) {
        final double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Math.log(values[i]);
        }
        return result;
    }

    @Override
    public String toString() {
        return name;
    }
}
