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

import io.github.bonegen.radiograph.physics.Ray;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** A convex body, which a ray crosses once at most. */
interface Solid {

    /**
     * Where a ray enters and leaves, in mm along it.
     *
     * @return whether it does
     */
    boolean cross(Ray ray, double[] range);

    /** A straight rod with round ends; a ball where both ends are one point. */
    record Rod(Vector3D from, Vector3D to, double radius) implements Solid {

        @Override
        public boolean cross(final Ray ray, final double[] range) {
            range[0] = Double.POSITIVE_INFINITY;
            range[1] = Double.NEGATIVE_INFINITY;
            ball(ray, from, range);
            ball(ray, to, range);
            side(ray, range);
            return range[1] > range[0];
        }

        private void ball(final Ray ray, final Vector3D center, final double[] range) {
            final double px = ray.x() - center.getX();
            final double py = ray.y() - center.getY();
            final double pz = ray.z() - center.getZ();
            final double along = px * ray.dx() + py * ray.dy() + pz * ray.dz();
            final double square = along * along - px * px - py * py - pz * pz + radius * radius;
            if (square > 0) {
                extend(range, -along - Math.sqrt(square));
                extend(range, -along + Math.sqrt(square));
            }
        }

        /** The crossings of the cylinder between the ends. */
        private void side(final Ray ray, final double[] range) {
            final double length = from.distance(to);
            if (length == 0) {
                return;
            }
            final double x = ray.x() - from.getX();
            final double y = ray.y() - from.getY();
            final double z = ray.z() - from.getZ();
            final double directionAlong = along(ray.dx(), ray.dy(), ray.dz()) / length;
            final double startAlong = along(x, y, z) / length;
            final double a = 1 - directionAlong * directionAlong;
            final double b = x * ray.dx() + y * ray.dy() + z * ray.dz() - startAlong * directionAlong;
            final double c = x * x + y * y + z * z - startAlong * startAlong - radius * radius;
            final double square = b * b - a * c;
            if (a > 0 && square > 0) {
                for (final double sign : new double[] {-1, 1}) {
                    final double t = (-b + sign * Math.sqrt(square)) / a;
                    final double at = startAlong + t * directionAlong;
                    if (at >= 0 && at <= length) {
                        extend(range, t);
                    }
                }
            }
        }

        /** How far a vector goes along the rod, times its length. */
        private double along(final double x, final double y, final double z) {
            return x * (to.getX() - from.getX()) + y * (to.getY() - from.getY()) + z * (to.getZ() - from.getZ());
        }

        private static void extend(final double[] range, final double t) {
            range[0] = Math.min(range[0], t);
            range[1] = Math.max(range[1], t);
        }
    }

    /**
     * A box.
     *
     * @param center of it
     * @param axes three unit vectors at right angles
     * @param half half its sizes along them in mm
     */
    record Box(Vector3D center, Vector3D[] axes, double[] half) implements Solid {

        @Override
        public boolean cross(final Ray ray, final double[] range) {
            range[0] = Double.NEGATIVE_INFINITY;
            range[1] = Double.POSITIVE_INFINITY;
            for (int axis = 0; axis < axes.length; axis++) {
                final double at = along(axes[axis], ray.x() - center.getX(), ray.y() - center.getY(), ray.z() - center.getZ());
                final double speed = along(axes[axis], ray.dx(), ray.dy(), ray.dz());
                if (speed == 0 && Math.abs(at) > half[axis]) {
                    return false;
                }
                if (speed != 0) {
                    final double reach = half[axis] / Math.abs(speed);
                    range[0] = Math.max(range[0], -at / speed - reach);
                    range[1] = Math.min(range[1], -at / speed + reach);
                }
            }
            return range[1] > range[0];
        }

        private static double along(final Vector3D axis, final double x, final double y, final double z) {
            return x * axis.getX() + y * axis.getY() + z * axis.getZ();
        }
    }
}
