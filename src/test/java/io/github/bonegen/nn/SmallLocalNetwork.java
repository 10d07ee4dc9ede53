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
package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import io.github.bonegen.nn.flow.LocalNetwork;
import io.github.bonegen.nn.network.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Three convolutions of chance, doubled twice in between: 4 voxels a cell. */
public final class SmallLocalNetwork implements LocalNetwork, AutoCloseable {

    private static final int CHANNELS = 2;
    private static final int FEATURES = 8;
    private static final int STRIDE = 4;

    private final Parameters weights;

    public SmallLocalNetwork(final Torch torch) {
        final Random random = new Random(1);
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        put(tensors, "a", FEATURES, CHANNELS, random);
        put(tensors, "b", FEATURES, FEATURES, random);
        put(tensors, "c", 1, FEATURES, random);
        weights = new Parameters(torch, tensors);
    }

    private static void put(final Map<String, Tensor> tensors, final String name, final int to, final int from,
        final Random random)
    {
        final float[] values = new float[to * from * 27];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / (from * 27)));
        }
        tensors.put(name, new Tensor(new long[] {to, from, 3, 3, 3}, values));
        tensors.put(name + "0", new Tensor(new long[] {to}, new float[to]));
    }

    @Override
    public int inputs() {
        return CHANNELS;
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public int stride() {
        return STRIDE;
    }

    @Override
    public int halo() {
        return 2;
    }

    @Override
    public NDArray generate(final NDArray latents) {
        final NDArray cells = Ops.upsample(Ops.rectify(convolve(latents, "a")));
        final NDArray halves = Ops.upsample(Ops.rectify(convolve(cells, "b")));
        return Ops.tanh(convolve(halves, "c")).get(new NDIndex(":, :, 1:-1, 1:-1, 1:-1"));
    }

    private NDArray convolve(final NDArray x, final String name) {
        return Ops.convolve(x, weights.get(name), weights.get(name + "0"), 0);
    }

    @Override
    public void close() {
        weights.close();
    }
}
