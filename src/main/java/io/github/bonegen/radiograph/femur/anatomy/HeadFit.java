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

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * Head and neck of a fitted femur.
 *
 * @param center of the sphere that fits the upper medial half of the head, mm
 * @param radius of it
 * @param neckAngle between the axis of the neck, from its waist to the head, and the shaft's axis, in its own plane, degrees
 * @param version of the neck forwards, degrees
 * @param neckHeight where the neck's axis comes closest to the shaft's, mm above the knee
 */
record HeadFit(double[] center, double radius, double neckAngle, double version, double neckHeight) {

    private static final double GUESS = 23;
    private static final int ROUNDS = 12;
    private static final int RAYS = 24;
    private static final double NECK = 1.35;
    private static final double NECK_REACH = 24;

    static HeadFit of(final DistanceField femur) {
        final double[] top = top(femur);
        double[] center = {top[0], top[1], top[2] - GUESS};
        double radius = GUESS;
        for (int round = 0; round < ROUNDS; round++) {
            final double[] sphere = sphere(femur, center, radius);
            center = new double[] {sphere[0], sphere[1], sphere[2]};
            radius = sphere[3];
        }
        final double[] axis = neck(femur::at, center, radius);
        final double height = center[2] + axis[2] * Math.max(0, -center[0] / axis[0]);
        return new HeadFit(center, radius, angle(axis), version(axis), height);
    }

    /** The angle with the upright in degrees, in its own plane, of a neck that runs downwards in a direction. */
    static double angle(final double[] axis) {
        return 180 - Math.toDegrees(Math.acos(-axis[2]));
    }

    /** The version forwards in degrees of a neck that runs outwards in a direction. */
    static double version(final double[] axis) {
        return Math.toDegrees(Math.atan2(-axis[1], axis[0]));
    }

    /** Signed distances to a surface in mm, negative inside. */
    interface Solid {

        double distance(double x, double y, double z);
    }

    /** The highest point of the bone, found level by level from above. */
    private static double[] top(final DistanceField femur) {
        for (double z = femur.heights()[1]; z > 0; z -= 0.25) {
            final double[] box = femur.box(z, z);
            for (double x = box == null ? 1 : box[0]; box != null && x <= box[2]; x += 0.5) {
                for (double y = box[1]; y <= box[3]; y += 0.5) {
                    if (femur.at(x, y, z) < 0) {
                        return new double[] {x, y, z};
                    }
                }
            }
        }
        throw new IllegalStateException("A femur without bone");
    }

    /** The least squares sphere through the surface's points that are seen from a center, upwards and medially. */
    private static double[] sphere(final DistanceField femur, final double[] center, final double radius) {
        final Array2DRowRealMatrix rows = new Array2DRowRealMatrix(RAYS * RAYS, 4);
        final ArrayRealVector squares = new ArrayRealVector(RAYS * RAYS);
        for (int i = 0; i < RAYS * RAYS; i++) {
            // Directions within 65 degrees of up and medial.
            final double polar = Math.toRadians(65) * Math.sqrt((i / RAYS + 0.5) / RAYS);
            final double azimuth = 2 * Math.PI * (i % RAYS) / RAYS;
            final double along = Math.cos(polar);
            final double u = Math.sin(polar) * Math.cos(azimuth);
            final double dx = (-along - u) * Math.sqrt(0.5);
            final double dy = Math.sin(polar) * Math.sin(azimuth);
            final double dz = (along - u) * Math.sqrt(0.5);
            double t = radius;
            for (int step = 0; step < 8; step++) {
                t -= femur.at(center[0] + t * dx, center[1] + t * dy, center[2] + t * dz);
            }
            final double[] point = {center[0] + t * dx, center[1] + t * dy, center[2] + t * dz};
            rows.setRow(i, new double[] {2 * point[0], 2 * point[1], 2 * point[2], 1});
            squares.setEntry(i, point[0] * point[0] + point[1] * point[1] + point[2] * point[2]);
        }
        final double[] s = new QRDecomposition(rows).getSolver().solve(squares).toArray();
        return new double[] {s[0], s[1], s[2], Math.sqrt(s[3] + s[0] * s[0] + s[1] * s[1] + s[2] * s[2])};
    }

    /** The direction from the head down its neck: to the middle of the section across it at the neck's waist. */
    static double[] neck(final Solid femur, final double[] center, final double radius) {
        double[] axis = {Math.sqrt(0.5), 0, -Math.sqrt(0.5)};
        for (int round = 0; round < ROUNDS; round++) {
            final double[] across = {-axis[2], 0, axis[0]};
            final double length = Math.hypot(across[0], across[2]);
            final double[] sum = new double[3];
            int count = 0;
            for (double u = -NECK_REACH; u <= NECK_REACH; u++) {
                for (double v = -NECK_REACH; v <= NECK_REACH; v++) {
                    final double x = center[0] + NECK * radius * axis[0] + u * across[0] / length;
                    final double y = center[1] + NECK * radius * axis[1] + v;
                    final double z = center[2] + NECK * radius * axis[2] + u * across[2] / length;
                    if (femur.distance(x, y, z) < 0) {
                        sum[0] += x - center[0];
                        sum[1] += y - center[1];
                        sum[2] += z - center[2];
                        count++;
                    }
                }
            }
            final double norm = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
            axis = new double[] {sum[0] / norm, sum[1] / norm, sum[2] / norm};
        }
        return axis;
    }
}
