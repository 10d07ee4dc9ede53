package io.github.bonegen.spongiosa.match;

import static io.github.bonegen.InvalidInputException.require;

/**
 * What a sample should look like.
 *
 * @param start the point to begin from, of the first space that is searched; null to begin at samples of the model
 * @param voxels densities, x fastest; null for none
 * @param weight of the mean squared difference against the wishes
 */
public record Content(double[] start, float[] voxels, double weight) {

    /** None is asked for. */
    public static final Content NONE = new Content(null, null, 0);

    public Content {
        require(weight >= 0 && Double.isFinite(weight), "contentweight=%s is not accepted; it must be 0 or more", weight);
    }
}
