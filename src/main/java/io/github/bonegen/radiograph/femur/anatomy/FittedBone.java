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
package io.github.bonegen.radiograph.femur.anatomy;

import java.util.Arrays;

/**
 * A bone beside the femur, as a {@link Subject} has it, brought to a place and a size. What is inside is that of another
 * bone there.
 */
final class FittedBone implements BoneShape {

    /** A slanting ray meets parts of the bone that are this much above or below its middle, mm. */
    private static final double SLANT = 20;
    private static final double STEP = 6;
    /** How far outside the boxes of the field bone may be, mm. */
    private static final double MARGIN = 2;

    private final DistanceField field;
    private final double[] from;
    private final double[] to;
    private final double scale;
    private final BoneShape inside;
    private final double lowest;
    private final double[][] boxes;

    /**
     * @param from a point of the subject
     * @param to where it comes to be, mm
     * @param scale size relative to the subject's
     */
    FittedBone(final DistanceField field, final double[] from, final double[] to, final double scale,
        final BoneShape inside)
    {
        this.field = field;
        this.from = from.clone();
        this.to = to.clone();
        this.scale = scale;
        this.inside = inside;
        final double[] heights = field.heights();
        final double slant = SLANT / scale;
        lowest = heights[0] - slant;
        boxes = new double[(int) ((heights[1] + slant - lowest) / STEP) + 2][];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = field.box(lowest + i * STEP - slant, lowest + i * STEP + slant);
        }
    }

    @Override
    public BoneShape forCloseRays() {
        final double bottom = to[2] + scale * (lowest - from[2]);
        return new SampledBone(this, bottom, bottom + scale * STEP * boxes.length, bottom);
    }

    @Override
    public double distance(final double x, final double y, final double z) {
        return scale * field.at(from[0] + (x - to[0]) / scale, from[1] + (y - to[1]) / scale, from[2] + (z - to[2]) / scale);
    }

    @Override
    public double cortex(final double x, final double y, final double z) {
        return inside.cortex(x, y, z);
    }

    @Override
    public double trabecular(final double x, final double y, final double z) {
        return inside.trabecular(x, y, z);
    }

    @Override
    public void bounds(final double z, final double[] bounds) {
        final int level = (int) Math.round((from[2] + (z - to[2]) / scale - lowest) / STEP);
        final double[] box = level < 0 || level >= boxes.length ? null : boxes[level];
        if (box == null) {
            Arrays.fill(bounds, 0);
            return;
        }
        for (int axis = 0; axis < 2; axis++) {
            bounds[axis] = to[axis] + scale * ((box[axis] + box[2 + axis]) / 2 - from[axis]);
            bounds[2 + axis] = scale * (box[2 + axis] - box[axis]) / 2 + MARGIN;
        }
    }
}
