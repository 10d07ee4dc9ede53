package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Metric;
import org.scijava.plugin.Plugin;

/** BV/TV by soft voxel counting: the mean degree of bone. */
@Plugin(type = MicrostructureTarget.class)
public final class VolumeFraction implements MicrostructureTarget {

    @Override
    public String key() {
        return "bvtv";
    }

    @Override
    public Metric metric() {
        return Metric.BVTV;
    }

    @Override
    public String column() {
        return "BV/TV";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        return bone.rows(bone.bone()).mean(new int[] {1});
    }
}
