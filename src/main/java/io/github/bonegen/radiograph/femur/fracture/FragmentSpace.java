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

/** The part of space that a fragment is cut from, in the frame of the fracture: u lateral, v anterior, h up. */
interface FragmentSpace {

    /** About the signed distance in mm, negative inside. */
    double distance(double u, double v, double h);

    /** The same so far above (h positive) or below the fracture that its shape does not matter. */
    double far(double h);

    /** All of the bone but a cleft near the fracture. */
    static FragmentSpace allBut(final FragmentSpace cleft) {
        return new FragmentSpace() {
            @Override
            public double distance(final double u, final double v, final double h) {
                return -cleft.distance(u, v, h);
            }

            @Override
            public double far(final double h) {
                return Double.NEGATIVE_INFINITY;
            }
        };
    }

    /** What is above a surface, or below it for direction -1. */
    static FragmentSpace beyond(final FractureSurface surface, final double shift, final double direction) {
        return new FragmentSpace() {
            @Override
            public double distance(final double u, final double v, final double h) {
                final double distance = direction * surface.below(u, v, h - shift);
                final double clearance = surface.clearance(u, v);
                return Math.max(-clearance, Math.min(clearance, distance));
            }

            @Override
            public double far(final double h) {
                return -direction * h;
            }
        };
    }

    /** The half of space towards a direction around the shaft, in radians, from a distance on. */
    static FragmentSpace towards(final double azimuth, final double from) {
        final double cos = Math.cos(azimuth);
        final double sin = Math.sin(azimuth);
        return new FragmentSpace() {
            @Override
            public double distance(final double u, final double v, final double h) {
                return from - u * cos - v * sin;
            }

            @Override
            public double far(final double h) {
                return Double.NEGATIVE_INFINITY;
            }
        };
    }

    /** What is in this region and another one. */
    default FragmentSpace and(final FragmentSpace other) {
        final FragmentSpace first = this;
        return new FragmentSpace() {
            @Override
            public double distance(final double u, final double v, final double h) {
                return Math.max(first.distance(u, v, h), other.distance(u, v, h));
            }

            @Override
            public double far(final double h) {
                return Math.max(first.far(h), other.far(h));
            }
        };
    }
}
