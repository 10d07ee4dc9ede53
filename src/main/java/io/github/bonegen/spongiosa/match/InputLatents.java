package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.SpongiosaGenerator;
import io.github.bonegen.spongiosa.SpongiosaScale;

/** The generator's own latent vectors: every point is a sample of the model. */
public final class InputLatents implements LatentSpace {

    private final SpongiosaGenerator generator;

    public InputLatents(final SpongiosaGenerator generator) {
        this.generator = generator;
    }

    @Override
    public int size() {
        return generator.latentSize();
    }

    @Override
    public double[] ofLatent(final float[] latent) {
        final double[] point = new double[latent.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = latent[i];
        }
        return point;
    }

    @Override
    public NDArray densities(final NDArray points) {
        return toDensity(generator.network().generate(points), generator.scale());
    }

    @Override
    public NDArray penalty(final NDArray points) {
        return points.getManager().zeros(new Shape(points.getShape().get(0)));
    }

    static NDArray toDensity(final NDArray values, final SpongiosaScale scale) {
        return Torch.times(values.add(1f), (scale.high() - scale.low()) / 2).add((float) scale.low());
    }
}
