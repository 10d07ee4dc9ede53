package io.github.bonegen.radiograph.physics;

/**
 * A source infinitely far away: all rays are parallel, nothing is magnified.
 *
 * @param pose where the beam comes from
 * @param sourceDetectorDistance mm over which the photons thin out, as if the source were that far away
 */
public record ParallelBeam(Pose pose, double sourceDetectorDistance) implements Beam {

    @Override
    public Ray ray(final double u, final double v) {
        return new Ray(pose.at(0, u, v, 0), pose.at(1, u, v, 0), pose.at(2, u, v, 0),
            pose.forward()[0], pose.forward()[1], pose.forward()[2]);
    }

    @Override
    public double[] project(final double x, final double y, final double z) {
        return new double[] {pose.along(pose.right(), x, y, z), pose.along(pose.down(), x, y, z)};
    }

    @Override
    public double magnification() {
        return 1;
    }

    @Override
    public void checkOutside(final Body body) {
        // A source at infinity is outside of everything.
    }
}
