package io.github.bonegen.radiograph.femur;

import io.github.bonegen.radiograph.physics.Ray;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.RotationOrder;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** A rigid motion: a rotation about a pivot, then a translation. */
final class Motion {

    /** Nothing moves. */
    static final Motion NONE = new Motion(Vector3D.ZERO, Rotation.IDENTITY, Vector3D.ZERO);

    private final Vector3D pivot;
    private final Rotation rotation;
    private final Vector3D shift;

    private Motion(final Vector3D pivot, final Rotation rotation, final Vector3D shift) {
        this.pivot = pivot;
        this.rotation = rotation;
        this.shift = shift;
    }

    /**
     * @param pivot mm
     * @param coronal angle in degrees; positive moves what is below the pivot to medial
     * @param sagittal angle in degrees; positive moves what is below the pivot backwards
     * @param axial angle in degrees about the z axis
     * @param shift mm
     */
    static Motion of(final Vector3D pivot, final double coronal, final double sagittal, final double axial,
        final Vector3D shift)
    {
        return new Motion(pivot, new Rotation(RotationOrder.XYZ, RotationConvention.VECTOR_OPERATOR,
            -Math.toRadians(sagittal), Math.toRadians(coronal), Math.toRadians(axial)), shift);
    }

    /** Where a point of the unmoved body goes. */
    Vector3D apply(final Vector3D point) {
        return rotation.applyTo(point.subtract(pivot)).add(pivot).add(shift);
    }

    /** A ray as the unmoved body sees it. */
    Ray toBody(final Ray ray) {
        if (this == NONE) {
            return ray;
        }
        final Vector3D start = rotation.applyInverseTo(new Vector3D(ray.x(), ray.y(), ray.z()).subtract(pivot)
            .subtract(shift)).add(pivot);
        final Vector3D direction = rotation.applyInverseTo(new Vector3D(ray.dx(), ray.dy(), ray.dz()));
        return new Ray(start.getX(), start.getY(), start.getZ(), direction.getX(), direction.getY(),
            direction.getZ());
    }
}
