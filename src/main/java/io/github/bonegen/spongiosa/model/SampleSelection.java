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
package io.github.bonegen.spongiosa.model;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.volume.Volume;
import java.util.List;

/**
 * Picks, among random samples, those whose bone volume fraction comes nearest to what is asked for: the simplest way to
 * bone with a property, and the yardstick for cleverer ones.
 *
 * @param candidates random samples to pick from
 * @param threshold density from which a voxel is bone, in the model's unit
 */
public record SampleSelection(int candidates, double threshold) {

    /**
     * A sample that was picked.
     *
     * @param asked bone volume fraction
     * @param reached bone volume fraction
     */
    public record Pick(double asked, double reached, Volume sample) { }

    public SampleSelection {
        require(candidates > 0, "candidates=%d is not accepted; at least 1", candidates);
    }

    /** One pick for each bone volume fraction asked for. */
    public List<Pick> pick(final SpongiosaModel generator, final List<Double> asked, final long seed,
        final Progress progress)
    {
        final Pick[] best = new Pick[asked.size()];
        final SpongiosaBatch batch = new SpongiosaBatch(candidates, seed, Math.min(16, candidates));
        batch.generate(generator, (index, sample) -> {
            final double fraction = boneFraction(sample);
            for (int i = 0; i < best.length; i++) {
                if (best[i] == null || Math.abs(fraction - asked.get(i)) < Math.abs(best[i].reached() - asked.get(i))) {
                    best[i] = new Pick(asked.get(i), fraction, sample);
                }
            }
        }, progress);
        return List.of(best);
    }

    private double boneFraction(final Volume sample) {
        int bone = 0;
        for (final float density : sample.voxels()) {
            if (density >= threshold) {
                bone++;
            }
        }
        return (double) bone / sample.voxels().length;
    }
}
