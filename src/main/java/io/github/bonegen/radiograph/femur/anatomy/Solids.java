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

/**
 * Signed distances of simple solids in mm, negative inside, exact for spheres and capsules, first order for
 * ellipsoids, and their smooth union (Quilez, "Distance functions", iquilezles.org/articles/distfunctions).
 */
final class Solids {

    private static final double TINY = 1e-9;

    private Solids() {
        // Static functions only.
    }

    /** @param x position relative to the center; likewise y and z */
    static double ellipsoid(final double x, final double y, final double z, final double rx, final double ry,
        final double rz)
    {
        final double ix = 1 / rx;
        final double iy = 1 / ry;
        final double iz = 1 / rz;
        final double px = x * ix;
        final double py = y * iy;
        final double pz = z * iz;
        final double k0 = Math.sqrt(px * px + py * py + pz * pz);
        final double gx = px * ix;
        final double gy = py * iy;
        final double gz = pz * iz;
        return k0 * (k0 - 1) / (Math.sqrt(gx * gx + gy * gy + gz * gz) + TINY);
    }

    static double ellipse(final double x, final double y, final double rx, final double ry) {
        final double ix = 1 / rx;
        final double iy = 1 / ry;
        final double px = x * ix;
        final double py = y * iy;
        final double k0 = Math.sqrt(px * px + py * py);
        final double gx = px * ix;
        final double gy = py * iy;
        return k0 * (k0 - 1) / (Math.sqrt(gx * gx + gy * gy) + TINY);
    }

    static double sphere(final double x, final double y, final double z, final double radius) {
        return Math.sqrt(x * x + y * y + z * z) - radius;
    }

    /** A capsule from one end (the point is relative to it) along a vector, its radius changing from end to end. */
    static double capsule(final double x, final double y, final double z, final double vx, final double vy,
        final double vz, final double from, final double to)
    {
        final double share = Math.max(0, Math.min(1, (x * vx + y * vy + z * vz) / (vx * vx + vy * vy + vz * vz)));
        return sphere(x - share * vx, y - share * vy, z - share * vz, from + share * (to - from));
    }

    /** The angle of a direction in radians to 1e-5 (Abramowitz and Stegun 4.4.49), several times as fast as that of the library. */
    static double angle(final double x, final double y) {
        final double ax = Math.abs(x);
        final double ay = Math.abs(y);
        final double q = Math.min(ax, ay) / (Math.max(ax, ay) + TINY);
        final double s = q * q;
        final double octant = q * (0.9998660 + s * (-0.3302995 + s * (0.1801410 + s * (-0.0851330 + s * 0.0208351))));
        final double quadrant = ay > ax ? Math.PI / 2 - octant : octant;
        final double half = x < 0 ? Math.PI - quadrant : quadrant;
        return y < 0 ? -half : half;
    }

    /** The union of two solids with a fillet of about the given size. */
    static double union(final double first, final double second, final double fillet) {
        final double difference = first - second;
        final double least = difference < 0 ? first : second;
        final double overlap = fillet - (difference < 0 ? -difference : difference);
        return overlap <= 0 ? least : least - overlap * overlap / (4 * fillet);
    }
}
