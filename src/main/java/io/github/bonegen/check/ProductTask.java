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
package io.github.bonegen.check;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;

/** A product of large matrices, which comes as near to a device's peak as anything does. */
final class ProductTask implements EngineTask {

    private static final double TOLERANCE = 2e-3;
    private static final double BILLION = 1e9;
    private static final int COMPARED = 48;

    private final NDManager manager;
    private final NDArray matrix;
    private final int size;

    ProductTask(final Torch torch, final int size) {
        this.size = size;
        manager = torch.newStep();
        matrix = waves(size);
    }

    private NDArray waves(final int edge) {
        final float[] waves = new float[edge * edge];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = (float) Math.sin(i * 0.37);
        }
        return manager.create(waves, new Shape(edge, edge));
    }

    @Override
    public String name() {
        return "a product of matrices";
    }

    @Override
    public String unit() {
        return "GFLOP";
    }

    @Override
    public double tolerance() {
        return TOLERANCE;
    }

    @Override
    public float[] numbers() {
        try (NDArray part = waves(COMPARED); NDArray product = part.matMul(part)) {
            return product.toFloatArray();
        }
    }

    @Override
    public double work() {
        try (NDArray product = matrix.matMul(matrix); NDArray one = product.sum()) {
            one.getFloat();
        }
        return 2 * Math.pow(size, 3) / BILLION;
    }

    @Override
    public void close() {
        manager.close();
    }
}
