/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.radiograph.femur.film;

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
 * @param faults of the detector
 * @param collimation open field
 * @param processing from counts to grey
 * @param marker side marker
 * @param seed of the noise
 */
public record Acquisition(View view, double height, double aside, double turn, double tilt, double roll,
    double sourceObject, double sourceDetector, DetectorGrid grid, Exposure exposure,
    DetectorFaults faults, Collimation collimation, Processing processing, Marker marker, long seed)
{
    /** The same picture on a detector with other pixels. */
    public Acquisition on(final DetectorGrid otherGrid) {
        return new Acquisition(view, height, aside, turn, tilt, roll, sourceObject, sourceDetector, otherGrid, exposure,
            faults, collimation, processing, marker, seed);
    }
}
