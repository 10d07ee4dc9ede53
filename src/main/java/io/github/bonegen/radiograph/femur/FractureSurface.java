package io.github.bonegen.radiograph.femur;

/** The surface along which a shaft is broken, as a height over the plane across it. */
interface FractureSurface {

    /**
     * Height in mm above the fracture's middle.
     *
     * @param u mm lateral of the shaft's axis
     * @param v mm anterior of it
     */
    double height(double u, double v);

    /** How far a point lies below the surface in mm; far from it a coarser surface will do. */
    default double below(final double u, final double v, final double h) {
        return height(u, v) - h;
    }

    /** Distance in mm to where the surface is steep as a wall; tracers step with care near it. */
    default double clearance(final double u, final double v) {
        return Double.POSITIVE_INFINITY;
    }
}
