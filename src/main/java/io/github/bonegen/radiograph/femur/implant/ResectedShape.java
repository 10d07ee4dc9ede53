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
package io.github.bonegen.radiograph.femur.implant;

import io.github.bonegen.radiograph.femur.anatomy.BoneShape;

/**
 * A bone that has been sawn off on its medial side: above a height, which falls to medial, only what lies lateral of a line is left.
 *
 * @param bone the whole one
 * @param height of the cut above the knee joint in mm
 * @param lateral what lies farther out than this stays, mm
 */
public record ResectedShape(BoneShape bone, double height, double lateral) implements BoneShape {

    @Override
    public double distance(final double x, final double y, final double z) {
        return Math.max(bone.distance(x, y, z), cut(x, z));
    }

    private double cut(final double x, final double z) {
        return Math.min(z - height + 0.4 * (lateral - x), lateral - x);
    }

    @Override
    public void walls(final double x, final double y, final double z, final double[] walls) {
        bone.walls(x, y, z, walls);
        walls[0] = Math.max(walls[0], cut(x, z));
    }

    @Override
    public double cortex(final double x, final double y, final double z) {
        return bone.cortex(x, y, z);
    }

    @Override
    public double trabecular(final double x, final double y, final double z) {
        return bone.trabecular(x, y, z);
    }

    @Override
    public void grain(final double x, final double y, final double z, final double[] grain) {
        bone.grain(x, y, z, grain);
    }

    @Override
    public void bounds(final double z, final double[] box) {
        bone.bounds(z, box);
    }
}
