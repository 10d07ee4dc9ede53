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
package io.github.bonegen.spongiosa.endless.match;

import io.github.bonegen.Parallel;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSample;
import io.github.bonegen.volume.Box;
import java.util.function.Function;

/** Distances in boxes of a sample's bone that lie about one place: made once, and anew only where a box is larger. */
final class MadeDistances implements Function<Box, float[]> {

    /** So much more is made on every side, by the box's longest, since searches magnify a little either way. */
    private static final double MORE = 0.06;

    private final EndlessModel model;
    private final EndlessSample sample;
    private final Parallel threads;
    private Box made;
    private float[] distances;

    MadeDistances(final EndlessModel model, final EndlessSample sample, final Parallel threads) {
        this.model = model;
        this.sample = sample;
        this.threads = threads;
    }

    @Override
    public float[] apply(final Box box) {
        if (made == null || !made.contains(box)) {
            made = box.grown((int) (MORE * Math.max(box.width(), Math.max(box.height(), box.depth()))));
            distances = model.distances(sample, made, threads);
        }
        final float[] cut = new float[Math.toIntExact(box.count())];
        made.copy(distances, box, cut, box);
        return cut;
    }
}
