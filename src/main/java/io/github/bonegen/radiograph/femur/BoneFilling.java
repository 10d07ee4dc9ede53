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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.radiograph.femur.anatomy.BoneShape;
import io.github.bonegen.radiograph.femur.anatomy.BoneTexture;
import io.github.bonegen.radiograph.physics.Ray;

/**
 * What a ray meets between the surfaces of a bone: compact bone, trabeculae, marrow. Stretches that follow each other are taken
 * together, as texture is asked along millimetres, not for each step of a tracer.
 */
final class BoneFilling {

    private static final double DENSE_ENOUGH = 0.004;

    private final BoneTexture texture;
    private final BoneShape shape;
    private final Ray ray;
    private final double[] bone;
    private final Run compact = new Run();
    private final Run inside = new Run();

    /** @param bone receives mm of bone, compact or trabecular, in its first and of marrow in its second element, at {@link #finish} */
    BoneFilling(final BoneTexture texture, final BoneShape shape, final Ray ray, final double[] bone) {
        this.texture = texture;
        this.shape = shape;
        this.ray = ray;
        this.bone = bone;
    }

    /** Adds the mm of cortex and of its inside in a stretch of the ray; stretches come in order. */
    void add(final double from, final double to, final double inCortex, final double within) {
        if (inCortex > 0) {
            if (!compact.joins(from)) {
                fillCortex();
            }
            compact.add(from, to, inCortex);
        }
        if (within > 0) {
            if (!inside.joins(from)) {
                fillInside();
            }
            inside.add(from, to, within);
        }
    }

    /** After the last stretch. */
    void finish() {
        fillCortex();
        fillInside();
    }

    /** What the canals of compact bone lack of it is marrow. */
    private void fillCortex() {
        if (compact.length > 0) {
            final double dense = compact.length * texture.cortex(ray, compact.from, compact.to);
            bone[0] += dense;
            bone[1] += compact.length - dense;
            compact.length = 0;
        }
    }

    /** Shares the inside between trabeculae and marrow. */
    private void fillInside() {
        if (inside.length > 0) {
            final double middle = (inside.from + inside.to) / 2;
            final double share = shape.trabecular(ray.x(middle), ray.y(middle), ray.z(middle));
            final double mean = share < DENSE_ENOUGH ? share
                : Math.min(1, share * texture.spongiosa(shape, ray, inside.from, inside.to));
            bone[0] += mean * inside.length;
            bone[1] += (1 - mean) * inside.length;
            inside.length = 0;
        }
    }

    /** Stretches of one kind that follow each other. */
    private static final class Run {

        private double from;
        private double to;
        private double length;

        boolean joins(final double begin) {
            return begin <= to;
        }

        void add(final double begin, final double end, final double millimetres) {
            from = length > 0 ? from : begin;
            to = end;
            length += millimetres;
        }
    }
}
