package io.github.bonegen.radiograph.femur;

/** Thickness of the lateral cortex along the femur: full around the isthmus, thin at the ends; an assumption. */
final class CortexProfile {

    private static final double AT_ISTHMUS = 8.1;

    private CortexProfile() {
        // Static functions only.
    }

    /** Thickness in mm by height in mm. */
    static Profile of(final Anatomy anatomy) {
        return new Profile(anatomy.length(), anatomy.cortex() / AT_ISTHMUS, 0, 0.8, 0.08, 0.8, 0.13, 1.3, 0.19, 2.6,
            0.26, 4.6, 0.34, 6.6, 0.43, 7.8, 0.5, 8.1, 0.6, 8.1, 0.68, 7.8, 0.75, 6.9, 0.8, 5.6, 0.85, 3.6, 0.9, 1.6,
            0.95, 1, 1, 0.8);
    }
}
