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
package io.github.bonegen.nn.adversarial;

import static io.github.bonegen.InvalidInputException.require;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a progressive network grows: each level is blended in over some steps and then trained for some more, as in the
 * published method, where both last equally long.
 *
 * @param stable steps that each level is trained for, once it is complete
 * @param blended steps over which each level but the first is blended in
 * @param batch images a step, by level
 */
public record GrowthSchedule(List<Integer> stable, List<Integer> blended, List<Integer> batch) {

    public GrowthSchedule {
        stable = List.copyOf(stable);
        blended = List.copyOf(blended);
        batch = List.copyOf(batch);
        require(blended.size() == stable.size() - 1 && batch.size() == stable.size(),
            "A schedule of %d levels needs %d blends and %d batch sizes, not %d and %d", stable.size(),
            stable.size() - 1, stable.size(), blended.size(), batch.size());
        batch.forEach(size -> require(size > 1, "A batch of %d images; at least 2 are needed", size));
        blended.forEach(steps -> require(steps >= 0, "A level is blended in over %d steps; accepted are 0 or more", steps));
    }

    /**
     * The published form: a level is trained for as many steps as the next one is then blended in over.
     *
     * @param growth steps of both phases of each level but the last
     * @param last steps of the full-grown network
     */
    public static GrowthSchedule even(final List<Integer> growth, final int last, final List<Integer> batch) {
        final List<Integer> stable = new ArrayList<>(growth);
        stable.add(last);
        return new GrowthSchedule(stable, growth, batch);
    }

    /** All steps of the schedule. */
    public long steps() {
        return stable.stream().mapToLong(Integer::longValue).sum() + blended.stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * How far the network has grown at a step: the level, plus a fraction while the next one is blended in. Beyond the
     * schedule it is full grown.
     */
    public double progress(final long step) {
        long begin = 0;
        for (int level = 0; level < stable.size() - 1; level++) {
            begin += stable.get(level);
            if (step < begin) {
                return level;
            }
            final int blend = blended.get(level);
            if (step < begin + blend) {
                return level + (step - begin + 1.0) / (blend + 1.0);
            }
            begin += blend;
        }
        return stable.size() - 1;
    }

    /** Images in the batch of a step. */
    public int batch(final long step) {
        return batch.get((int) Math.ceil(progress(step)));
    }
}
