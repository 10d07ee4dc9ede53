package io.github.bonegen.radiograph.femur;

/**
 * The local thickening of the lateral cortex at an atypical fracture: a periosteal beak and an endosteal part.
 *
 * @param site height in mm
 * @param height of the beak in mm
 * @param inner endosteal part in mm
 * @param reach extent along the shaft to either side in mm
 */
record Thickening(double site, double height, double inner, double reach) {

    static final Thickening NONE = new Thickening(0, 0, 0, 1);

    /** What is added outside in mm at a point relative to the shaft's axis. */
    double outer(final double u, final double v, final double z) {
        return height == 0 ? 0 : height * shape(u, v, z);
    }

    /** What is added on both sides of the cortex. */
    double total(final double u, final double v, final double z) {
        return height + inner == 0 ? 0 : (height + inner) * shape(u, v, z);
    }

    /** 1 at the lateral apex, falling off along and around the shaft; a beak comes to a point. */
    private double shape(final double u, final double v, final double z) {
        final double along = Math.abs(z - site) / reach;
        if (along >= 1 || u <= 0) {
            return 0;
        }
        final double lateral = u * u / (u * u + v * v);
        return (1 - along) * (1 - 0.5 * along) * lateral * lateral;
    }
}
