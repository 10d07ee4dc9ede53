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
     * @param schedule of growth: coarse structure is learned first, where a step costs little
     * @param rate learning rate at the start; it falls to a tenth by the end, along a cosine
     */
    public record Settings(ProgressiveArchitecture architecture, GrowthSchedule schedule, double rate,
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
        return settings.schedule().steps();
    }

    @Override
    public Map<String, Double> step(final long index) {
        final Random random = new Random(Seeds.mix(settings.seed(), index + 2));
        final double progress = settings.schedule().progress(index);
        final int[] picks = random.ints(settings.schedule().batch(index), 0, pairs.size()).toArray();
        try (NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final NDArray made = generator.generate(latents(step, picks), progress);
            final NDArray loss = made.sub(images(step, picks, progress)).square().mean();
            final List<String> active = weights.names(name -> ProgressiveTraining.isActive(name, "toRGBs.", progress));
            adam.step(active, torch.gradients(loss, weights.list(active)), rate(index));
            average.update();
            final Map<String, Double> losses = new LinkedHashMap<>();
            losses.put("progress", progress);
            losses.put("squared error", (double) loss.getFloat());
            return losses;
        }
    }

    private NDArray latents(final NDManager step, final int[] picks) {
        final int size = settings.architecture().latent();
        final float[] latents = new float[picks.length * size];
        for (int i = 0; i < picks.length; i++) {
            System.arraycopy(pairs.latent(picks[i]), 0, latents, i * size, size);
        }
        return step.create(latents, new Shape(picks.length, size));
    }

    /** The images at the size of a stage of growth. */
    private NDArray images(final NDManager step, final int[] picks, final double progress) {
        final int edge = settings.architecture().edge();
        final int pixels = (int) Math.pow(edge, settings.architecture().dimensions());
        final float[] values = new float[picks.length * pixels];
        for (int i = 0; i < picks.length; i++) {
            System.arraycopy(pairs.image(picks[i]), 0, values, i * pixels, pixels);
        }
        final long[] shape = new long[settings.architecture().dimensions() + 2];
        Arrays.fill(shape, edge);
        shape[0] = picks.length;
        shape[1] = 1;
        NDArray images = step.create(values, new Shape(shape));
        for (int level = settings.architecture().topLevel(); level > Math.ceil(progress); level--) {
            images = Ops.downsample(images);
        }
        return images;
    }

    private double rate(final long index) {
        final double cosine = (1 + Math.cos(Math.PI * index / steps())) / 2;
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
