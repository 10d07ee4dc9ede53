package io.github.bonegen.spongiosa.match;

import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.List;

/**
 * A sample that a search ended with.
 *
 * @param request that it belongs to, by its index, and {@code index} of the sample within that
 * @param sample with the record of what was asked and measured
 * @param space that {@code point} is in
 * @param wishes what was asked for, and {@code measured} the reference values, in the same order
 * @param evaluations of the network
 * @param seconds of the machine: its share of the batches that it was in
 */
public record MatchedSample(int request, int index, Volume sample, LatentSpace space, double[] point, List<Wish> wishes,
    double[] measured, int evaluations, double seconds, Ending ending)
{
    /** Why a search ended. */
    public enum Ending {
        REACHED("reached"), OUT_OF_REACH("out of reach: nearest found"), BUDGET("evaluations used up: nearest found"),
        CANCELLED("cancelled: best so far");

        private final String text;

        Ending(final String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The largest error of a wish in units of its tolerance: at most 1 where all wishes are met. */
    public double worst() {
        return worst(wishes, measured);
    }

    /** The measured value of a target that was asked for. */
    public double measured(final MicrostructureTarget target) {
        for (int i = 0; i < wishes.size(); i++) {
            if (wishes.get(i).target().key().equals(target.key())) {
                return measured[i];
            }
        }
        throw new IllegalArgumentException(target.key() + " was not asked for");
    }

    static double worst(final List<Wish> wishes, final double[] measured) {
        double worst = 0;
        for (int i = 0; i < measured.length; i++) {
            final double error = Math.abs(wishes.get(i).relativeError(measured[i])) / wishes.get(i).tolerance();
            worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
        }
        return worst;
    }
}
