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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Seeds;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.nn.training.CubeSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Cubes as the latents of a trained encoder, folded to a grid of every 8 voxels, and their style, both of mean 0 and
 * variance 1. Crop number {@code n} is a pure function of the seed and {@code n}; those used last are kept.
 */
final class LatentCrops {

    /**
     * A crop.
     *
     * @param latents folded channels one after the other, x fastest
     */
    record Crop(float[] latents, float[] style) { }

    static final int FOLDED = 8;

    static final String MEAN = "latents.mean";
    static final String DEVIATION = "latents.deviation";
    static final String STYLES = "styles";

    private static final int VOXELS_A_CELL = 8;
    private static final int MARGIN = 4;
    private static final int SURVEYED = 48;
    private static final int KEPT = 25;
    private static final double LEAST_DEVIATION = 1e-6;

    private final Parameters encoder;
    private final LatentNormaliser normaliser;
    private final int channels;
    private final int cells;
    private final CubeSource source;
    private final long seed;
    private final Map<Long, Crop> kept = new LinkedHashMap<>();
    private Tensor mean;
    private Tensor deviation;
    private Tensor styles;

    /**
     * @param encoder weights that hold an encoder's, among others
     * @param channels of its latents
     * @param cells of a crop in each direction
     */
    LatentCrops(final Parameters encoder, final LatentNormaliser normaliser, final int channels, final int cells,
        final CubeSource source, final long seed)
    {
        this.encoder = encoder;
        this.normaliser = normaliser;
        this.channels = channels;
        this.cells = cells;
        this.source = source;
        this.seed = seed;
    }

    /** Edge of the cubes that crops of so many cells are made of, in voxels. */
    static int edge(final int cells) {
        return cells * VOXELS_A_CELL + MARGIN;
    }

    /** Finds mean and deviation of latents and styles from some crops, unless they are known. */
    void survey() {
        if (mean != null) {
            return;
        }
        final double[] sums = new double[channels];
        final double[] squares = new double[channels];
        float[] allStyles = null;
        final int each = 2 * cells * 2 * cells * 2 * cells;
        for (int i = 0; i < SURVEYED; i++) {
            final CubeSource.Cube cube = cube(-1 - i);
            final float[] values = encode(cube, false);
            for (int v = 0; v < values.length; v++) {
                sums[v / each] += values[v];
                squares[v / each] += (double) values[v] * values[v];
            }
            final float[] style = cube.style().get();
            allStyles = allStyles == null ? new float[SURVEYED * style.length] : allStyles;
            System.arraycopy(style, 0, allStyles, i * style.length, style.length);
        }
        final float[] means = new float[channels];
        final float[] deviations = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            final double average = sums[channel] / ((double) SURVEYED * each);
            means[channel] = (float) average;
            deviations[channel] = (float) Math.sqrt(Math.max(LEAST_DEVIATION,
                squares[channel] / ((double) SURVEYED * each) - average * average));
        }
        mean = new Tensor(new long[] {channels}, means);
        deviation = new Tensor(new long[] {channels}, deviations);
        styles = new Tensor(new long[] {SURVEYED, allStyles.length / SURVEYED}, allStyles);
    }

    Crop crop(final long number) {
        final Crop known = kept.remove(number);
        final Crop crop = known == null ? make(cube(number)) : known;
        kept.put(number, crop);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return crop;
    }

    private Crop make(final CubeSource.Cube cube) {
        final float[] latents = encode(cube, true);
        return new Crop(latents, StyleScale.of(styles).normalise(cube.style().get()));
    }

    private CubeSource.Cube cube(final long number) {
        return source.draw(edge(cells), new Random(Seeds.mix(seed, number)));
    }

    private float[] encode(final CubeSource.Cube cube, final boolean finished) {
        final int edge = edge(cells);
        try (Torch.Recording paused = Torch.pause(); NDManager step = encoder.torch().newStep()) {
            final NDArray normal = normaliser.apply(new LocalEncoder(encoder).encode(
                step.create(cube.values(), new Shape(1, 1, edge, edge, edge))));
            if (!finished) {
                return normal.toFloatArray();
            }
            final Shape shape = new Shape(1, channels, 1, 1, 1);
            final NDArray scaled = normal.sub(step.create(mean.values(), shape)).div(step.create(deviation.values(), shape));
            return encoder.torch().spaceToDepth(scaled).toFloatArray();
        }
    }

    /**
     * What makes the decoder's latents of the flow's, and the styles that were seen; before the survey, numbers that
     * change nothing.
     *
     * @param style numbers of a style
     */
    Map<String, Tensor> statistics(final int style) {
        final Map<String, Tensor> statistics = new LinkedHashMap<>();
        statistics.put(MEAN, mean != null ? mean : filled(0, channels));
        statistics.put(DEVIATION, deviation != null ? deviation : filled(1, channels));
        statistics.put(STYLES, styles != null ? styles : filled(0, 2, style));
        return statistics;
    }

    private static Tensor filled(final float value, final long... shape) {
        final float[] values = new float[(int) Tensor.size(shape)];
        Arrays.fill(values, value);
        return new Tensor(shape, values);
    }

    /** What was surveyed, for a checkpoint. */
    Map<String, Tensor> state() {
        return mean == null ? Map.of() : statistics(0);
    }

    /** Takes {@link #state} from a checkpoint. */
    void restore(final Map<String, Tensor> state) {
        mean = state.get(MEAN);
        deviation = state.get(DEVIATION);
        styles = state.get(STYLES);
        require((mean == null) == (styles == null) && (mean == null || mean.values().length == channels),
            "The checkpoint is not one of such a flow");
    }
}
