package io.github.bonegen.radiograph.physics;

/** The rays of a source: one for each point of the detector. */
public interface Beam {

    /**
     * The ray that ends at a point of the detector.
     *
     * @param u mm to the right of the detector's center
     * @param v mm below it
     */
    Ray ray(double u, double v);

    /**
     * Where a point of the body is seen.
     *
     * @return u to the right and v below the detector's center in mm
     */
    double[] project(double x, double y, double z);

    /** How much larger the center of the body appears on the detector. */
    double magnification();

    /** Distance from the focal spot to the detector in mm, which the photons thin out over. */
    double sourceDetectorDistance();

    /**
     * Finds out whether the source keeps clear of a body.
     *
     * @throws io.github.bonegen.InvalidInputException if the source is inside it
     */
    void checkOutside(Body body);
}
