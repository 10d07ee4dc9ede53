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
package io.github.bonegen.radiograph.physics;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;

/**
 * How an image is exposed.
 *
 * @param tube the X-ray tube
 * @param mas tube current times time in mAs
 * @param scatter scattered photons
 * @param focalSpot width of the focal spot in mm
 * @param detectorBlur standard deviation of the detector's blur in mm
 * @param efficiency share of the photons that the detector counts
 */
public record Exposure(TungstenTube tube, double mas, Scatter scatter, double focalSpot, double detectorBlur,
    double efficiency)
{
    private static final double REFERENCE_DISTANCE = 1000;
    /** Standard deviation of a uniform disc's profile is a quarter of its diameter. */
    private static final double SPOT_SIGMA = 0.25;

    /** @throws io.github.bonegen.InvalidInputException if nothing is exposed, or a width is negative */
    public Exposure {
        require(mas > 0 && mas <= 10_000, "mas=%s is not accepted: no photons, no image; choose above 0, up to 10000",
            mas);
        require(focalSpot >= 0 && detectorBlur >= 0, "Focal spot (%s mm) and detector blur (%s mm) cannot be negative",
            focalSpot, detectorBlur);
        require(efficiency > 0 && efficiency <= 1, "A detector efficiency of %s is not accepted; choose 0 to 1",
            efficiency);
    }

    /** Photons that an unattenuated pixel counts. */
    public double photonsPerPixel(final Beam beam, final DetectorGrid grid) {
        final double distance = REFERENCE_DISTANCE / beam.sourceDetectorDistance();
        return tube.spectrum(TungstenTube.BINS).total() * mas * distance * distance * grid.pixel() * grid.pixel()
            * efficiency;
    }

    /** Standard deviation of the focal spot's blur on the detector in mm. */
    public double focalBlur(final Beam beam) {
        return SPOT_SIGMA * focalSpot * (beam.magnification() - 1);
    }
}
