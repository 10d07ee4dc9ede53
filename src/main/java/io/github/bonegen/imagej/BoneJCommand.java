package io.github.bonegen.imagej;

import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.MilSampling;
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
    static List<BoneJCommand> forMetric(final Metric metric, final MilSampling sampling) {
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
            case TBN, SMI, PARTS, DENSITY -> List.of();
        };
    }

    private static BoneJCommand of(final String name, final Map<String, Object> inputs) {
        return new BoneJCommand(name, List.of(MERGED + name, MODERN + name + "Wrapper"), inputs);
    }
}
