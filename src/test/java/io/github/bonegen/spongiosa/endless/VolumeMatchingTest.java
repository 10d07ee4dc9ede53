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
package io.github.bonegen.spongiosa.endless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.spongiosa.endless.match.VolumeMatching;
import io.github.bonegen.spongiosa.endless.match.VolumeParameter;
import io.github.bonegen.volume.Box;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A volume of endless bone measures what is asked for. */
class VolumeMatchingTest {

    private static final Box BOX = new Box(-20, 7, 0, 64, 60, 56);
    private static final double LEVEL = 0.1;

    private final WaveModel model = new WaveModel();

    private VolumeMatching.Matched match(final Map<VolumeParameter, Double> asked) {
        return new VolumeMatching(model, new EndlessSample(1, 0), BOX, asked, LEVEL, 0.01, Parallel.NONE).run();
    }

    /** What the form that was found measures, from the waves themselves. */
    private Measurement measured(final BoneForm form) {
        final float[] distances = form.magnification().distances(box -> model.distances(new EndlessSample(1, 0, form.style()), box,
            Parallel.NONE), BOX);
        final BinaryVolume bone = BinaryVolume.of(BOX.width(), BOX.height(), BOX.depth(), model.scale().calibration(),
            (x, y, z) -> distances[(z * BOX.height() + y) * BOX.width() + x] + form.shift().at(x, y, z) > LEVEL);
        return Morphometry.measure(bone, MeasurementRequest.of(StandardMetric.BVTV, StandardMetric.TBTH, StandardMetric.TBSP,
            StandardMetric.DA),
            Progress.NONE);
    }

    @Test
    void BV_TV_and_thickness_are_met_by_moving_the_surface_and_magnifying() {
        final VolumeMatching.Matched matched = match(Map.of(VolumeParameter.BVTV, 0.2, VolumeParameter.TBTH, 0.9));
        final Measurement measured = measured(matched.form());

        assertThat(measured.get("BV/TV")).isCloseTo(0.2, within(0.002)).isEqualTo(matched.measured().get(VolumeParameter.BVTV));
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(0.9, within(0.009)).isEqualTo(matched.measured().get(VolumeParameter.TBTH));
        assertThat(model.made()).isLessThanOrEqualTo(3);
    }

    @Test
    void a_length_alone_is_met_by_magnifying_alone() {
        final VolumeMatching.Matched matched = match(Map.of(VolumeParameter.TBSP, 1.8));

        assertThat(measured(matched.form()).get("Tb.Sp Mean")).isCloseTo(1.8, within(0.018));
        assertThat(matched.form().shift().at(0, 0, 0)).isZero();
    }

    @Test
    void three_are_met_with_the_help_of_another_style() {
        final WantedStyle asked = match(Map.of(VolumeParameter.BVTV, 0.2, VolumeParameter.TBTH, 0.85)).form().style();
        final double spacing = 1.03 * measured(match(Map.of(VolumeParameter.BVTV, 0.2, VolumeParameter.TBTH, 0.85)).form())
            .get("Tb.Sp Mean");
        final VolumeMatching.Matched matched = match(Map.of(VolumeParameter.BVTV, 0.2, VolumeParameter.TBTH, 0.85,
            VolumeParameter.TBSP, spacing));
        final Measurement measured = measured(matched.form());

        assertThat(measured.get("BV/TV")).isCloseTo(0.2, within(0.002));
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(0.85, within(0.0085));
        assertThat(measured.get("Tb.Sp Mean")).isCloseTo(spacing, within(0.01 * spacing));
        assertThat(matched.form().style()).isNotEqualTo(asked);
    }

    @Test
    void anisotropy_is_met_by_stretching_along_z_beside_what_else_is_asked_for() {
        final double made = measured(match(Map.of(VolumeParameter.BVTV, 0.2, VolumeParameter.TBTH, 0.85)).form()).get("DA");
        final VolumeMatching.Matched matched = match(Map.of(VolumeParameter.BVTV, 0.2, VolumeParameter.TBTH, 0.85,
            VolumeParameter.DA, made + 0.08));
        final Measurement measured = measured(matched.form());

        assertThat(measured.get("BV/TV")).isCloseTo(0.2, within(0.002));
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(0.85, within(0.0085));
        assertThat(measured.get("DA")).isCloseTo(made + 0.08, within(0.01 * (made + 0.08)));
        assertThat(matched.form().magnification().stretch()).isNotEqualTo(1);
    }

    @Test
    void anisotropy_alone_is_met_by_stretching_alone() {
        final VolumeMatching.Matched matched = match(Map.of(VolumeParameter.DA, 0.3));

        assertThat(measured(matched.form()).get("DA")).isCloseTo(0.3, within(0.003));
        assertThat(matched.form().shift().at(0, 0, 0)).isZero();
        assertThat(matched.form().magnification().factor()).isEqualTo(1);
    }

    @Test
    void what_is_out_of_reach_ends_with_the_nearest() {
        final VolumeMatching.Matched matched = match(Map.of(VolumeParameter.TBTH, 4.0));

        assertThat(matched.error(VolumeParameter.TBTH)).isLessThan(-0.3);
        assertThat(matched.form().magnification().factor()).isCloseTo(Math.exp(0.4), within(1e-9));
    }

    @Test
    void nothing_and_what_cannot_be_are_refused() {
        assertThatThrownBy(() -> match(Map.of())).isInstanceOf(InvalidInputException.class).hasMessage("Nothing is asked for");
        assertThatThrownBy(() -> match(Map.of(VolumeParameter.TBTH, -1.0))).isInstanceOf(InvalidInputException.class)
            .hasMessage("tbth=-1.0 is not accepted; it must be above 0 and below 5");
    }
}
