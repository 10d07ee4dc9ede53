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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.TissueDensity;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.util.List;
import java.util.OptionalDouble;

/** Finds goals that no volume whatever could meet together, before any search. */
public final class Contradictions {

    private Contradictions() {
        // Static functions only.
    }

    /**
     * Checks each value by itself, and densities against each other: bone is what reaches the threshold, so that
     * BMD = BV/TV TMD + (1 - BV/TV) (mean density of marrow, which lies between the lowest density and the threshold).
     *
     * @throws io.github.bonegen.InvalidInputException if they contradict each other; the message says what would not
     */
    public static void check(final List<Goal> goals, final double threshold, final SpongiosaScale scale) {
        goals.forEach(goal -> goal.target().check(goal.value(), threshold, scale));
        final OptionalDouble tmd = value(goals, TissueDensity.class);
        final OptionalDouble bmd = value(goals, MineralDensity.class);
        final OptionalDouble bvtv = value(goals, VolumeFraction.class);
        if (bmd.isPresent() && bvtv.isPresent() && tmd.isPresent()) {
            final double bone = bvtv.getAsDouble() * tmd.getAsDouble();
            final double least = bone + (1 - bvtv.getAsDouble()) * scale.low();
            final double most = bone + (1 - bvtv.getAsDouble()) * threshold;
            require(bmd.getAsDouble() >= least && bmd.getAsDouble() <= most,
                "bmd=%s contradicts bvtv=%s and tmd=%s, with which BMD lies between %.1f and %.1f", bmd.getAsDouble(),
                bvtv.getAsDouble(), tmd.getAsDouble(), least, most);
        }
    }

    private static OptionalDouble value(final List<Goal> goals, final Class<? extends MicrostructureTarget> target) {
        return goals.stream().filter(goal -> target.isInstance(goal.target())).mapToDouble(Goal::value).findFirst();
    }
}
