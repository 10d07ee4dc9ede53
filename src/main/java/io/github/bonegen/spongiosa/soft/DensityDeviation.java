package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.nn.Torch;
import org.scijava.plugin.Plugin;

/** SD: the standard deviation of the density of all voxels, with n - 1. */
@Plugin(type = MicrostructureTarget.class)
public final class DensityDeviation implements MicrostructureTarget {

    @Override
    public String key() {
        return "sd";
    }

    @Override
    public Metric metric() {
        return Metric.DENSITY;
    }

    @Override
    public String column() {
        return "Density Std Dev";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        final NDArray densities = bone.rows(bone.density());
        final NDArray centred = densities.sub(densities.mean(new int[] {1}, true));
        return Torch.times(centred.square().sum(new int[] {1}), 1.0 / (densities.getShape().get(1) - 1)).sqrt();
    }
}
