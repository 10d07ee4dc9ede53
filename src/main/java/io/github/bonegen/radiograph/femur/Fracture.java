package io.github.bonegen.radiograph.femur;

/**
 * The measures of one fracture. Angles in degrees, lengths in mm; what a kind has no use for is 0.
 *
 * @param kind what has happened
 * @param site height of the fracture's middle above the knee joint
 * @param lateralAngle of the fracture line at the lateral cortex against the plane across the shaft
 * @param medialAngle of the line on its medial half (AFF), or the azimuth of an oblique or spiral fracture
 * @param beak height of the periosteal thickening at the lateral cortex
 * @param beakLength its extent along the shaft to either side
 * @param endosteal thickening of the lateral cortex at the fracture inwards
 * @param gap between the fragments; of an incomplete fracture, the width of its cleft
 * @param depth how far an incomplete fracture reaches in, as a share of the shaft's width
 * @param shiftLateral displacement of the distal fragment
 * @param shiftAnterior displacement of the distal fragment
 * @param shortening overlap of the fragments along the shaft
 * @param varus angulation of the distal fragment, apex lateral
 * @param sagittal angulation of the distal fragment, apex anterior
 * @param rotation of the distal fragment about the shaft
 * @param pitch extent along the shaft of a spiral or comminuted fracture
 * @param pieces number of intermediate fragments
 * @param roughness standard deviation of the fracture surface
 * @param seed of the surface and of the pieces
 */
public record Fracture(FractureKind kind, double site, double lateralAngle, double medialAngle, double beak,
    double beakLength, double endosteal, double gap, double depth, double shiftLateral, double shiftAnterior,
    double shortening, double varus, double sagittal, double rotation, double pitch, int pieces, double roughness,
    long seed)
{
    /** No fracture; the images of an intact femur are centered on the given height. */
    public static Fracture none(final double center) {
        return new Fracture(FractureKind.INTACT, center, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
