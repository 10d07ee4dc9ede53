package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Metric;
import org.scijava.plugin.Plugin;

/** TMD by soft voxel counting: the mean density, each voxel weighted by its degree of bone. */
@Plugin(type = MicrostructureTarget.class)
public final class TissueDensity implements MicrostructureTarget {

    /** Keeps the mean over no bone at all finite. */
    private static final float TINY = 1e-6f;

    @Override
    public String key() {
        return "tmd";
    }

    @Override
    public Metric metric() {
        return Metric.DENSITY;
    }

    @Override
    public String column() {
        return "TMD";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        final NDArray weighted = bone.rows(bone.density().mul(bone.bone())).sum(new int[] {1});
        return weighted.div(bone.rows(bone.bone()).sum(new int[] {1}).add(TINY));
    }
}
