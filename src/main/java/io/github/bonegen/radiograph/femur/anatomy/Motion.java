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

import io.github.bonegen.radiograph.physics.Ray;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.RotationOrder;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** A rigid motion: a rotation about a pivot, then a translation. */
public final class Motion {

    /** Nothing moves. */
    public static final Motion NONE = new Motion(Vector3D.ZERO, Rotation.IDENTITY, Vector3D.ZERO);

    private final Vector3D pivot;
    private final Rotation rotation;
    private final Vector3D shift;
    /** The way back: rows of the inverse rotation, and where it leads the origin. */
    private final double[][] back;
    private final Vector3D origin;

    private Motion(final Vector3D pivot, final Rotation rotation, final Vector3D shift) {
        this.pivot = pivot;
        this.rotation = rotation;
        this.shift = shift;
        back = rotation.revert().getMatrix();
        origin = rotation.applyInverseTo(pivot.add(shift).negate()).add(pivot);
    }

    /**
     * @param pivot mm
     * @param coronal angle in degrees; positive moves what is below the pivot to medial
     * @param sagittal angle in degrees; positive moves what is below the pivot backwards
     * @param axial angle in degrees about the z axis
     * @param shift mm
     */
    public static Motion of(final Vector3D pivot, final double coronal, final double sagittal, final double axial,
        final Vector3D shift)
    {
        return new Motion(pivot, new Rotation(RotationOrder.XYZ, RotationConvention.VECTOR_OPERATOR,
            -Math.toRadians(sagittal), Math.toRadians(coronal), Math.toRadians(axial)), shift);
    }

    /** Where a point of the unmoved body goes. */
    public Vector3D apply(final Vector3D point) {
        return rotation.applyTo(point.subtract(pivot)).add(pivot).add(shift);
    }

    /** A ray as the unmoved body sees it. */
    public Ray toBody(final Ray ray) {
        if (this == NONE) {
            return ray;
        }
        return new Ray(origin.getX() + back(0, ray.x(), ray.y(), ray.z()), origin.getY() + back(1, ray.x(), ray.y(), ray.z()),
            origin.getZ() + back(2, ray.x(), ray.y(), ray.z()), back(0, ray.dx(), ray.dy(), ray.dz()),
            back(1, ray.dx(), ray.dy(), ray.dz()), back(2, ray.dx(), ray.dy(), ray.dz()));
    }

    private double back(final int axis, final double x, final double y, final double z) {
        return back[axis][0] * x + back[axis][1] * y + back[axis][2] * z;
    }
}
