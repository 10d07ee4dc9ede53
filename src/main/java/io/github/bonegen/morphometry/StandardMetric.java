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
package io.github.bonegen.morphometry;

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Planes;
import java.util.Locale;

/** The metrics that every engine is asked for, by BoneJ's definitions, in the order of a table's columns. */
public enum StandardMetric implements Metric {
    /** BV, TV, BV/TV. */
    BVTV,
    /** Trabecular thickness: mean, standard deviation, maximum. */
    TBTH,
    /** Trabecular separation: mean, standard deviation, maximum. */
    TBSP,
    /** Trabecular number, 1 / (Tb.Th + Tb.Sp). */
    TBN,
    /** Euler characteristic, delta chi, connectivity and its density. */
    CONN,
    /** Bone surface, BS/BV, BS/TV. */
    BS,
    /** Fractal dimension of the surface. */
    FD,
    /** Degree of anisotropy, radii and axes of the ellipsoid of mean intercept lengths. */
    DA,
    /** Structure model index. */
    SMI,
    /** Number of components and the share of bone in the largest. */
    PARTS,
    /** BMD, TMD and standard deviation of density, of grey volumes. */
    DENSITY;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the built-in engine does. */
    @Override
    public Measurement measure(final Planes grey, final BinaryVolume bone, final Progress progress) {
        return Morphometry.measure(grey, bone, MeasurementRequest.of(this), progress);
    }

    @Override
    public boolean isRegional() {
        return true;
    }

    /** As the built-in engine does. */
    @Override
    public Measurement measure(final Planes grey, final BinaryVolume bone, final Region region, final Progress progress) {
        return Morphometry.measure(new BuiltInEngine(), grey, true, bone, region, MeasurementRequest.of(this), progress);
    }
}
