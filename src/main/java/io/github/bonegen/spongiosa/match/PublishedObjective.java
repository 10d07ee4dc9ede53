package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * As published (Iarussi, Thomsen and Delrieux, MICCAI 2020): errors in their own units, whatever they are, and soft
 * values aimed at as if they were measured ones. With BMD in the hundreds and BV/TV below one, BV/TV is all but ignored.
 */
public final class PublishedObjective implements MatchObjective {

    private final double[] values;

    public PublishedObjective(final List<Wish> wishes) {
        values = wishes.stream().mapToDouble(Wish::value).toArray();
    }

    @Override
    public double[][] weights() {
        return MatrixUtils.createRealIdentityMatrix(values.length).getData();
    }

    @Override
    public NDArray losses(final NDArray parameters, final NDArray content, final NDArray contentWeights) {
        return parameters.add(content.mul(contentWeights));
    }

    @Override
    public double[] aim(final double[] soft, final double[] measured) {
        return values;
    }
}
