package io.github.bonegen.radiograph.femur;

/** A helix once around the shaft, closed by a cleft along it. */
final class SpiralSurface implements FractureSurface {

    private final double pitch;
    private final double start;

    /** @param pitch rise of one turn in mm, negative for the other hand; start is where the cleft is, in degrees */
    SpiralSurface(final double pitch, final double start) {
        this.pitch = pitch;
        this.start = Math.toRadians(start);
    }

    @Override
    public double height(final double u, final double v) {
        final double turn = (Math.atan2(v, u) - start) / (2 * Math.PI);
        return pitch * (turn - Math.floor(turn) - 0.5);
    }

    /** The cleft is the half plane at its start. */
    @Override
    public double clearance(final double u, final double v) {
        final double along = u * Math.cos(start) + v * Math.sin(start);
        return along > 0 ? Math.abs(v * Math.cos(start) - u * Math.sin(start)) : Math.hypot(u, v);
    }
}
