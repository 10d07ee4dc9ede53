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
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.endless.tile.TileStore;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;

/**
 * Waves along three axes in place of a network: the wider the wanted spacing, the weaker that along y, and rods become plates;
 * the greater the wanted anisotropy, the weaker that along z.
 */
final class WaveModel implements EndlessModel {

    private static final double PERIOD = 16;
    private static final double OTHER_PERIOD = 11.3;
    private static final double SPACING = 14;

    private int made;

    /** How many boxes were made. */
    int made() {
        return made;
    }

    @Override
    public float[] distances(final EndlessSample sample, final Box box, final Parallel threads) {
        made++;
        final double third = Math.min(1, Math.exp(0.7 * Math.log(SPACING / sample.style().spacing().orElse(SPACING))));
        final double vertical = 1 - 0.5 * sample.style().anisotropy().orElse(0);
        final float[] values = new float[(int) box.count()];
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    values[box.index(x, y, z)] = (float) (2 * (wave(x) + third * wave(y) + vertical * wave(z)) - 3);
                }
            }
        }
        return values;
    }

    /** Two periods that never meet, so that what is measured changes smoothly with size. */
    private static double wave(final long at) {
        return 0.7 * Math.sin((at + 0.3) * 2 * Math.PI / PERIOD) + 0.5 * Math.sin((at - 2.1) * 2 * Math.PI / OTHER_PERIOD);
    }

    @Override
    public SpongiosaScale scale() {
        return new SpongiosaScale(0.1, "mg/cm3", 10, 440);
    }

    @Override
    public int tileEdge() {
        return 16;
    }

    @Override
    public EndlessBone bone(final EndlessSample sample, final int tiles, final TileStore store) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SpongiosaModel ofEdge(final int edge) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModelCard card() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Torch torch() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int edge() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int latentSize() {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] latents(final long seed, final long first, final int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Differentiable densities(final Differentiable latents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int together(final int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
