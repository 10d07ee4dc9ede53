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
package io.github.bonegen.nn.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network of a {@link UnetArchitecture}. Features stay in the numbers of its precision from the first convolution
 * to the last. Results belong to the manager of the images. Derivatives are to be asked of all weights at once: the
 * engine's group normalisation cannot leave out that by its input, and ends the process.
 */
public final class Unet {

    private final UnetArchitecture architecture;
    private final Parameters parameters;
    private final Precision precision;
    private final Torch torch;

    /** A view of the weights: what trains them trains this. */
    public Unet(final UnetArchitecture architecture, final Parameters parameters, final Precision precision) {
        this.architecture = architecture;
        this.parameters = parameters;
        this.precision = precision;
        torch = parameters.torch();
    }

    /** The sizes of the network. */
    public UnetArchitecture architecture() {
        return architecture;
    }

    /**
     * Runs the network.
     *
     * @param images batch x 1 x edge x edge; left open
     * @param noise batch x {@value UnetArchitecture#NOISE_FEATURES} numbers that describe the noise level
     * @param condition batch x condition
     * @param dropout share of features that is dropped in every block, for training; 0 for none
     * @return batch x 1 x edge x edge
     */
    public NDArray apply(final NDArray images, final NDArray noise, final NDArray condition, final double dropout) {
        try (NDArray rate = images.getManager().create((float) dropout); NDArray embedding = embed(noise, condition)) {
            final Deque<NDArray> skips = new ArrayDeque<>();
            NDArray entering = toFeatures(images);
            for (int level = 0; level <= architecture.topLevel(); level++) {
                skips.push(block(UnetArchitecture.down(level), entering, embedding, rate,
                    architecture.hasAttention(level)));
                entering.close();
                entering = level < architecture.topLevel() ? torch.halve(skips.peek()) : skips.peek();
            }
            // What skips stays open until it is joined.
            final NDArray middle = block("middle.0", entering, embedding, rate, architecture.attention() > 0);
            NDArray features = block("middle.1", middle, embedding, rate, false);
            middle.close();
            for (int level = architecture.topLevel(); level >= 0; level--) {
                try (NDArray joined = join(features, skips.pop())) {
                    features = block(UnetArchitecture.up(level), joined, embedding, rate,
                        architecture.hasAttention(level));
                }
            }
            return toImages(features);
        }
    }

    private NDArray embed(final NDArray noise, final NDArray condition) {
        try (NDArray first = torch.linear(noise, weights("noise.0")); NDArray active = torch.silu(first);
             NDArray second = torch.linear(active, weights("noise.1"));
             NDArray said = condition.matMul(parameters.get("condition.weight").transpose());
             NDArray sum = second.add(said))
        {
            return torch.silu(sum);
        }
    }

    /** Leaves the features open. */
    private NDArray block(final String name, final NDArray features, final NDArray embedding, final NDArray rate,
        final boolean withAttention)
    {
        final NDList arguments = new NDList(Stream.of("norm0", "conv0", "modulation", "norm1", "conv1")
            .map(part -> weights(name + "." + part)).flatMap(List::stream).toList());
        arguments.add(embedding);
        arguments.add(rate);
        if (parameters.arrays().containsKey(name + ".skip.weight")) {
            arguments.addAll(weights(name + ".skip"));
        }
        final NDArray result = torch.residual(features, arguments);
        return withAttention ? attend(name + ".attention", result) : result;
    }

    private NDArray attend(final String name, final NDArray features) {
        final NDList arguments = new NDList(Stream.of("norm", "input", "output").map(part -> weights(name + "." + part))
            .flatMap(List::stream).toList());
        final NDArray result = torch.attention(features, arguments);
        features.close();
        return result;
    }

    private NDArray join(final NDArray below, final NDArray skip) {
        try (NDArray coarse = below; NDArray fine = skip) {
            return torch.doubleAndJoin(coarse, fine);
        }
    }

    private NDList weights(final String layer) {
        return new NDList(parameters.get(layer + ".weight"), parameters.get(layer + ".bias"));
    }

    private NDArray toFeatures(final NDArray images) {
        final long patch = architecture.patch();
        final long side = architecture.edge() / patch;
        final long batch = images.getShape().get(0);
        try (NDArray squares = images.reshape(new Shape(batch, side, patch, side, patch));
             NDArray moved = squares.transpose(0, 2, 4, 1, 3);
             NDArray channels = moved.reshape(new Shape(batch, patch * patch, side, side));
             NDArray ordered = torch.channelsLast(channels); NDArray carried = precision.cast(torch, ordered))
        {
            return torch.sameConvolution(carried, weights("input"));
        }
    }

    private NDArray toImages(final NDArray features) {
        final long patch = architecture.patch();
        final long side = architecture.edge() / patch;
        try (NDArray last = features; NDArray active = torch.normaliseAndActivate(last, weights("output.norm"));
             NDArray short0 = torch.sameConvolution(active, weights("output")); NDArray channels = torch.toFloats(short0);
             NDArray squares = channels.reshape(new Shape(-1, patch, patch, side, side));
             NDArray moved = squares.transpose(0, 3, 1, 4, 2))
        {
            return moved.reshape(new Shape(-1, 1, architecture.edge(), architecture.edge()));
        }
    }
}
