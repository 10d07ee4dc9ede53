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
package io.github.bonegen.spongiosa.evaluation;

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.binary.Segmented;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A volume as a vector of what the reference morphometry measures in it: the space in which generated and real
 * spongiosa are compared. What is undefined, such as the thickness of no bone, counts as 0.
 *
 * @param threshold density above which a voxel is bone
 */
public record MorphometricFeatures(double threshold) {

    /** Columns of the morphometry engine, in the order of the vector. */
    public static final List<String> NAMES = List.of("BMD", "TMD", "Density Std Dev", "BV/TV", "Tb.Th Mean",
        "Tb.Th Std Dev", "Tb.Sp Mean", "Tb.Sp Std Dev", "Tb.N", "BS/BV", "Conn.D", "DA", "SMI",
        "Largest component fraction");

    private static final MeasurementRequest REQUEST = MeasurementRequest.of(Set.of(StandardMetric.BVTV, StandardMetric.TBTH,
        StandardMetric.TBSP,
        StandardMetric.TBN, StandardMetric.CONN, StandardMetric.BS, StandardMetric.DA, StandardMetric.SMI, StandardMetric.PARTS,
            StandardMetric.DENSITY)).with(MilSampling.QUICK);

    private static final double SAME = 1e-6;

    /** The columns that densities alone decide. */
    private static final List<String> DENSITIES = List.of("BMD", "TMD", "Density Std Dev");

    /**
     * The columns that a space has in which volumes are compared with real ones: all, but no densities where these are binary,
     * so that the density of bone is the same in each and says nothing.
     *
     * @param real one row a volume
     */
    static int[] compared(final double[][] real) {
        final int tissue = NAMES.indexOf("TMD");
        final boolean isBinary = Arrays.stream(real).allMatch(row -> Math.abs(row[tissue] - real[0][tissue])
            <= SAME * Math.abs(real[0][tissue]));
        return IntStream.range(0, NAMES.size()).filter(i -> !isBinary || !DENSITIES.contains(NAMES.get(i))).toArray();
    }

    /** Measures a volume: one number for each of {@link #NAMES}. Safe to call from several threads. */
    public double[] of(final Volume volume) {
        final Segmented bone = new FixedThreshold(threshold).segment(volume, "sample");
        final Measurement measured = Morphometry.measure(volume, bone.bone(), REQUEST, Progress.NONE);
        return NAMES.stream().mapToDouble(measured::get).map(value -> Double.isFinite(value) ? value : 0).toArray();
    }
}
