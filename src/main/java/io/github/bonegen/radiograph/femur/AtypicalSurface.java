package io.github.bonegen.radiograph.femur;

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
