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
package io.github.bonegen.spongiosa.soft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives against differences, on a random smooth volume. */
class SoftGradientTest {

    private static final int EDGE = 10;
    private static final int VOXELS = EDGE * EDGE * EDGE;

    private static Torch torch;

    static Stream<MicrostructureTarget> targets() {
        return Stream.of(new MineralDensity(), new DensityDeviation(), new VolumeFraction(), new TissueDensity(),
            new TrabecularThickness(), new TrabecularSeparation(), new SpecificSurface(), new ConnectivityDensity(),
            new DegreeOfAnisotropy());
    }

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void derivatives_are_the_slope_of_the_value(final MicrostructureTarget target) {
        final float[] densities = smoothNoise(new Random(1));
        final float[] direction = smoothNoise(new Random(2));
        final double step = 2e-3;
        final double rise = value(target, moved(densities, direction, step))
            - value(target, moved(densities, direction, -step));
        final double expected = rise / (2 * step);
        double slope = 0;
        final float[] gradient = gradient(target, densities);
        for (int i = 0; i < VOXELS; i++) {
            slope += gradient[i] * direction[i];
        }
        assertThat(slope).as(target.column()).isCloseTo(expected, within(0.03 * Math.abs(expected) + 1e-4));
    }

    private static double value(final MicrostructureTarget target, final float[] densities) {
        try (NDManager step = torch.newStep()) {
            return target.soft(bone(step.create(densities, new Shape(1, 1, EDGE, EDGE, EDGE)))).values()[0];
        }
    }

    private static float[] gradient(final MicrostructureTarget target, final float[] densities) {
        try (Torch.Recording recording = Torch.record(); NDManager step = torch.newStep()) {
            final NDArray voxels = step.create(densities, new Shape(1, 1, EDGE, EDGE, EDGE));
            voxels.setRequiresGradient(true);
            return torch.gradients(target.soft(bone(voxels)).array().sum(), new NDList(voxels)).get(0).toFloatArray();
        }
    }

    private static SoftBone bone(final NDArray densities) {
        return new SoftBone(densities, new SoftThreshold(225, 30), 0.164, torch);
    }

    private static float[] moved(final float[] densities, final float[] direction, final double step) {
        final float[] moved = densities.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        return moved;
    }

    /** A sum of waves about the threshold. */
    private static float[] smoothNoise(final Random random) {
        final float[] values = new float[VOXELS];
        for (int wave = 0; wave < 12; wave++) {
            final double kx = random.nextGaussian();
            final double ky = random.nextGaussian();
            final double kz = random.nextGaussian();
            final double phase = random.nextDouble() * 2 * Math.PI;
            for (int i = 0; i < VOXELS; i++) {
                values[i] += (float) (25 * Math.sin(kx * (i % EDGE) + ky * (i / EDGE % EDGE) + kz * (i / EDGE / EDGE)
                    + phase));
            }
        }
        for (int i = 0; i < VOXELS; i++) {
            values[i] += 225;
        }
        return values;
    }
}
