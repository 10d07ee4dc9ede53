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

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;


/**
 * The radiograph of a voxel volume.
 *
 * @param body the volume as the beam meets it
 * @param beam from where
 * @param grid the detector's pixels
 * @param exposure tube, scatter, blur and photons
 * @param noise whether photons are counted or expected
 * @param seed of the noise
 */
public record VolumeProjection(Body body, Beam beam, DetectorGrid grid, Exposure exposure, boolean noise, long seed) {

    private static final int MOST_PIXELS_A_SIDE = 4096;
    private static final double MARGIN = 1.04;

    /**
     * A detector that a volume's shadow fits on.
     *
     * @param size of the volume along x, y, z in mm
     * @param pixel mm, or 0 for about a voxel's
     * @param voxel smallest size of a voxel in mm
     * @param width columns, or 0 for as many as the shadow needs; height likewise
     */
    public static DetectorGrid fit(final Beam beam, final double[] size, final double voxel, final double pixel,
        final int width, final int height)
    {
        double u = 0;
        double v = 0;
        for (int corner = 0; corner < 8; corner++) {
            final double[] seen = beam.project((corner & 1) == 0 ? -size[0] / 2 : size[0] / 2,
                (corner & 2) == 0 ? -size[1] / 2 : size[1] / 2, (corner & 4) == 0 ? -size[2] / 2 : size[2] / 2);
            u = Math.max(u, Math.abs(seen[0]));
            v = Math.max(v, Math.abs(seen[1]));
        }
        require(Double.isFinite(u + v), "The volume reaches behind the source; move it farther away with sod");
        final double least = 2 * MARGIN * Math.max(u / (width > 0 ? width : MOST_PIXELS_A_SIDE),
            v / (height > 0 ? height : MOST_PIXELS_A_SIDE));
        final double chosen = pixel > 0 ? pixel
            : width > 0 || height > 0 ? least : Math.max(least, voxel * beam.magnification());
        return new DetectorGrid(width > 0 ? width : (int) Math.ceil(2 * MARGIN * u / chosen),
            height > 0 ? height : (int) Math.ceil(2 * MARGIN * v / chosen), chosen);
    }

    /** The share of the open beam's photons that the detector counts at each pixel. */
    public Volume transmission(final Progress progress) {
        final float[] primary = new Projector(beam, grid).transmission(body,
            exposure.tube().spectrum(TungstenTube.BINS), progress);
        final Imaging imaging = new Imaging(beam, grid, exposure);
        final float[] expected = imaging.expected(primary);
        return image(noise ? imaging.counted(expected, seed) : imaging.blurred(expected));
    }

    /**
     * The radiograph as a film shows it, grey 0 to 65535 over the window of -ln T; where high is not above low, the
     * window is the image's own range.
     */
    public static Volume develop(final Volume transmission, final double low, final double high) {
        final float[] pixels = transmission.voxels().clone();
        final Film film = high > low ? new Film(low, high, 1) : Film.fitted(pixels, 0, 1, 1);
        film.develop(pixels, transmission.width(), transmission.height());
        return Volume.of(pixels, transmission.width(), transmission.height(), 1, transmission.calibration())
            .with(transmission.provenance());
    }

    /** The path length in each material in mm, one slice a material in the order of the body's list. */
    public Volume pathLengths(final Progress progress) {
        final float[][] paths = new Projector(beam, grid).pathLengths(body, progress);
        final float[] voxels = new float[paths.length * grid.size()];
        for (int material = 0; material < paths.length; material++) {
            System.arraycopy(paths[material], 0, voxels, material * grid.size(), grid.size());
        }
        return Volume.of(voxels, grid.width(), grid.height(), paths.length,
            Calibration.isotropic(grid.pixel(), "mm", "mm")).with(record());
    }

    private Volume image(final float[] pixels) {
        return Volume.of(pixels, grid.width(), grid.height(), 1, Calibration.isotropic(grid.pixel(), "mm", ""))
            .with(record());
    }

    private Provenance record() {
        return Provenance.ofBoneGen().with("beam", beam.getClass().getSimpleName()).with("exposure", exposure)
            .with("materials", body.materials()).with("magnification", beam.magnification())
            .with("noise", noise).with("seed", seed);
    }
}
