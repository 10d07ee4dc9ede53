package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains a generator to make given images of given latents, by their mean squared error: how a small network learns to
 * imitate a large one (Hinton et al. 2015, arXiv:1503.02531).
 */
public final class GeneratorRegression implements Training {

    /** Latents and the images to be made of them. */
    public interface Pairs {

        int size();

        float[] latent(int index);

        /** Values -1 to 1. */
        float[] image(int index);
    }

    /**
     * What a training is, besides its pairs.
     *
     * @param rate learning rate at the start; it falls to a tenth by the end, along a cosine
     */
    public record Settings(ProgressiveArchitecture architecture, long steps, int batch, double rate,
        Precision precision, long seed) { }

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double LAST_RATE = 0.1;
    private static final double AVERAGE_DECAY = 0.995;

    private final Settings settings;
    private final Pairs pairs;
    private final Torch torch;
    private final Parameters weights;
    private final Parameters averageWeights;
    private final ProgressiveGenerator generator;
    private final Adam adam;
    private final MovingAverage average;

    public GeneratorRegression(final Settings settings, final Pairs pairs, final Torch torch) {
        this.settings = settings;
        this.pairs = pairs;
        this.torch = torch;
        final Map<String, Tensor> fresh = ProgressiveArchitecture.initialise(
            settings.architecture().generatorShapes(), Seeds.mix(settings.seed(), 1));
        weights = new Parameters(torch, fresh);
        averageWeights = new Parameters(torch, fresh);
        weights.setRequiresGradient(true);
        generator = new ProgressiveGenerator(settings.architecture(), weights, Precision.FLOAT32,
            settings.precision());
        adam = new Adam(weights, 1, BETA1, BETA2);
        average = new MovingAverage(weights, averageWeights, AVERAGE_DECAY);
    }

    @Override
    public long steps() {
        return settings.steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final Random random = new Random(Seeds.mix(settings.seed(), index + 2));
        final int latentSize = settings.architecture().latent();
        final int edge = settings.architecture().edge();
        final int voxels = (int) Math.pow(edge, settings.architecture().dimensions());
        final float[] latents = new float[settings.batch() * latentSize];
        final float[] images = new float[settings.batch() * voxels];
        for (int i = 0; i < settings.batch(); i++) {
            final int pick = random.nextInt(pairs.size());
            System.arraycopy(pairs.latent(pick), 0, latents, i * latentSize, latentSize);
            System.arraycopy(pairs.image(pick), 0, images, i * voxels, voxels);
        }
        final long[] shape = new long[settings.architecture().dimensions() + 2];
        Arrays.fill(shape, edge);
        shape[0] = settings.batch();
        shape[1] = 1;
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray made = generator.generate(step.create(latents, new Shape(settings.batch(), latentSize)));
            final NDArray loss = made.sub(step.create(images, new Shape(shape))).square().mean();
            final List<String> names = weights.names(name -> !name.startsWith("toRGBs.")
                || name.startsWith("toRGBs." + settings.architecture().topLevel()));
            adam.step(names, torch.gradients(loss, weights.list(names)), rate(index));
            average.update();
            final Map<String, Double> losses = new LinkedHashMap<>();
            losses.put("squared error", (double) loss.getFloat());
            return losses;
        }
    }

    private double rate(final long index) {
        final double cosine = (1 + Math.cos(Math.PI * index / settings.steps())) / 2;
        return settings.rate() * (LAST_RATE + (1 - LAST_RATE) * cosine);
    }

    /** The averaged weights as they are now. */
    public Map<String, Tensor> averagedWeights() {
        return averageWeights.tensors();
    }

    @Override
    public Map<String, Tensor> state() {
        final Map<String, Tensor> state = new LinkedHashMap<>();
        weights.tensors().forEach((name, tensor) -> state.put("generator/" + name, tensor));
        averageWeights.tensors().forEach((name, tensor) -> state.put("average/" + name, tensor));
        adam.state().forEach((name, tensor) -> state.put("adam/" + name, tensor));
        state.put("average-age", new Tensor(new long[] {1}, new float[] {average.age()}));
        return state;
    }

    @Override
    public void restore(final Map<String, Tensor> state) {
        weights.set(Tensor.part(state, "generator/"));
        averageWeights.set(Tensor.part(state, "average/"));
        adam.restore(Tensor.part(state, "adam/"));
        average.setAge((long) state.get("average-age").values()[0]);
    }

    @Override
    public void close() {
        adam.close();
        weights.close();
        averageWeights.close();
    }
}
