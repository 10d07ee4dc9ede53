package io.github.bonegen.radiograph.femur;

/**
 * The measures of one thigh.
 *
 * @param left whether it is the left one
 * @param male sex
 * @param length of the femur in mm
 * @param canal width of the canal at the isthmus in mm
 * @param cortex thickness of the lateral cortex at mid-shaft in mm, away from any fracture
 * @param lateralBow angle between the proximal and the distal shaft in the AP view in degrees, convex laterally
 * @param anteriorBowRadius radius of the shaft in the lateral view in mm
 * @param neckAngle angle between neck and shaft in degrees
 * @param headRadius radius of the head in mm
 * @param mineral density of the trabecular bone in the ends, as a share of the standard phantom's
 * @param thighRadius mean radius of the thigh at mid-shaft in mm
 * @param fat thickness of the fat under the skin in mm
 * @param texture seed of trabecular and muscular texture
 */
public record Anatomy(boolean left, boolean male, double length, double canal, double cortex, double lateralBow,
    double anteriorBowRadius, double neckAngle, double headRadius, double mineral, double thighRadius, double fat,
    long texture)
{
    /** Level of the lesser trochanter's lower edge below the top of a femur of standard length, mm. */
    private static final double LESSER_TROCHANTER = 100;
    private static final double STANDARD_LENGTH = 424;
    private static final double ISTHMUS = 0.55;

    /** Size relative to the mean femur. */
    public double scale() {
        return length / STANDARD_LENGTH;
    }

    /** Height of the lesser trochanter's lower edge above the knee joint in mm. */
    public double lesserTrochanter() {
        return length - LESSER_TROCHANTER * scale();
    }

    /** Height of the isthmus in mm. */
    public double isthmus() {
        return ISTHMUS * length;
    }

    /** Outer width of the shaft at the isthmus in mm. */
    public double shaftWidth() {
        return canal + 2 * cortex;
    }
}
