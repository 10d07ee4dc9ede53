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
package io.github.bonegen.nn.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** Muon moves matrices as far in every direction. */
class MuonTest {

    private static double[] singularValues(final NDArray matrix) {
        final int rows = (int) matrix.getShape().get(0);
        final int columns = (int) matrix.getShape().get(1);
        final float[] values = matrix.toFloatArray();
        final double[][] doubles = new double[rows][columns];
        for (int i = 0; i < values.length; i++) {
            doubles[i / columns][i % columns] = values[i];
        }
        return new SingularValueDecomposition(new Array2DRowRealMatrix(doubles)).getSingularValues();
    }

    private static void assertNearOne(final double[] values) {
        for (final double value : values) {
            assertThat(value).isBetween(0.65, 1.25);
        }
    }

    @Test
    void a_matrix_is_made_nearly_orthogonal_whatever_its_form() {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep()) {
            final NDArray wide = step.create(new float[] {3, 0, 0.4f, 1, -2, 0.5f}, new Shape(2, 3));

            assertNearOne(singularValues(torch.orthogonal(wide)));
            assertNearOne(singularValues(torch.orthogonal(wide.transpose())));
        }
    }

    @Test
    void steps_lead_to_the_least_of_a_quadratic() {
        try (Torch torch = Torch.on("cpu"); Parameters weights = new Parameters(torch, Map.of("w",
            new Tensor(new long[] {2, 1, 1, 1, 2}, new float[] {5, 1, -2, 4}))); Muon muon = new Muon(weights, 0.2))
        {
            for (int i = 0; i < 200; i++) {
                muon.step(List.of("w"), new NDList(weights.get("w").mul(2)), 1 - i / 200.0);
            }
            for (final float value : weights.get("w").toFloatArray()) {
                assertThat(Math.abs(value)).isLessThan(0.3f);
            }
        }
    }
}
