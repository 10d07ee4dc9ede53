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
package io.github.bonegen.imagej.morphometry;

import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.structure.MilSampling;
import java.util.List;
import java.util.Map;

/**
 * A BoneJ command that measures.
 *
 * @param name such as {@code Thickness}
 * @param classNames of it, newest first
 * @param inputs by name, beside the image
 */
record BoneJCommand(String name, List<String> classNames, Map<String, Object> inputs) {

    private static final String MODERN = "org.bonej.wrapperPlugins.";

    /** From 7.2.0 some commands are here, without the ending Wrapper. */
    private static final String MERGED = "org.bonej.plugins.";

    /** The commands that measure what a metric does; none where BoneJ has none. */
    static List<BoneJCommand> forMetric(final StandardMetric metric, final MilSampling sampling) {
        return switch (metric) {
            case BVTV -> List.of(of("ElementFraction", Map.of()));
            case TBTH -> List.of(of("Thickness", Map.of("mapChoice", "Trabecular thickness", "showMaps", false,
                "maskArtefacts", true)));
            case TBSP -> List.of(of("Thickness", Map.of("mapChoice", "Trabecular separation", "showMaps", false,
                "maskArtefacts", true)));
            case CONN -> List.of(of("Connectivity", Map.of()));
            case BS -> List.of(of("SurfaceArea", Map.of("exportSTL", false)));
            case FD -> List.of(of("FractalDimension", Map.of("startBoxSize", 48L, "smallestBoxSize", 6L, "scaleFactor",
                1.2, "translations", 0L, "autoParam", false, "showPoints", false)));
            case DA -> List.of(of("Anisotropy", Map.of("directions", sampling.directions(), "lines",
                sampling.lines(), "samplingIncrement", sampling.step(), "recommendedMin", false, "printRadii", true,
                "printEigens", true, "displayMILVectors", false)));
            case EF -> List.of(of("EllipsoidFactor", Map.of("showConvergence", false)));
            case TBN, SMI, PARTS, SKELETON, DENSITY -> List.of();
        };
    }

    private static BoneJCommand of(final String name, final Map<String, Object> inputs) {
        return new BoneJCommand(name, List.of(MERGED + name, MODERN + name + "Wrapper"), inputs);
    }
}
