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

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.physics.Beam;
import io.github.bonegen.radiograph.physics.Body;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Imaging;
import io.github.bonegen.radiograph.physics.Projector;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;

/**
 * The radiograph of any body, from the beam to the film.
 *
 * @param body what is X-rayed
 * @param beam where from
 * @param shot how it is taken
 */
public record BodyRadiograph(Body body, Beam beam, Acquisition shot) {

    /** Bends of -ln T among neighbours above which a pixel is averaged over a bundle of rays. */
    private static final double EDGE = 0.1;

    /**
     * The developed image of grey 0 to 65535, its pixel size on the detector in mm. Memory is about 16 bytes a pixel;
     * time is linear in pixels.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Volume render(final Progress progress) {
        final Imaging imaging = imaging();
        return developed(imaging.counted(reaching(imaging, progress), shot.seed()));
    }

    /**
     * The mean of all images that noise makes different: what {@link #render} shows with endless photons.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Volume renderWithoutNoise(final Progress progress) {
        final Imaging imaging = imaging();
        return developed(imaging.blurred(reaching(imaging, progress)));
    }

    private Imaging imaging() {
        return new Imaging(beam, shot.grid(), shot.exposure());
    }

    private float[] reaching(final Imaging imaging, final Progress progress) {
        return imaging.expected(transmission(progress));
    }

    private Volume developed(final float[] image) {
        final DetectorGrid grid = shot.grid();
        shot.faults().addTo(image, grid);
        shot.processing().develop(image, grid, shot.collimation(), shot.marker());
        return Volume.of(image, grid.width(), grid.height(), 1, Calibration.isotropic(grid.pixel(), "mm", ""));
    }

    /** The share of primary photons that reaches each pixel, without blur, scatter or noise. */
    public float[] transmission(final Progress progress) {
        final Projector projector = new Projector(beam, shot.grid());
        final var spectrum = shot.exposure().tube().spectrum(TungstenTube.BINS);
        return projector.refineEdges(projector.transmission(body, spectrum, progress), body, spectrum, EDGE, progress);
    }
}
