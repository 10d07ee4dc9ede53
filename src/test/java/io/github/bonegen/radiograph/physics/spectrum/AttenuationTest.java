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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.physics.BeerLambert;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attenuation against the published figures. */
class AttenuationTest {

    @Test
    void cortical_bone_and_soft_tissue_attenuate_as_published_at_60_keV() {
        assertThat(Materials.CORTICAL_BONE.linearAttenuation(60)).isCloseTo(0.604, within(0.0005));
        assertThat(Materials.SOFT_TISSUE.linearAttenuation(60)).isCloseTo(0.217, within(0.0005));
    }

    @Test
    void fifteen_centimetres_of_soft_tissue_transmit_3_9_percent_at_60_keV() {
        assertThat(transmission(Spectrum.monochromatic(60, 1), Materials.SOFT_TISSUE, 150))
            .isCloseTo(0.039, within(0.0005));
    }

    @Test
    void a_gap_of_one_millimetre_in_bone_shows_as_published() {
        assertThat(Materials.CORTICAL_BONE.linearAttenuation(60) / 10).isCloseTo(0.060, within(0.0006));
        assertThat(Materials.CORTICAL_BONE.linearAttenuation(40) / 10).isCloseTo(0.128, within(0.0006));
    }

    @Test
    void coefficients_between_tabulated_energies_lie_on_the_log_log_line() {
        final double geometricMean = Math.sqrt(Materials.CORTICAL_BONE.linearAttenuation(40)
            * Materials.CORTICAL_BONE.linearAttenuation(50));
        assertThat(Materials.CORTICAL_BONE.linearAttenuation(Math.sqrt(40.0 * 50))).isCloseTo(geometricMean,
            within(1e-12));
    }

    @Test
    void polychromatic_transmission_is_the_weighted_sum_of_its_energies() {
        final Spectrum spectrum = new Spectrum(new double[] {40, 60}, new double[] {3, 1});
        final double expected = 0.75 * Math.exp(-0.2688 * 1.06 * 5) + 0.25 * Math.exp(-0.2048 * 1.06 * 5);
        assertThat(transmission(spectrum, Materials.SOFT_TISSUE, 50)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void a_tube_spectrum_hardens_with_filtration_and_ends_at_the_peak_voltage() {
        final Spectrum soft = new TungstenTube(70, 2).spectrum(40);
        final Spectrum hard = new TungstenTube(70, 6).spectrum(40);
        assertThat(hard.meanEnergy()).isGreaterThan(soft.meanEnergy() + 2);
        assertThat(hard.total()).isLessThan(soft.total());
        assertThat(soft.energy(39)).isLessThan(70);
        assertThat(soft.meanEnergy()).isBetween(36.0, 46.0);
    }

    @Test
    void a_tube_yields_the_assumed_photons_at_80_kVp() {
        assertThat(new TungstenTube(80, 2.5).spectrum(20).total()).isCloseTo(1.4e6, within(0.03e6));
    }

    @Test
    void characteristic_lines_appear_above_the_K_edge_only() {
        assertThat(lineBinOverNeighbour(69)).isLessThan(1.5);
        assertThat(lineBinOverNeighbour(120)).isGreaterThan(4);
    }

    @Test
    void energies_and_voltages_that_no_tube_has_are_refused() {
        assertThatThrownBy(() -> Materials.AIR.linearAttenuation(-5)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("-5.0 keV").hasMessageContaining("positive");
        assertThatThrownBy(() -> Spectrum.monochromatic(-60, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new TungstenTube(400, 2)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("kvp=400.0").hasMessageContaining("40 to 150");
        assertThatThrownBy(() -> new Spectrum(new double[] {60}, new double[] {0}))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("no photons");
    }

    private static double transmission(final Spectrum spectrum, final Material material, final double millimetres) {
        return new BeerLambert(spectrum, List.of(material)).transmission(new double[] {millimetres});
    }

    /** The bin of 1 keV with the strongest line against the one 2 keV above it. */
    private static double lineBinOverNeighbour(final int kvp) {
        final Spectrum spectrum = new TungstenTube(kvp, 2.5).spectrum(kvp - 12);
        return spectrum.share(59 - 12) / spectrum.share(61 - 12);
    }
}
