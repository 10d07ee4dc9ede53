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
package io.github.bonegen.nn.flow;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.nn.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The sizes of a network that tells how latents on a grid flow from noise to bone (rectified flow: Liu et al. 2022,
 * arXiv:2209.03003; flow matching: Lipman et al. 2022, arXiv:2210.02747): residual blocks of kernel 3 at one resolution,
 * modulated by time and a condition.
 *
 * @param channels of a place of the grid
 * @param features of the blocks
 * @param blocks each of which sees one place further
 * @param condition numbers that say what is wanted, such as the style of the bone
 */
public record FlowArchitecture(int channels, int features, int blocks, int condition) {

    /** Numbers that describe a time to the network. */
    static final int TIME_NUMBERS = 16;

    static final String PREFIX = "flow.";

    private static final int MOST = 1024;
    private static final double SMALL = 0.3;
    private static final double SMALLER = 0.1;

    public FlowArchitecture {
        require(channels > 0 && channels <= MOST && features > 0 && features <= MOST && blocks > 0 && blocks <= MOST
            && condition >= 0 && condition <= MOST, "A flow of %d channels, %d features, %d blocks and %d numbers of condition;"
            + " accepted are up to %d", channels, features, blocks, condition, MOST);
    }

    /**
     * Reads the sizes off a network's weights, which may lie among others, and checks them.
     *
     * @throws io.github.bonegen.InvalidInputException if one is missing or of the wrong shape
     */
    public static FlowArchitecture of(final Map<String, Tensor> tensors) {
        int blocks = 0;
        while (tensors.containsKey(PREFIX + block(blocks) + ".mix.bias")) {
            blocks++;
        }
        final FlowArchitecture architecture = new FlowArchitecture(LocalWeights.outputs(tensors, PREFIX + "last"),
            LocalWeights.outputs(tensors, PREFIX + "first"), blocks,
            LocalWeights.inputs(tensors, PREFIX + "embedding.0") - TIME_NUMBERS);
        Tensor.requireShapes(Tensor.part(tensors, PREFIX), architecture.shapes());
        return architecture;
    }

    static String block(final int index) {
        return "blocks." + index;
    }

    /** Names and shapes of the weights. */
    public Map<String, long[]> shapes() {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        LocalWeights.put(shapes, "first", channels + 1, features, 1);
        for (int i = 0; i < blocks; i++) {
            LocalWeights.put(shapes, block(i) + ".mix", features, features, 3);
            LocalWeights.put(shapes, block(i) + ".out", features, features, 1);
        }
        LocalWeights.put(shapes, "last", features, channels, 1);
        LocalWeights.put(shapes, "skip", channels, channels, 1);
        putLinear(shapes, "embedding.0", TIME_NUMBERS + condition, 2 * features);
        putLinear(shapes, "embedding.1", 2 * features, (2 * blocks + 1) * features);
        return shapes;
    }

    private static void putLinear(final Map<String, long[]> shapes, final String name, final int from, final int to) {
        shapes.put(name + ".weight", new long[] {to, from});
        shapes.put(name + ".bias", new long[] {to});
    }

    /** Fresh weights: blocks begin small, and what is made of the latents themselves at zero. */
    public Map<String, Tensor> initialise(final long seed) {
        final Random random = new Random(seed);
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        final Map<String, long[]> shapes = shapes();
        shapes.forEach((name, shape) -> tensors.put(PREFIX + name, LocalWeights.uniform(shape,
            LocalWeights.fanIn(shapes.get(name.replace(".bias", ".weight"))), share(name), random)));
        return tensors;
    }

    private static double share(final String name) {
        if (name.startsWith("skip") || name.equals("last.bias") || name.endsWith(".out.bias")
            || name.equals("embedding.1.bias"))
        {
            return 0;
        }
        if (name.equals("last.weight")) {
            return SMALLER;
        }
        return name.endsWith(".out.weight") || name.equals("embedding.1.weight") ? SMALL : 1;
    }
}
