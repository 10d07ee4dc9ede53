package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.Metric;
import org.scijava.plugin.SciJavaPlugin;

/**
 * A parameter of micro-structure that can be asked for. An extension point: implement it and annotate the class with
 * {@code @Plugin(type = MicrostructureTarget.class)}. The soft value needs only to rise and fall with the reference
 * value: matching calibrates it and corrects it by what the reference engine measures.
 */
public interface MicrostructureTarget extends SciJavaPlugin {

    /** What a user types for it. */
    String key();

    /** The metric of the reference engine that measures it. */
    Metric metric();

    /** The column of the reference engine's row that holds it, up to the unit. */
    String column();

    /**
     * The soft value of each volume, while derivatives are recorded.
     *
     * @return one number a volume, in the unit of the column, depending differentiably on the densities
     */
    NDArray soft(SoftBone bone);

    /** The reference value in a row of the reference engine. */
    default double measured(final Measurement row) {
        return row.get(column());
    }
}
