package io.github.bonegen.spongiosa;

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.FixedThreshold;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.MilSampling;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.Segmented;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Set;

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

    private static final MeasurementRequest REQUEST = MeasurementRequest.of(Set.of(Metric.BVTV, Metric.TBTH,
        Metric.TBSP,
        Metric.TBN, Metric.CONN, Metric.BS, Metric.DA, Metric.SMI, Metric.PARTS,
            Metric.DENSITY)).with(MilSampling.QUICK);

    /** Measures a volume: one number for each of {@link #NAMES}. Safe to call from several threads. */
    public double[] of(final Volume volume) {
        final Segmented bone = new FixedThreshold(threshold).segment(volume, "sample");
        final Measurement measured = Morphometry.measure(volume, bone.bone(), REQUEST, Progress.NONE);
        return NAMES.stream().mapToDouble(measured::get).map(value -> Double.isFinite(value) ? value : 0).toArray();
    }
}
