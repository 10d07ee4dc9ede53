package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.nn.Torch;
import org.scijava.plugin.Plugin;

/**
 * BS/BV: the expected area of the reference metric's surface over the expected volume of bone. Crofton's formula, twice
 * the number of surface crossings a length of test line, does not serve here: the reference surface passes through the
 * centres of the outermost bone voxels, and on trabeculae of two or three voxels the two hardly correlate.
 */
@Plugin(type = MicrostructureTarget.class)
public final class SpecificSurface implements MicrostructureTarget {

    private static final ExpectedSurface SURFACE = new ExpectedSurface();

    private static final float TINY = 1e-6f;

    @Override
    public String key() {
        return "bsbv";
    }

    @Override
    public Metric metric() {
        return Metric.BS;
    }

    @Override
    public String column() {
        return "BS/BV";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        final NDArray faces = bone.apply(SURFACE);
        final NDArray voxels = bone.rows(bone.bone()).sum(new int[] {1}).add(TINY);
        return faces.div(Torch.times(voxels, bone.voxelSize()));
    }
}
