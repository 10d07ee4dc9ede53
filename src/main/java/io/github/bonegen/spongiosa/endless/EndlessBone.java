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
import io.github.bonegen.spongiosa.endless.tile.TileSource;
import io.github.bonegen.spongiosa.endless.tile.TiledField;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;

/** Any box of endless bone. The voxels of a place are the same bits in every box, whatever the number of threads. */
public final class EndlessBone {

    private final SurfaceDistances field;
    private final SpongiosaScale scale;
    private final Magnification magnification;
    private final SurfaceShift shift;

    /** @param tiles signed distances to the surface of bone in voxels, positive in bone */
    public EndlessBone(final TileSource tiles, final SpongiosaScale scale) {
        this((box, threads) -> new TiledField(tiles, threads).values(box), scale);
    }

    EndlessBone(final SurfaceDistances field, final SpongiosaScale scale) {
        this(field, scale, Magnification.NONE, SurfaceShift.NONE);
    }

    private EndlessBone(final SurfaceDistances field, final SpongiosaScale scale, final Magnification magnification,
        final SurfaceShift shift)
    {
        this.field = field;
        this.scale = scale;
        this.magnification = magnification;
        this.shift = shift;
    }

    /** The same bone magnified and with its surface moved, as a form has it; what was made of it is used again. */
    public EndlessBone formed(final BoneForm form) {
        return new EndlessBone(field, scale, form.magnification(), form.shift());
    }

    /**
     * The densities of a box, x fastest: from the one of marrow to that of bone about as steeply as the blur of a voxel
     * has it.
     *
     * @param threads to make its cubes on
     * @throws java.util.concurrent.CancellationException if the user cancelled between two cubes
     */
    public float[] densities(final Box box, final Parallel threads) {
        final float[] densities = distances(box, threads);
        int next = 0;
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    densities[next] = scale.toDensity((float) StrictMath.tanh(densities[next] + shift.at(x, y, z)));
                    next++;
                }
            }
        }
        return densities;
    }

    /** Signed distances to the surface before it is moved; as {@link #densities}. */
    public float[] distances(final Box box, final Parallel threads) {
        return magnification.distances(part -> field.distances(part, threads), box);
    }
}
