package io.github.bonegen.radiograph.femur;

/** An unbroken bone: its outer surface, the thickness of its cortex, and how much bone its inside holds. */
interface BoneShape {

    /** Signed distance to the periosteal surface in mm, negative inside; a first-order approximation. */
    double distance(double x, double y, double z);

    /** Thickness of the cortex in mm. */
    double cortex(double x, double y, double z);

    /** Share of bone in the inside, 0 to 1, before its texture. */
    double trabecular(double x, double y, double z);

    /** Center of a sphere that holds the bone at about a height: x, y, and its radius, in mm. */
    void bounds(double z, double[] xyRadius);
}
