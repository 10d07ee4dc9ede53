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

import io.github.bonegen.volume.GaussianBlur;


/**
 * From the photons that pass a body to those that a detector counts: focal-spot blur, scatter, quantum noise, detector
 * blur, in the order in which they happen.
 */
public final class Imaging {

    private final Beam beam;
    private final DetectorGrid grid;
    private final Exposure exposure;

    public Imaging(final Beam beam, final DetectorGrid grid, final Exposure exposure) {
        this.beam = beam;
        this.grid = grid;
        this.exposure = exposure;
    }

    /**
     * What the detector would count on average, as a share of the open beam.
     *
     * @param transmission transmitted share of the primary photons; changed in place and returned
     */
    public float[] expected(final float[] transmission) {
        GaussianBlur.apply(transmission, exposure.focalBlur(beam) / grid.pixel(), grid.width(), grid.height());
        exposure.scatter().addTo(transmission, grid);
        return transmission;
    }

    /** What the detector counts in one exposure, in place of what is expected. */
    public float[] counted(final float[] expected, final long seed) {
        new QuantumNoise(exposure.photonsPerPixel(beam, grid), seed).addTo(expected, grid.width(), grid.height());
        return blurred(expected);
    }

    /** The detector's blur, in place. */
    public float[] blurred(final float[] counted) {
        GaussianBlur.apply(counted, exposure.detectorBlur() / grid.pixel(), grid.width(), grid.height());
        return counted;
    }
}
