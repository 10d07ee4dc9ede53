package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.nn.Torch;
import org.scijava.plugin.Plugin;

/** Tb.Sp by soft granulometry: the diameters of the balls that fit between bone. */
@Plugin(type = MicrostructureTarget.class)
public final class TrabecularSeparation implements MicrostructureTarget {

    private static final GreyGranulometry GRANULOMETRY = new GreyGranulometry(100);

    @Override
    public String key() {
        return "tbsp";
    }

    @Override
    public Metric metric() {
        return Metric.TBSP;
    }

    @Override
    public String column() {
        return "Tb.Sp Mean";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        return Torch.times(bone.apply(TrabecularSeparation::ofMarrow), bone.voxelSize());
    }

    private static VoxelFunction.Result ofMarrow(final float[] bone, final int edge) {
        final float[] marrow = new float[bone.length];
        for (int i = 0; i < marrow.length; i++) {
            marrow[i] = 1 - bone[i];
        }
        final VoxelFunction.Result result = GRANULOMETRY.of(marrow, edge);
        final float[] derivatives = result.derivatives();
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = -derivatives[i];
        }
        return result;
    }
}
