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

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured, in the order of a table's columns. */
public enum Metric {
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

    /** What a user types for it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The metrics that a text names: keys separated by commas, or {@code all}.
     *
     * @throws InvalidInputException if it names none, or one that there is not
     */
    public static Set<Metric> parse(final String text) {
        if (text.trim().equalsIgnoreCase("all")) {
            return Collections.unmodifiableSet(EnumSet.allOf(Metric.class));
        }
        final Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        for (final String key : text.split("[,;\\s]+")) {
            metrics.add(Arrays.stream(values()).filter(metric -> metric.key().equalsIgnoreCase(key)).findFirst()
                .orElseThrow(() -> new InvalidInputException("metrics=" + text
                    + " is not accepted; choose all, or from "
                    + Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(",")))));
        }
        return Collections.unmodifiableSet(metrics);
    }
}
