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
package io.github.bonegen.spongiosa.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What latents do is found whether there are more of them than samples or fewer. */
class LatentRegressionTest {

    @ParameterizedTest
    @CsvSource({"200, 6, 1e-6", "40, 400, 0.9"})
    void finds_the_direction_that_values_follow(final int samples, final int numbers, final double missed) {
        final Random random = new Random(2);
        final RealMatrix latents = new Array2DRowRealMatrix(samples, numbers);
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < numbers; j++) {
                latents.setEntry(i, j, random.nextGaussian());
            }
        }
        final RealVector along = MatrixUtils.createRealVector(new double[numbers]);
        along.setEntry(1, 0.6);
        along.setEntry(3, -0.8);
        final RealVector values = latents.operate(along);
        final LatentRegression regression = new LatentRegression(latents);
        final RealVector slope = regression.slope(values.mapAdd(7).toArray());
        final RealMatrix voxels = new Array2DRowRealMatrix(samples, 3);
        voxels.setColumnVector(0, values.mapMultiply(5));
        voxels.setColumnVector(2, latents.getColumnVector(0));
        final List<double[]> principal = regression.principal(voxels, 2);

        assertThat(1 - Math.abs(slope.unitVector().dotProduct(along))).isLessThan(missed);
        assertThat(latents.operate(slope).dotProduct(values) / values.dotProduct(values)).isCloseTo(1, within(0.1));
        assertThat(1 - Math.abs(MatrixUtils.createRealVector(principal.get(0)).dotProduct(slope.unitVector())))
            .isLessThan(0.02);
        assertThat(MatrixUtils.createRealVector(principal.get(0)).dotProduct(MatrixUtils.createRealVector(principal.get(1))))
            .isCloseTo(0, within(1e-6));
    }
}
