package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;

/** What a search may change: points in it are volumes. */
public interface LatentSpace {

    /** Numbers in a point. */
    int size();

    /** The point that is the sample of a latent vector. */
    double[] ofLatent(float[] latent);

    /**
     * The volumes of points, derivable.
     *
     * @param points batch x size; left open
     * @return densities in the model's unit, batch x 1 x edge x edge x edge
     */
    NDArray densities(NDArray points);

    /** How far each point is from what the model makes by itself: batch, 0 for its own samples. */
    NDArray penalty(NDArray points);
}
