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
import java.util.HashSet;
import java.util.List;

/**
 * What to search for.
 *
 * @param goals one or more, each of another target
 * @param content what samples should look like, and {@code contentWeight} how much that counts against the goals
 * @param count number of samples
 * @param seed of the samples
 * @param evaluations of the network that a sample may take
 * @param batch samples searched for at once
 */
public record MatchRequest(List<Goal> goals, Content content, int count, long seed, int evaluations, int batch) {

    /** Enough to end all but few searches one way or the other. */
    public static final int STANDARD_EVALUATIONS = 400;

    public MatchRequest {
        goals = List.copyOf(goals);
        require(!goals.isEmpty(), "Nothing is asked for; give at least one of bmd, bvtv, tmd, sd, tbth, tbsp, bsbv, "
            + "connd, da");
        require(goals.stream().map(goal -> goal.target().key()).allMatch(new HashSet<>()::add),
            "Each parameter can be asked for once");
        require(count >= 1, "count=%d is not accepted; at least 1 sample", count);
        require(evaluations >= 1, "evaluations=%d is not accepted; at least 1", evaluations);
        require(batch >= 1 && batch <= 256, "batch=%d is not accepted; choose 1 to 256", batch);
    }

    /** One sample at a time or a batch of standard size, without content. */
    public static MatchRequest of(final List<Goal> goals, final int count, final long seed) {
        return new MatchRequest(goals, Content.NONE, count, seed, STANDARD_EVALUATIONS, Math.min(count, 16));
    }
}
