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
package io.github.bonegen.spongiosa.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.volume.Volume;
import org.junit.jupiter.api.Test;

/** The known truth of phantoms, as the reference morphometry measures it. */
class SpongiosaPhantomTest {

    private static final PhantomScanner SCANNER = new PhantomScanner(0.164, 0.08, 25, 10, 440, "mg/cm3");
    private static final PhantomStructure VERTEBRA = new PhantomStructure(0.173, 0.384, 1.1, 0.43);
    private static final SpongiosaPhantom PHANTOM = new SpongiosaPhantom(VERTEBRA, SCANNER);

    @Test
    void a_phantom_of_another_seed_measures_as_asked() {
        final Measurement measured = measure(PHANTOM.withoutNoise(7, 0, 64));

        assertThat(measured.get("BV/TV")).isCloseTo(VERTEBRA.bvtv(), within(0.1 * VERTEBRA.bvtv()));
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(VERTEBRA.tbth(), within(0.05 * VERTEBRA.tbth()));
        assertThat(measured.get("Tb.Sp Mean")).isCloseTo(VERTEBRA.tbsp(), within(0.08 * VERTEBRA.tbsp()));
        assertThat(measured.get("DA")).isCloseTo(VERTEBRA.da(), within(0.06));
        assertThat(measured.get("Largest component fraction")).isGreaterThan(0.95);
    }

    @Test
    void a_phantom_depends_on_seed_and_index_alone() {
        assertThat(PHANTOM.volume(1, 2, 16).voxels()).containsExactly(PHANTOM.volume(1, 2, 16).voxels())
            .isNotEqualTo(PHANTOM.volume(1, 3, 16).voxels()).isNotEqualTo(PHANTOM.volume(2, 2, 16).voxels());
    }

    @Test
    void the_scanner_adds_noise_of_the_asked_deviation() {
        final float[] clean = PHANTOM.withoutNoise(1, 0, 24).voxels();
        final float[] scanned = PHANTOM.volume(1, 0, 24).voxels();
        double squares = 0;
        for (int i = 0; i < clean.length; i++) {
            squares += Math.pow(scanned[i] - clean[i], 2);
        }
        assertThat(Math.sqrt(squares / clean.length)).isCloseTo(25, within(0.6));
    }

    @Test
    void densities_lie_between_marrow_and_bone() {
        for (final float density : PHANTOM.withoutNoise(1, 0, 16).voxels()) {
            assertThat(density).isBetween(9.99f, 440.01f);
        }
    }

    @Test
    void what_rods_and_plates_cannot_have_is_refused_with_the_nearest_that_they_can() {
        assertThatThrownBy(() -> new SpongiosaPhantom(new PhantomStructure(0.7, 0.33, 0.5, 0.1), SCANNER))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("nearest is bvtv=");
    }

    @Test
    void impossible_numbers_are_refused_at_once() {
        assertThatThrownBy(() -> new PhantomStructure(1.2, 0.2, 0.8, 0.3)).isInstanceOf(InvalidInputException.class)
            .hasMessageStartingWith("bvtv=1.2 is not accepted");
    }

    private static Measurement measure(final Volume volume) {
        return Morphometry.measure(new FixedThreshold(SCANNER.threshold()).segment(volume, "phantom").bone(),
            MeasurementRequest.of(StandardMetric.BVTV, StandardMetric.TBTH, StandardMetric.TBSP, StandardMetric.DA,
                StandardMetric.PARTS).with(MilSampling.QUICK),
            Progress.NONE);
    }
}
