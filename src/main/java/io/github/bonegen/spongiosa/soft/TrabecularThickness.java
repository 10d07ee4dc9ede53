package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.nn.Torch;
import org.scijava.plugin.Plugin;

/** Tb.Th by soft granulometry: the diameters of the balls that fit into bone. */
@Plugin(type = MicrostructureTarget.class)
public final class TrabecularThickness implements MicrostructureTarget {

    private static final GreyGranulometry GRANULOMETRY = new GreyGranulometry(36);

    @Override
    public String key() {
        return "tbth";
    }

    @Override
    public Metric metric() {
        return Metric.TBTH;
    }

    @Override
    public String column() {
        return "Tb.Th Mean";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        return Torch.times(bone.apply(GRANULOMETRY), bone.voxelSize());
    }
}
