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
package io.github.bonegen.spongiosa.endless;

import io.github.bonegen.Parallel;
import io.github.bonegen.volume.Box;

/** Distances in boxes of a sample's bone that lie about one place: made once, and anew only where a box is larger. */
public final class MadeDistances implements SurfaceDistances {

    /** So much more is made on every side, by the box's longest, since searches magnify a little either way. */
    private static final double MORE = 0.06;

    private final EndlessModel model;
    private final EndlessSample sample;
    private final Box first;
    private Box made;
    private float[] distances;

    /** @param first box that is made as soon as one within it is asked for */
    public MadeDistances(final EndlessModel model, final EndlessSample sample, final Box first) {
        this.model = model;
        this.sample = sample;
        this.first = first;
    }

    /** Distances for forms that take more or less of a box. */
    public static MadeDistances around(final EndlessModel model, final EndlessSample sample, final Box box) {
        return new MadeDistances(model, sample, more(box));
    }

    private static Box more(final Box box) {
        return box.grown((int) (MORE * Math.max(box.width(), Math.max(box.height(), box.depth()))));
    }

    @Override
    public synchronized float[] distances(final Box box, final Parallel threads) {
        if (made == null || !made.contains(box)) {
            made = first.contains(box) ? first : more(box);
            distances = model.distances(sample, made, threads);
        }
        final float[] cut = new float[Math.toIntExact(box.count())];
        made.copy(distances, box, cut, box);
        return cut;
    }
}
