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

/** A helix once around the shaft, closed by a cleft along it. */
final class SpiralSurface implements FractureSurface {

    private final double pitch;
    private final double start;

    /** @param pitch rise of one turn in mm, negative for the other hand; start is where the cleft is, in degrees */
    SpiralSurface(final double pitch, final double start) {
        this.pitch = pitch;
        this.start = Math.toRadians(start);
    }

    @Override
    public double height(final double u, final double v) {
        final double turn = (Math.atan2(v, u) - start) / (2 * Math.PI);
        return pitch * (turn - Math.floor(turn) - 0.5);
    }

    /** The cleft is the half plane at its start. */
    @Override
    public double clearance(final double u, final double v) {
        final double along = u * Math.cos(start) + v * Math.sin(start);
        return along > 0 ? Math.abs(v * Math.cos(start) - u * Math.sin(start)) : Math.hypot(u, v);
    }
}
