package io.github.bonegen.spongiosa.soft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.morphometry.Metric;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.scijava.plugin.Plugin;

/**
 * DA from the surface crossings in 13 directions: their squares, the inverse squared mean intercept lengths, are fitted
 * by n'Qn (Harrigan and Mann 1984, doi:10.1007/BF00540446), and DA = 1 - smallest / largest eigenvalue of Q. Follows the
 * reference only loosely: 13 directions are few.
 */
@Plugin(type = MicrostructureTarget.class)
public final class DegreeOfAnisotropy implements MicrostructureTarget {

    /** 13 x 9: least squares from squared crossings to the entries of the symmetric Q. */
    private static final float[] FIT = fit();

    /** Equal eigenvalues have no derivatives; this splits them. */
    private static final float[] SPLIT = {1e-4f, 0, 0, 0, 2e-4f, 0, 0, 0, 3e-4f};

    @Override
    public String key() {
        return "da";
    }

    @Override
    public Metric metric() {
        return Metric.DA;
    }

    @Override
    public String column() {
        return "DA";
    }

    @Override
    public NDArray soft(final SoftBone bone) {
        final NDArray squares = bone.intercepts().square();
        final NDArray fit = squares.getManager().create(FIT, new Shape(Intercepts.DIRECTIONS.length, 9));
        final NDArray split = squares.getManager().create(SPLIT, new Shape(1, 9));
        final NDArray tensors = squares.matMul(fit).add(split).reshape(new Shape(bone.count(), 3, 3));
        final NDArray ascending = bone.torch().symmetricEigenvalues(tensors);
        return ascending.get(new NDIndex(":, 0")).div(ascending.get(new NDIndex(":, 2"))).neg().add(1f);
    }

    private static float[] fit() {
        final int count = Intercepts.DIRECTIONS.length;
        final RealMatrix design = new Array2DRowRealMatrix(count, 6);
        for (int i = 0; i < count; i++) {
            final int[] n = Intercepts.DIRECTIONS[i];
            final double norm = Intercepts.lengthSquared(n);
            design.setRow(i, new double[] {n[0] * n[0] / norm, n[1] * n[1] / norm, n[2] * n[2] / norm,
                2 * n[0] * n[1] / norm, 2 * n[0] * n[2] / norm, 2 * n[1] * n[2] / norm});
        }
        final RealMatrix inverse = new SingularValueDecomposition(design).getSolver().getInverse();
        final int[] entries = {0, 3, 4, 3, 1, 5, 4, 5, 2};
        final float[] fit = new float[count * 9];
        for (int i = 0; i < count; i++) {
            for (int entry = 0; entry < 9; entry++) {
                fit[i * 9 + entry] = (float) inverse.getEntry(entries[entry], i);
            }
        }
        return fit;
    }
}
