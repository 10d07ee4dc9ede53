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
package io.github.bonegen.morphometry.ellipsoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Calibration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rods, plates and what lies between, and what BoneJ finds. */
class EllipsoidFactorTest {

    /** BoneJ's four repeats of one volume have medians from 0.04 to 0.18, of another from 0.08 to 0.22. */
    private static final double BONEJ_SCATTER = 0.15;

    private static final int REPEATS = 2;

    @ParameterizedTest
    @CsvSource({"grf_aniso_200, 131", "grf_aniso_300, 108", "grf_iso_200_purified, 96", "grf_iso_200_raw, 108", "rods_lattice, 133"})
    void in_each_repeat_as_many_ellipsoids_grow_as_in_bonej_and_the_median_factor_is_its(final String name, final int ellipsoids) {
        final Golden golden = Golden.of(name);
        final EllipsoidFactor factor = EllipsoidFactor.of(golden.bone(), 1, new Parallel(2, Progress.NONE));
        assertThat(factor.ellipsoids()).isBetween(REPEATS * (ellipsoids - 2), REPEATS * ellipsoids);
        assertThat(factor.median()).isCloseTo(golden.value("EllipsoidFactor|Median EF"), within(BONEJ_SCATTER));
        assertThat(100 * factor.filled()).isCloseTo(golden.value("EllipsoidFactor|filling percentage"), within(4.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gyroid_150", "plates", "sphere"})
    void where_bonej_finds_no_seeds_there_are_none(final String name) {
        final EllipsoidFactor factor = EllipsoidFactor.of(Golden.of(name).bone(), 1, Parallel.NONE);
        assertThat(factor.ellipsoids()).isZero();
        assertThat(factor.median()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 25, 0.35, 0.8", "5, 25, 25, -0.8, -0.35", "12, 12, 12, -0.15, 0.15", "6, 9, 13.5, -0.15, 0.15"})
    void a_rod_is_a_rod_and_a_plate_a_plate(final double a, final double b, final double c, final double least,
        final double most)
    {
        final BinaryVolume bone = BinaryVolume.of(64, 64, 64, Calibration.NONE, (x, y, z) -> square((x - 31.5) / a)
            + square((y - 31.5) / b) + square((z - 31.5) / c) <= 1);
        double mean = 0;
        for (int seed = 1; seed <= 8; seed++) {
            mean += EllipsoidSearch.from(new double[] {32, 32, 32}, bone, new SplittableRandom(seed)).orElseThrow().factor()
                / 8;
        }
        assertThat(mean).isBetween(least, most);
    }

    @Test
    void the_seed_alone_decides() {
        final BinaryVolume bone = Golden.of("rods_lattice").bone();
        final EllipsoidFactor factor = EllipsoidFactor.of(bone, 7, Parallel.NONE);
        assertThat(EllipsoidFactor.of(bone, 7, new Parallel(3, Progress.NONE)).map().voxels())
            .isEqualTo(factor.map().voxels());
        assertThat(EllipsoidFactor.of(bone, 8, Parallel.NONE).median()).isNotEqualTo(factor.median());
        assertThat(factor.histogram().stream().mapToDouble(EllipsoidFactor.Bin::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(factor.rods()).isGreaterThan(factor.plates());
    }

    private static double square(final double value) {
        return value * value;
    }
}
