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
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers are BoneJ's. */
class GoldenTest {

    /**
     * BoneJ sums maps in single precision: where all voxels are equal, that leaves a deviation of about a
     * nanometre, in mm here.
     */
    private static final double SINGLE_PRECISION = 1e-6;

    static Stream<Golden> volumes() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void volume_fraction_and_connectivity_are_exact(final Golden golden) {
        final Measurement measured = measure(golden, StandardMetric.BVTV, StandardMetric.CONN);
        same(measured, "BV (mm³)", golden.value("ElementFraction|BV (mm³)"), 1e-12);
        same(measured, "TV (mm³)", golden.value("ElementFraction|TV (mm³)"), 1e-12);
        same(measured, "BV/TV", golden.value("ElementFraction|BV/TV"), 1e-12);
        same(measured, "Euler ch.", golden.value("Connectivity|Euler ch."), 0);
        same(measured, "Δ(χ)", golden.value("Connectivity|Δ(χ)"), 0);
        same(measured, "Connectivity", golden.value("Connectivity|Connectivity"), 0);
        same(measured, "Conn.D (mm^-3)", golden.value("Connectivity|Conn.D (mm^-3)"), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void thickness_and_separation_agree_to_a_millionth(final Golden golden) {
        final Measurement measured = measure(golden, StandardMetric.TBTH, StandardMetric.TBSP);
        for (final String name : new String[] {"Tb.Th", "Tb.Sp"}) {
            same(measured, name + " Mean (mm)", golden.value(name + "|" + name + " Mean (mm)"), 1e-6);
            same(measured, name + " Max (mm)", golden.value(name + "|" + name + " Max (mm)"), 1e-6);
            final double deviation = golden.value(name + "|" + name + " Std Dev (mm)");
            assertThat(measured.get(name + " Std Dev")).isCloseTo(deviation, within(Math.max(1e-6 * deviation,
                SINGLE_PRECISION)));
        }
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void surface_and_fractal_dimension_agree(final Golden golden) {
        final Measurement measured = measure(golden, StandardMetric.BS, StandardMetric.FD);
        same(measured, "Surface area (mm²)", golden.value("SurfaceArea|Surface area (mm²)"), 1e-9);
        same(measured, "Fractal dimension", golden.value("FractalDimension|Fractal dimension"), 1e-9);
        same(measured, "R²", golden.value("FractalDimension|R²"), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void degree_of_anisotropy_agrees_with_the_mean_of_the_repeats(final Golden golden) {
        final double tolerance = golden.value("DA.n") > 1 ? 0.01 : 0.02;
        same(measure(golden, StandardMetric.DA), "DA", golden.value("DA.mean"), tolerance / golden.value("DA.mean"));
    }

    private static Measurement measure(final Golden golden, final Metric... metrics) {
        return Morphometry.measure(golden.bone(), MeasurementRequest.of(metrics).withThreads(2), Progress.NONE);
    }

    private static void same(final Measurement measured, final String column, final double expected,
        final double relative)
    {
        assertThat(measured.values().get(column)).as(column).isCloseTo(expected, within(relative * Math.abs(expected)));
    }
}
