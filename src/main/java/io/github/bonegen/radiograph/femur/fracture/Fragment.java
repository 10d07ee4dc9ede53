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
package io.github.bonegen.radiograph.femur.fracture;

import io.github.bonegen.radiograph.femur.anatomy.BoneShape;
import io.github.bonegen.radiograph.femur.anatomy.Motion;

/**
 * A piece of bone.
 *
 * @param shape the bone it was part of
 * @param region what of the bone it is, null for all of it
 * @param frame where that region stands
 * @param motion where it has gone
 * @param lowest least height of its bone in mm, before the motion
 * @param highest greatest height
 */
public record Fragment(BoneShape shape, FragmentSpace region, FractureFrame frame, Motion motion, double lowest, double highest) {

    /** A whole bone. */
    public static Fragment whole(final BoneShape shape, final Motion motion, final double lowest, final double highest) {
        return new Fragment(shape, null, FractureFrame.NONE, motion, lowest, highest);
    }

    /** Distance to the surface that the fracture made, negative on the fragment's side. */
    public double cut(final double x, final double y, final double z) {
        if (region == null) {
            return Double.NEGATIVE_INFINITY;
        }
        final double h = frame.h(x, y, z);
        return Math.abs(h) > frame.reach() ? region.far(h) : region.distance(frame.u(x, z), frame.v(y, z), h);
    }
}
