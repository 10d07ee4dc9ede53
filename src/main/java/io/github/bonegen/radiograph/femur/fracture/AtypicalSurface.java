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

/**
 * The surface of an atypical fracture: nearly transverse from the lateral cortex on, turning oblique as it crosses
 * medially, where it leaves a spike.
 */
final class AtypicalSurface implements FractureSurface {

    /** Where the line turns, as a share of the radius medial of the axis; an assumption. */
    private static final double TURN = -0.15;

    private final double lateralSlope;
    private final double medialSlope;
    private final double turn;
    private final double radius;

    /** @param radius of the shaft in mm; angles in degrees, positive lines descend towards medial */
    AtypicalSurface(final double lateralAngle, final double medialAngle, final double radius) {
        this.lateralSlope = Math.tan(Math.toRadians(lateralAngle));
        this.medialSlope = Math.tan(Math.toRadians(medialAngle));
        this.radius = radius;
        this.turn = TURN * radius;
    }

    @Override
    public double height(final double u, final double v) {
        final double medial = turn - u;
        // A parabola of a few mm joins the two slopes.
        final double bend = Math.max(0, Math.min(medial + radius / 4, radius / 2));
        final double oblique = bend * bend / radius + Math.max(0, medial - radius / 4);
        return lateralSlope * u - (medialSlope - lateralSlope) * oblique;
    }
}
