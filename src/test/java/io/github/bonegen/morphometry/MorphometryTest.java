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
package io.github.bonegen.morphometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.region.EntireVolume;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What a caller of the facade may rely on. */
class MorphometryTest {

    private static final MilSampling FEW = new MilSampling(100, 100, 1.73);

    @Test
    void results_do_not_depend_on_the_number_of_threads() {
        final BinaryVolume bone = Golden.of("grf_iso_200_purified").bone();
        final MeasurementRequest request = MeasurementRequest.of(Metrics.STANDARD.parse("all")).with(FEW);
        assertThat(Morphometry.measure(bone, request.withThreads(3), Progress.NONE).values())
            .isEqualTo(Morphometry.measure(bone, request, Progress.NONE).values());
    }

    @Test
    void the_same_seed_gives_the_same_da_and_another_seed_another() {
        final BinaryVolume bone = Golden.of("grf_aniso_300").bone();
        final MeasurementRequest request = MeasurementRequest.of(StandardMetric.DA).with(FEW);
        final double da = Morphometry.measure(bone, request.withSeed(5), Progress.NONE).get("DA");
        assertThat(Morphometry.measure(bone, request.withSeed(5), Progress.NONE).get("DA")).isEqualTo(da);
        assertThat(Morphometry.measure(bone, request.withSeed(6), Progress.NONE).get("DA")).isNotEqualTo(da)
            .isCloseTo(da, within(0.05));
    }

    @Test
    void quick_sampling_is_near_the_standard_on_small_volumes() {
        final BinaryVolume bone = Golden.of("grf_aniso_300").bone().crop(20, 20, 20, 32, 32, 32);
        final double standard = Morphometry.measure(bone, MeasurementRequest.of(StandardMetric.DA), Progress.NONE).get("DA");
        assertThat(Morphometry.measure(bone, MeasurementRequest.of(StandardMetric.DA).with(MilSampling.QUICK), Progress.NONE)
            .get("DA")).isCloseTo(standard, within(0.02));
    }

    @Test
    void an_empty_and_a_full_volume_have_undefined_metrics_with_a_note() {
        final MeasurementRequest all = MeasurementRequest.of(Metrics.STANDARD.parse("all"));
        final Measurement empty = Morphometry.measure(box(false), all, Progress.NONE);
        assertThat(empty.get("BV/TV")).isZero();
        assertThat(List.of(empty.get("Tb.Th Mean"), empty.get("Tb.Sp Mean"), empty.get("Conn.D"), empty.get("DA"),
            empty.get("Fractal dimension"), empty.get("SMI"))).containsOnly(Double.NaN);
        assertThat(empty.notes()).singleElement().asString().startsWith("No bone");
        final Measurement full = Morphometry.measure(box(true), all, Progress.NONE);
        assertThat(full.get("BV/TV")).isEqualTo(1);
        assertThat(List.of(full.get("Tb.Th Mean"), full.get("Tb.Sp Mean"), full.get("DA"))).containsOnly(Double.NaN);
        assertThat(full.notes()).singleElement().asString().startsWith("No marrow");
    }

    @Test
    void without_calibration_lengths_are_in_voxels_and_a_note_says_so() {
        final BinaryVolume bone = Golden.of("plates").bone().with(Calibration.NONE);
        final Measurement measured = Morphometry.measure(bone, MeasurementRequest.of(StandardMetric.TBTH), Progress.NONE);
        assertThat(measured.values()).containsEntry("Tb.Th Mean (voxel)", 4.0);
        assertThat(measured.notes()).containsExactly("No calibration: lengths are in voxels");
    }

    @Test
    void density_is_that_of_the_grey_volume() {
        final float[] values = new float[8];
        values[0] = 800;
        values[1] = 400;
        final Volume grey = Volume.of(values, 2, 2, 2, Calibration.isotropic(1, "mm", "mg HA/cm3"));
        final BinaryVolume bone = new FixedThreshold(300).segment(grey, "grey").bone();
        final Measurement measured = Morphometry.measure(grey, bone, MeasurementRequest.of(StandardMetric.DENSITY),
            Progress.NONE);
        assertThat(measured.values()).containsEntry("BMD (mg HA/cm3)", 150.0).containsEntry("TMD (mg HA/cm3)", 600.0);
        assertThat(measured.get("Density Std Dev")).isCloseTo(Math.sqrt((650 * 650 + 250 * 250 + 6 * 150 * 150) / 7.0),
            within(1e-9));
    }

    @Test
    void maps_are_handed_back_where_asked_for() {
        final BinaryVolume bone = Golden.of("rods_lattice").bone();
        final MeasurementRequest request = MeasurementRequest.of(StandardMetric.TBTH, StandardMetric.TBSP);
        assertThat(Morphometry.measure(bone, request, Progress.NONE).maps()).isEmpty();
        final Measurement measured = Morphometry.measure(bone, request.keepingMaps(), Progress.NONE);
        final Volume map = measured.maps().get(Measurement.THICKNESS_MAP);
        assertThat(map.calibration().valueUnit()).isEqualTo("mm");
        assertThat(Distribution.ofPositive(map, Parallel.NONE).mean()).isEqualTo(measured.get("Tb.Th Mean"));
        assertThat(measured.maps()).containsKey(Measurement.SEPARATION_MAP);
    }

    @Test
    void blocks_measure_what_the_whole_does() {
        final BinaryVolume bone = Golden.of("gyroid_400").bone();
        final EntireVolume compartment = new EntireVolume(bone);
        for (final boolean ofBone : new boolean[] {true, false}) {
            final Distribution whole = measured(new Spheres.AtOnce(), compartment, ofBone);
            final Distribution blocks = measured(new Spheres.ByBlocks((int) (0.47 * bone.size())), compartment, ofBone);
            assertThat(blocks.mean()).isEqualTo(whole.mean());
            assertThat(blocks.max()).isEqualTo(whole.max());
            assertThat(blocks.deviation()).isCloseTo(whole.deviation(), within(1e-11));
        }
    }

    private static Distribution measured(final Spheres spheres, final EntireVolume compartment, final boolean ofBone) {
        return (ofBone ? spheres.ofBone(compartment, Parallel.NONE) : spheres.ofMarrow(compartment, Parallel.NONE))
            .distribution();
    }

    @Test
    void blocks_are_for_what_does_not_fit_beside_what_is_held_and_needs_no_map() {
        final BinaryVolume bone = Golden.of("plates").bone();
        final MeasurementRequest request = MeasurementRequest.of(StandardMetric.TBTH);
        final long whole = MemoryCheck.stated(MemoryNeed.of(bone.size(), request).bytes());
        final long easily = (long) (1.2 * whole);
        assertThat(first(bone, request, easily)).isInstanceOf(Spheres.AtOnce.class);
        assertThat(first(bone, request, whole)).isInstanceOf(Spheres.ByBlocks.class);
        assertThat(first(bone, request.holding(easily / 20), easily)).isInstanceOf(Spheres.ByBlocks.class);
        assertThatThrownBy(() -> Spheres.of(bone, Region.everywhere(bone), request.keepingMaps(), whole - 1))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("-Xmx");
    }

    private static Spheres first(final BinaryVolume bone, final MeasurementRequest request, final long largestHeap) {
        return ((Spheres.Otherwise) Spheres.of(bone, Region.everywhere(bone), request, largestHeap)).first();
    }

    @Test
    void too_little_memory_is_said_before_the_work() {
        final MemoryNeed need = MemoryNeed.of(Golden.of("plates").bone().size(), MeasurementRequest.of(StandardMetric.TBSP));
        assertThat(need.bytes()).isGreaterThan(64L * 64 * 64 * 8);
        assertThatThrownBy(() -> need.check(1000)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("of memory").hasMessageContaining("-Xmx");
    }

    @Test
    void a_cancelled_measurement_stops() {
        final Progress cancelled = new Progress() {
            @Override
            public void update(final double fraction, final String message) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Morphometry.measure(Golden.of("plates").bone(), MeasurementRequest.of(StandardMetric.DA)
            .withThreads(2), cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void metrics_are_named_by_keys() {
        assertThat(Metrics.STANDARD.parse("tbsp, BVTV")).containsExactlyInAnyOrder(StandardMetric.BVTV, StandardMetric.TBSP);
        assertThat(Metrics.STANDARD.parse("all")).containsExactlyInAnyOrder(StandardMetric.values());
        assertThatThrownBy(() -> Metrics.STANDARD.parse("bvtv,xx")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("metrics=bvtv,xx").hasMessageContaining("tbth");
    }

    private static BinaryVolume box(final boolean bone) {
        return BinaryVolume.of(10, 9, 8, Calibration.isotropic(0.1, "mm", ""), (x, y, z) -> bone);
    }
}
