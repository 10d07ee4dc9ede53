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
package io.github.bonegen.spongiosa.endless;

import static io.github.bonegen.InvalidInputException.require;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Parallel;
import io.github.bonegen.Seeds;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.flow.AutoencoderArchitecture;
import io.github.bonegen.nn.flow.FlowArchitecture;
import io.github.bonegen.nn.flow.FlowCondition;
import io.github.bonegen.nn.flow.FlowNetwork;
import io.github.bonegen.nn.flow.FlowStep;
import io.github.bonegen.nn.flow.FoldedDecoder;
import io.github.bonegen.nn.flow.StyleScale;
import io.github.bonegen.nn.network.Parameters;
import io.github.bonegen.spongiosa.endless.tile.GaussianField;
import io.github.bonegen.spongiosa.endless.tile.LatentField;
import io.github.bonegen.spongiosa.endless.tile.MovedField;
import io.github.bonegen.spongiosa.endless.tile.NetworkTiles;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileCache;
import io.github.bonegen.spongiosa.endless.tile.TileLayer;
import io.github.bonegen.spongiosa.endless.tile.TileSource;
import io.github.bonegen.spongiosa.endless.tile.TileStore;
import io.github.bonegen.spongiosa.endless.tile.TiledField;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A flow of latents on an endless grid of every 8 voxels, and a decoder. A sample is noise, a pure function of seed and
 * place; a style, one of those that the model learned from; and where the grid lies, which differs between samples, so
 * that no place is special.
 */
public final class EndlessSpongiosa implements EndlessModel {

    /** What a card says that this class can use. */
    public static final String KIND = "endless-spongiosa";

    /** Settings of a card: edge of the cubes that are made where nobody asks for a size, and steps along the flow. */
    static final String EDGE = "edge";
    static final String STEPS = "steps";

    /**
     * Cells of a cube of bone, of one of the latents that bone is made of, and how many more of the latents that these are made
     * of, up to a most: a cube of 128 voxels needs one of each. Larger ones make less halo twice, and more beyond what is asked.
     */
    private static final int BONE_CELLS = 8;
    private static final int LATENT_CELLS = 24;
    private static final int MORE_CELLS = 12;
    private static final int MOST_CELLS = 36;

    private static final int CELL = 8;

    /** Of the first cube of latents, before bone begins: magnified bone is made of a voxel before its first, too. */
    private static final int CELLS_BEFORE = 1;

    /** Further from the mean of what it learned from, in deviations, a network knows no style. */
    private static final float FARTHEST_STYLE = 3;
    private static final int LARGEST_EDGE = 128;

    /** Larger boxes are made in cubes: latents of all of one, and what lies around them, would take gigabytes. */
    private static final int LARGEST_AT_ONCE = 224;
    private static final int MOST_STEPS = 8;

    /** Cubes of latents that are kept: eight meet in a corner, and each holds the latents of 27 cubes of bone. */
    private static final int FEWEST_TILES = 8;
    private static final int BONE_A_LATENT_TILE = 4;

    private final ModelCard card;
    private final SpongiosaScale scale;
    private final Torch torch;
    private final Parameters weights;
    private final FlowNetwork flow;
    private final FoldedDecoder decoder;
    private final Tensor styles;
    private final int edge;
    private final int steps;

    /** @throws io.github.bonegen.InvalidInputException if it is a model of something else, or its weights do not fit */
    public EndlessSpongiosa(final Model model, final Torch torch) {
        card = model.card();
        require(card.kind().equals(KIND), "The model %s is a %s; needed is a %s", card.name(), card.kind(), KIND);
        scale = SpongiosaScale.of(card);
        edge = setting(EDGE, LARGEST_EDGE);
        steps = setting(STEPS, MOST_STEPS);
        require(edge % CELL == 0 && Integer.bitCount(steps) == 1, "The card of %s states an edge of %d and %d steps;"
            + " accepted are multiples of %d, and 1, 2, 4 or 8 steps", card.name(), edge, steps, CELL);
        this.torch = torch;
        final FlowArchitecture architecture = FlowArchitecture.of(model.weights());
        AutoencoderArchitecture.ofDecoder(model.weights());
        styles = model.weights().get("styles");
        require(styles != null && styles.shape().length == 2
            && FlowCondition.size((int) styles.shape()[1]) == architecture.condition(),
            "The model %s has no styles for its flow", card.name());
        weights = new Parameters(torch, model.weights());
        flow = new FlowNetwork(architecture, weights, Precision.FLOAT32);
        decoder = new FoldedDecoder(weights, Precision.FLOAT32);
        require(decoder.inputs() == architecture.channels(), "Flow and decoder of %s do not fit each other", card.name());
    }

    private EndlessSpongiosa(final EndlessSpongiosa model, final int edge) {
        card = model.card;
        scale = model.scale;
        torch = model.torch;
        weights = model.weights;
        flow = model.flow;
        decoder = model.decoder;
        styles = model.styles;
        steps = model.steps;
        this.edge = edge;
    }

    private int setting(final String name, final int most) {
        require(card.settings().get(name) instanceof Number number && number.intValue() > 0 && number.intValue() <= most,
            "The card of the model %s states no %s of 1 to %d", card.name(), name, most);
        return ((Number) card.settings().get(name)).intValue();
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public SpongiosaScale scale() {
        return scale;
    }

    @Override
    public Torch torch() {
        return torch;
    }

    @Override
    public int edge() {
        return edge;
    }

    @Override
    public EndlessSpongiosa ofEdge(final int newEdge) {
        require(newEdge > 0 && newEdge % CELL == 0 && newEdge <= LARGEST_EDGE,
            "size=%d is not accepted; the model %s makes cubes of multiples of %d up to %d voxels at once", newEdge,
            card.name(), CELL, LARGEST_EDGE);
        return new EndlessSpongiosa(this, newEdge);
    }

    @Override
    public int tileEdge() {
        return BONE_CELLS * CELL;
    }

    /** The latents that the decoder takes for a cube. */
    @Override
    public int latentSize() {
        return Math.toIntExact(flow.architecture().channels() * cells().count());
    }

    private Box cells() {
        return Box.ofSize(edge / CELL, edge / CELL, edge / CELL).grown(decoder.halo());
    }

    /** Cubes alone need no lattice: all that they need is made at once, with nothing twice. */
    @Override
    public float[] latents(final long seed, final long first, final int count) {
        final float[] latents = new float[Math.multiplyExact(count, latentSize())];
        for (int i = 0; i < count; i++) {
            try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
                System.arraycopy(latents(new EndlessSample(seed, first + i), cells(), step).toFloatArray(), 0, latents,
                    i * latentSize(), latentSize());
            }
        }
        return latents;
    }

    /** Those of a box of cells: 1 x channels x extents. */
    private NDArray latents(final EndlessSample sample, final Box cells, final NDManager step) {
        final Box around = cells.grown(steps * flow.architecture().blocks());
        NDArray latents = step.create(noise(sample).values(around), new Shape(1, flow.architecture().channels(),
            around.depth(), around.height(), around.width()));
        for (final FlowStep next : flowSteps(sample)) {
            latents = next.generate(latents);
        }
        return latents;
    }

    @Override
    public boolean makesAtOnce(final Box box) {
        return Math.max(box.width(), Math.max(box.height(), box.depth())) <= LARGEST_AT_ONCE;
    }

    @Override
    public float[] distances(final EndlessSample sample, final Box box, final Parallel threads) {
        if (!makesAtOnce(box)) {
            return EndlessModel.super.distances(sample, box, threads);
        }
        final Tile origin = origin(sample);
        final Box made = new Box(box.x() + origin.x(), box.y() + origin.y(), box.z() + origin.z(), box.width(), box.height(),
            box.depth());
        final Box cells = Tile.covering(made, CELL);
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            final float[] distances = decoder.generate(latents(sample, cells.grown(decoder.halo()), step)).toFloatArray();
            final float[] cut = new float[Math.toIntExact(box.count())];
            new Box(cells.x() * CELL, cells.y() * CELL, cells.z() * CELL, cells.width() * CELL, cells.height() * CELL,
                cells.depth() * CELL).copy(distances, made, cut, made);
            return cut;
        }
    }

    @Override
    public Differentiable densities(final Differentiable latents) {
        final Box cells = cells();
        return scale.toDensity(new Differentiable(decoder.generate(latents.reshaped(-1, flow.architecture().channels(),
            cells.depth(), cells.height(), cells.width()).array()).tanh()));
    }

    @Override
    public int together(final int count) {
        return torch.isOnGpu() ? count : 1;
    }

    @Override
    public EndlessBone bone(final EndlessSample sample, final int tiles, final TileStore store) {
        final List<TileSource> steps = latents(sample, Math.max(FEWEST_TILES, tiles / BONE_A_LATENT_TILE), store);
        final LatentField latents = new TiledField(steps.get(steps.size() - 1), Parallel.NONE);
        return new EndlessBone(new TileCache(cubes(sample, latents), tiles), scale);
    }

    /** Cubes of bone lie as the blocks of a volume do, so that none is made for two of them; a sample begins within a cell. */
    private NetworkTiles cubes(final EndlessSample sample, final LatentField latents) {
        return new NetworkTiles(decoder, new MovedField(latents, -CELLS_BEFORE), BONE_CELLS, origin(sample), torch);
    }

    /** Where a sample's bone begins in its first cell. */
    private static Tile origin(final EndlessSample sample) {
        final long place = Seeds.mix(Seeds.mix(sample.seed(), sample.index()), 2);
        return new Tile(place & CELL - 1, place >> 8 & CELL - 1, place >> 16 & CELL - 1);
    }

    /** The box of a sample's endless bone that its cube is. */
    Box cube(final EndlessSample sample) {
        final Tile origin = origin(sample);
        return new Box(-origin.x(), -origin.y(), -origin.z(), edge, edge, edge);
    }

    /** The latents after each step, from those that the decoder takes back to those that are made of noise. */
    @Override
    public List<TileLayer> layers(final EndlessSample sample, final Box box, final TileStore store) {
        final List<TileSource> latents = latents(sample, FEWEST_TILES, store);
        final NetworkTiles cubes = cubes(sample, new TiledField(latents.get(steps - 1), Parallel.NONE));
        Box cells = covered(Tile.touchedBy(box, tileEdge()), tile -> latentsOf(cubes.taken(tile)));
        final List<TileLayer> layers = new ArrayList<>();
        for (int step = steps - 1; step >= 0; step--) {
            final int edge = latents.get(step).edge();
            final List<Tile> needed = Tile.touchedBy(cells, edge);
            layers.add(0, new TileLayer(step, latents.get(step), needed));
            final int taken = edge + 2 * flow.architecture().blocks();
            cells = covered(needed, tile -> new Box(tile.x() * edge, tile.y() * edge, tile.z() * edge, taken, taken, taken));
        }
        return layers;
    }

    /** Where latents lie in their cubes. */
    private static Box latentsOf(final Box cells) {
        return new Box(cells.x() + CELLS_BEFORE, cells.y() + CELLS_BEFORE, cells.z() + CELLS_BEFORE, cells.width(),
            cells.height(), cells.depth());
    }

    /** The places of all cubes from the first to the last. */
    private static Box covered(final List<Tile> tiles, final Function<Tile, Box> box) {
        final Box first = box.apply(tiles.get(0));
        final Box last = box.apply(tiles.get(tiles.size() - 1));
        return new Box(first.x(), first.y(), first.z(), Math.toIntExact(last.x() - first.x()) + last.width(),
            Math.toIntExact(last.y() - first.y()) + last.height(), Math.toIntExact(last.z() - first.z()) + last.depth());
    }

    /** What each step along the flow makes of what was before, the first of noise. */
    private List<TileSource> latents(final EndlessSample sample, final int tiles, final TileStore store) {
        final List<TileSource> latents = new ArrayList<>();
        LatentField field = new MovedField(noise(sample), CELLS_BEFORE + decoder.halo() + steps * flow.architecture().blocks());
        for (final FlowStep step : flowSteps(sample)) {
            final int cells = Math.min(MOST_CELLS, LATENT_CELLS + MORE_CELLS * (steps - 1 - latents.size()));
            final TileSource made = new TileCache(store.keep(latents.size(), new NetworkTiles(step, field, cells, torch)), tiles);
            latents.add(made);
            field = new TiledField(made, Parallel.NONE);
        }
        return latents;
    }

    private LatentField noise(final EndlessSample sample) {
        return new GaussianField(Seeds.mix(sample.seed(), sample.index()), flow.architecture().channels());
    }

    private List<FlowStep> flowSteps(final EndlessSample sample) {
        final float[] style = style(sample, Seeds.mix(Seeds.mix(sample.seed(), sample.index()), 1));
        final boolean[] told = new boolean[style.length];
        Arrays.fill(told, true);
        return IntStream.range(0, steps)
            .mapToObj(i -> new FlowStep(flow, 1 - (double) i / steps, 1.0 / steps, style, told)).toList();
    }

    /** One of the styles that the model learned from, normalised: any, or the nearest to what is wanted with that in it. */
    private float[] style(final EndlessSample sample, final long chance) {
        final int numbers = (int) styles.shape()[1];
        final StyleScale normal = StyleScale.of(styles);
        final List<float[]> known = IntStream.range(0, (int) styles.shape()[0]).mapToObj(row -> normal.normalise(
            Arrays.copyOfRange(styles.values(), row * numbers, (row + 1) * numbers))).toList();
        if (sample.style().equals(WantedStyle.ANY)) {
            return known.get((int) Math.floorMod(chance, (long) known.size()));
        }
        final float[] wanted = normal.normalise(BoneStyle.wanted(sample.style()));
        final float[] style = known.stream().min(Comparator.comparingDouble(row -> squaredDistance(row, wanted)))
            .orElseThrow().clone();
        for (int i = 0; i < numbers; i++) {
            style[i] = Float.isNaN(wanted[i]) ? style[i] : Math.max(-FARTHEST_STYLE, Math.min(FARTHEST_STYLE, wanted[i]));
        }
        return style;
    }

    /** Over the numbers that are wanted. */
    private static double squaredDistance(final float[] style, final float[] wanted) {
        double sum = 0;
        for (int i = 0; i < style.length; i++) {
            sum += Float.isNaN(wanted[i]) ? 0 : (style[i] - wanted[i]) * (style[i] - wanted[i]);
        }
        return sum;
    }

    @Override
    public void close() {
        weights.close();
    }
}
