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
package io.github.bonegen.radiograph.physics;

/**
 * How the imaging system stands around the body: the point that the central ray passes through, and three unit
 * vectors: to the right and downwards in the image, and forwards from source to detector.
 */
public record Pose(double[] center, double[] right, double[] down, double[] forward) {

    /**
     * A pose around a point. At angle, tilt and roll 0 the beam runs along -y, x points right in the image and z up.
     *
     * @param center x, y, z in mm
     * @param angle turns the beam about the z axis, degrees
     * @param tilt lifts the source towards +z, degrees
     * @param roll turns the detector about the beam, degrees
     */
    public static Pose of(final double[] center, final double angle, final double tilt, final double roll) {
        final double a = Math.toRadians(angle);
        final double b = Math.toRadians(tilt);
        final double[] right = {Math.cos(a), Math.sin(a), 0};
        final double[] forward = {Math.sin(a) * Math.cos(b), -Math.cos(a) * Math.cos(b), -Math.sin(b)};
        final double[] down = {Math.sin(a) * -Math.sin(b), Math.cos(a) * Math.sin(b), -Math.cos(b)};
        final double c = Math.cos(Math.toRadians(roll));
        final double s = Math.sin(Math.toRadians(roll));
        return new Pose(center.clone(), mix(right, c, down, s), mix(down, c, right, -s), forward);
    }

    /** The point at u to the right, v down and w forward of the center, along one axis (0 x, 1 y, 2 z), in mm. */
    double at(final int axis, final double u, final double v, final double w) {
        return center[axis] + u * right[axis] + v * down[axis] + w * forward[axis];
    }

    /** How far a point lies from the center along one of the vectors, in mm. */
    double along(final double[] vector, final double x, final double y, final double z) {
        return (x - center[0]) * vector[0] + (y - center[1]) * vector[1] + (z - center[2]) * vector[2];
    }

    private static double[] mix(final double[] first, final double a, final double[] second, final double b) {
        return new double[] {a * first[0] + b * second[0], a * first[1] + b * second[1], a * first[2] + b * second[2]};
    }
}
