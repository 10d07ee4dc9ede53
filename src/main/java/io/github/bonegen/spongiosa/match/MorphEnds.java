package io.github.bonegen.spongiosa.match;

import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.List;

/**
 * Two samples and what lies between them.
 *
 * @param from and {@code to}: points of the wider space
 * @param fromValues and {@code toValues}: their measured values of some targets
 */
public record MorphEnds(double[] from, double[] to, double[] fromValues, double[] toValues) {

    /** Measures both ends. */
    public static MorphEnds of(final MatchSetup setup, final double[] from, final double[] to,
        final List<MicrostructureTarget> targets)
    {
        return new MorphEnds(from, to, setup.measure(setup.voxels(from), targets),
            setup.measure(setup.voxels(to), targets));
    }

    /** The values a share of the way. */
    public double[] values(final double share) {
        return between(fromValues, toValues, share);
    }

    /** The point a share of the way; the generator ignores the length of a latent, so a straight line serves. */
    public double[] point(final double share) {
        return between(from, to, share);
    }

    private static double[] between(final double[] a, final double[] b, final double share) {
        final double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (1 - share) * a[i] + share * b[i];
        }
        return result;
    }
}
