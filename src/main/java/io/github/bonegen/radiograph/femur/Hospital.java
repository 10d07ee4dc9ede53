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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.film.Collimation;
import io.github.bonegen.radiograph.femur.film.DetectorFaults;
import io.github.bonegen.radiograph.femur.film.Marker;
import io.github.bonegen.radiograph.femur.film.Processing;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.RandomVariates;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Exposure;
import io.github.bonegen.radiograph.physics.Scatter;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import java.util.Locale;

/**
 * A radiology department: its detector, its habits, and what its console does to pictures. All ranges are assumptions
 * but kVp (60 to 75), distance (about 1 m) and pixel numbers (1 to 15 million).
 *
 * @param name such as {@code H07}
 * @param kvp usual peak voltage
 * @param filtration mm of aluminium
 * @param mas usual current times time
 * @param scatter scatter-to-primary ratio behind its grid
 * @param focalSpot mm
 * @param blur of its detector, standard deviation in mm
 * @param efficiency of its detector
 * @param megapixels of a full picture
 * @param aspect height over width of its detector
 * @param sourceDetector distance in mm
 * @param tightness how much of the detector its collimation covers, 0 to 1
 * @param carelessness standard deviation of rotations in degrees
 * @param processing of its console
 * @param faults of its detector
 * @param markerSize mm; 0 uses none
 * @param markerPlate margin of the marker's plate in letter heights; 0 has none
 */
public record Hospital(String name, double kvp, double filtration, double mas, double scatter, double focalSpot,
    double blur, double efficiency, double megapixels, double aspect, double sourceDetector, double tightness,
    double carelessness, Processing processing, DetectorFaults faults, double markerSize, double markerPlate)
{
    private static final double LEAST_MEGAPIXELS = 1;
    private static final double MOST_MEGAPIXELS = 15;
    private static final double DETECTOR_HEIGHT = 430;
    private static final double TABLE = 50;

    /** The hospital of a number in a world of a seed. */
    public static Hospital of(final int number, final long seed) {
        final RandomVariates draw = new RandomVariates(Seeds.of(seed, number));
        final double megapixels = LEAST_MEGAPIXELS
            * Math.pow(MOST_MEGAPIXELS / LEAST_MEGAPIXELS, draw.uniform(0, 1));
        // Ranges that cover the leg films of two hospitals: grey of air 1 to 33 of 255, of soft tissue 40 to 120.
        final Processing processing = new Processing(draw.uniform(0.3, 0.6), draw.uniform(0.5, 1.6),
            draw.uniform(1.2, 8), draw.uniform(0, 0.13), draw.uniform(1, 1.45), draw.uniform(1.5, 2.2),
            draw.uniform(0.75, 0.95), draw.chance(0.95));
        return new Hospital(String.format(Locale.ROOT, "H%02d", number), draw.uniform(60, 75), draw.uniform(2, 4),
            Math.exp(draw.uniform(Math.log(1), Math.log(10))), draw.uniform(0.15, 0.6),
            draw.uniform(0.6, 1.3), draw.uniform(0.06, 0.16), draw.uniform(0.35, 0.75),
            megapixels, draw.chance(0.75) ? 1.229 : 1, draw.normal(1050, 40), draw.chance(0.6) ? 0 : draw.uniform(0.1, 0.9),
            draw.uniform(1, 6), processing, faults(draw), draw.chance(0.85) ? draw.uniform(9, 18) : 0,
            draw.chance(0.35) ? draw.uniform(0.2, 0.45) : 0);
    }

    /** Two in five have plate readers, with bands and worn plates; a few panels have lost lines. */
    private static DetectorFaults faults(final RandomVariates draw) {
        final boolean plates = draw.chance(0.4);
        return new DetectorFaults(plates ? draw.uniform(0.002, 0.012) : 0, draw.chance(0.12) ? draw.whole(1, 3) : 0,
            plates ? draw.uniform(0.6, 2.5) : 0, draw.seed());
    }

    /** One of its pictures of a thigh, with another number of pixels. */
    public Acquisition shot(final Phantom phantom, final View view, final long seed, final double pixels) {
        final RandomVariates draw = new RandomVariates(Seeds.of(seed, 1));
        final double detectorWidth = DETECTOR_HEIGHT / aspect;
        final double pixel = Math.sqrt(DETECTOR_HEIGHT * detectorWidth / (pixels * 1e6));
        final DetectorGrid grid = new DetectorGrid((int) Math.round(detectorWidth / pixel),
            (int) Math.round(DETECTOR_HEIGHT / pixel), pixel);
        final double width = detectorWidth * (1 - tightness * draw.uniform(0.25, 0.6));
        final double height = DETECTOR_HEIGHT * (1 - tightness * draw.uniform(0, 0.35));
        final double object = sourceDetector - TABLE - phantom.anatomy().thighRadius();
        final double room = height / 2 / sourceDetector * object;
        final double center = phantom.fracture().site() + draw.uniform(-0.45, 0.45) * room;
        final Exposure exposure = new Exposure(new TungstenTube(kvp, filtration), mas * draw.uniform(0.7, 1.4),
            new Scatter(scatter * draw.uniform(0.8, 1.2), draw.uniform(25, 45)), focalSpot, blur, efficiency);
        final double roll = draw.normal(0, carelessness);
        final Marker marker = new Marker(phantom.anatomy().left(), draw.sign() * width * 0.38 - markerSize / 3,
            draw.uniform(-0.42, 0.35) * height, markerSize, markerPlate);
        return new Acquisition(view, center, draw.normal(0, 12), draw.normal(0, 2 * carelessness), draw.normal(0, 1.5),
            roll, object, sourceDetector, grid, exposure, faults,
            new Collimation(width, height, draw.normal(0, 1.2)),
            processing, marker, draw.seed());
    }
}
