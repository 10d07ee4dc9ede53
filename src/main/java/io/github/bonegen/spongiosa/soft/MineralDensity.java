package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Metric;
import org.scijava.plugin.Plugin;

/** BMD: the mean density of all voxels. */
@Plugin(type = MicrostructureTarget.class)
public final class MineralDensity implements MicrostructureTarget {

    @Override
    public String key() {
        return "bmd";
    }

    @Override
    public Metric metric() {
        return Metric.DENSITY;
    }

    @Override
    public String column() {
        return "BMD";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        return bone.rows(bone.density()).mean(new int[] {1});
    }
}
