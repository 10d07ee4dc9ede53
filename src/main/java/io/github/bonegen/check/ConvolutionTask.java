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
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;

/** One convolution of kernel 3 in 3D, whose arithmetic is known: how near a device comes to its peak. */
final class ConvolutionTask implements EngineTask {

    private static final double TOLERANCE = 2e-3;
    private static final double BILLION = 1e9;
    private static final int KERNEL = 27;
    private static final int COMPARED_EDGE = 10;

    private final Torch torch;
    private final int channels;
    private final int batch;
    private final int edge;
    private final NDManager manager;
    private final NDArray values;
    private final NDList weightAndBias;

    ConvolutionTask(final Torch torch, final int channels, final int batch, final int edge) {
        this.torch = torch;
        this.channels = channels;
        this.batch = batch;
        this.edge = edge;
        manager = torch.newStep();
        values = waves(new Shape(batch, channels, edge, edge, edge));
        weightAndBias = new NDList(waves(new Shape(channels, channels, 3, 3, 3)), waves(new Shape(channels)));
    }

    private NDArray waves(final Shape shape) {
        final float[] waves = new float[(int) shape.size()];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = (float) Math.sin(i * 0.37);
        }
        return manager.create(waves, shape);
    }

    @Override
    public String name() {
        return "one convolution, " + channels + " channels";
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
        try (NDArray part = waves(new Shape(1, channels, COMPARED_EDGE, COMPARED_EDGE, COMPARED_EDGE));
             NDArray result = torch.validConvolution(part, weightAndBias))
        {
            return result.toFloatArray();
        }
    }

    @Override
    public double work() {
        try (NDArray result = torch.validConvolution(values, weightAndBias); NDArray one = result.sum()) {
            one.getFloat();
        }
        return 2.0 * KERNEL * channels * channels * batch * Math.pow(edge - 2, 3) / BILLION;
    }

    @Override
    public void close() {
        manager.close();
    }
}
