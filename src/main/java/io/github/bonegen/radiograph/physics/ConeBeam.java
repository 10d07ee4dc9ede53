package io.github.bonegen.radiograph.physics;

import static io.github.bonegen.InvalidInputException.require;

/**
 * A point source before a flat detector.
 *
 * @param pose where the system stands around the body
 * @param sourceObjectDistance mm from the focal spot to the center of the body
 * @param sourceDetectorDistance mm from the focal spot to the detector
 */
public record ConeBeam(Pose pose, double sourceObjectDistance, double sourceDetectorDistance) implements Beam {

    /** @throws io.github.bonegen.InvalidInputException if the body is not between source and detector */
    public ConeBeam {
        require(sourceObjectDistance > 0 && sourceDetectorDistance >= sourceObjectDistance
            && Double.isFinite(sourceDetectorDistance),
            "sod=%s and sdd=%s are not accepted; positive ones with sdd not below sod are",
            sourceObjectDistance, sourceDetectorDistance);
    }

    @Override
    public Ray ray(final double u, final double v) {
        final double behind = sourceDetectorDistance - sourceObjectDistance;
        return Ray.through(source(0), source(1), source(2), pose.at(0, u, v, behind), pose.at(1, u, v, behind),
            pose.at(2, u, v, behind));
    }

    @Override
    public double[] project(final double x, final double y, final double z) {
        final double scale = sourceDetectorDistance
            / (sourceObjectDistance + pose.along(pose.forward(), x, y, z));
        return new double[] {scale * pose.along(pose.right(), x, y, z), scale * pose.along(pose.down(), x, y, z)};
    }

    @Override
    public double magnification() {
        return sourceDetectorDistance / sourceObjectDistance;
    }

    @Override
    public void checkOutside(final Body body) {
        require(!body.contains(source(0), source(1), source(2)),
            "The source is inside the volume: sod=%s mm is too short; move it farther away", sourceObjectDistance);
    }

    private double source(final int axis) {
        return pose.at(axis, 0, 0, -sourceObjectDistance);
    }
}
