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

import io.github.bonegen.radiograph.femur.anatomy.NoiseField;

/** A fracture surface with the teeth that broken bone has, from coarse to fine. */
final class RoughSurface implements FractureSurface {

    /** No tooth is longer than this many times the roughness. */
    private static final double REACH = 6;

    private final FractureSurface smooth;
    private final double roughness;
    private final NoiseField noise;
    private final double offset;

    /** @param roughness standard deviation in mm; offset sets surfaces of one noise apart */
    RoughSurface(final FractureSurface smooth, final double roughness, final NoiseField noise, final double offset) {
        this.smooth = smooth;
        this.roughness = roughness;
        this.noise = noise;
        this.offset = offset;
    }

    @Override
    public double height(final double u, final double v) {
        return smooth.height(u, v) + roughness * (0.8 * noise.at(u / 6, v / 6, offset)
            + 0.45 * noise.at(u / 1.7, v / 1.7, offset + 20.5));
    }

    @Override
    public double below(final double u, final double v, final double h) {
        final double coarse = smooth.below(u, v, h);
        return Math.abs(coarse) > REACH * roughness ? coarse : height(u, v) - h;
    }

    @Override
    public double clearance(final double u, final double v) {
        return smooth.clearance(u, v);
    }
}
