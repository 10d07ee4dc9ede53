package io.github.bonegen.radiograph.femur;

import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Exposure;

/**
 * How one radiograph of a thigh is taken.
 *
 * @param view direction
 * @param height of the femur that the beam is centered on, mm above the knee joint
 * @param aside how far the beam passes from the shaft's axis in mm
 * @param turn of the leg about its axis in degrees
 * @param tilt of the tube in degrees
 * @param roll of the detector in degrees
 * @param sourceObject distance from focal spot to femur in mm
 * @param sourceDetector distance from focal spot to detector in mm
 * @param grid the detector's pixels
 * @param exposure tube, noise, scatter, blur
 * @param collimation open field
 * @param processing from counts to grey
 * @param marker side marker
 * @param seed of the noise
 */
public record Shot(View view, double height, double aside, double turn, double tilt, double roll,
    double sourceObject, double sourceDetector, DetectorGrid grid, Exposure exposure, Collimation collimation,
    Processing processing, Marker marker, long seed)
{
    /** The same picture on a detector with other pixels. */
    public Shot on(final DetectorGrid otherGrid) {
        return new Shot(view, height, aside, turn, tilt, roll, sourceObject, sourceDetector, otherGrid, exposure,
            collimation, processing, marker, seed);
    }
}
