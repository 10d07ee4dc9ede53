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
package io.github.bonegen.spongiosa.phantom;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Volume;

/**
 * A cortex around spongiosa: a tube about the third axis through the middle of the volume, its outer diameter four fifths of the
 * volume's edge, with nothing around it. A bone of known Ct.Th, Ct.Ar and Tt.Ar.
 *
 * @param thickness in mm
 */
record CorticalShell(double thickness) {

    private static final double RADIUS = 0.4;

    CorticalShell {
        require(thickness > 0, "cortex=%s is not accepted; its thickness in mm must be above 0", thickness);
    }

    /** The shares of bone in a cube of spongiosa with this cortex. */
    Volume around(final Volume spongiosa) {
        final int edge = spongiosa.width();
        final double outer = RADIUS * edge;
        final double inner = outer - thickness / spongiosa.calibration().x();
        require(inner > 0, "cortex=%s mm is thicker than the bone's radius of %s mm", thickness, outer
            * spongiosa.calibration().x());
        final float[] shares = spongiosa.voxels().clone();
        for (int i = 0; i < shares.length; i++) {
            final double radius = Math.hypot(i % edge - (edge - 1) / 2.0, i / edge % edge - (edge - 1) / 2.0);
            final double within = Math.max(0, Math.min(1, outer - radius + 0.5));
            final double compact = Math.max(0, Math.min(1, radius - inner + 0.5));
            shares[i] = (float) (within * Math.max(shares[i], compact));
        }
        return Volume.of(shares, edge, edge, edge, spongiosa.calibration());
    }
}
