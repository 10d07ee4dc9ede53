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
                .orElseThrow(() -> new InvalidInputException("metrics=" + text + " is not accepted; choose all, or from "
                    + Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(",")))));
        }
        return Collections.unmodifiableSet(metrics);
    }
}
