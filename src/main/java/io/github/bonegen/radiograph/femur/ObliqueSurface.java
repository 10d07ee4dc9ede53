package io.github.bonegen.radiograph.femur;

/** A flat fracture, transverse or oblique, that falls towards a direction around the shaft. */
final class ObliqueSurface implements FractureSurface {

    private final double slopeU;
    private final double slopeV;

    /** @param angle against the plane across the shaft; azimuth 0 rises to lateral, 90 to anterior; degrees */
    ObliqueSurface(final double angle, final double azimuth) {
        slopeU = Math.tan(Math.toRadians(angle)) * Math.cos(Math.toRadians(azimuth));
        slopeV = Math.tan(Math.toRadians(angle)) * Math.sin(Math.toRadians(azimuth));
    }

    @Override
    public double height(final double u, final double v) {
        return slopeU * u + slopeV * v;
    }
}
