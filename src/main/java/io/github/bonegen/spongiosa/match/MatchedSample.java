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
package io.github.bonegen.spongiosa.match;

import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.List;

/**
 * A sample that a search ended with.
 *
 * @param request that it belongs to, by its index, and {@code index} of the sample within that
 * @param sample with the record of what was asked and measured; null where its voxels were let go
 * @param space that {@code point} is in
 * @param goals what was asked for, and {@code measured} the reference values, in the same order
 * @param evaluations of the network
 * @param seconds of the machine: its share of the batches that it was in
 */
public record MatchedSample(int request, int index, Volume sample, LatentSpace space, double[] point, List<Goal> goals,
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

    /** The largest error of a goal in units of its tolerance: at most 1 where all goals are met. */
    public double worst() {
        return worst(goals, measured);
    }

    /** The measured value of a target that was asked for. */
    public double measured(final MicrostructureTarget target) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).target().key().equals(target.key())) {
                return measured[i];
            }
        }
        throw new IllegalArgumentException(target.key() + " was not asked for");
    }

    static double worst(final List<Goal> goals, final double[] measured) {
        double worst = 0;
        for (int i = 0; i < measured.length; i++) {
            final double error = Math.abs(goals.get(i).relativeError(measured[i])) / goals.get(i).tolerance();
            worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
        }
        return worst;
    }
}
