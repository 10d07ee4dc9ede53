package io.github.bonegen.spongiosa.soft;

/** A function of the voxels of one volume that computes its own derivatives. */
@FunctionalInterface
interface VoxelFunction {

    /** @param derivatives of the value by each voxel */
    record Result(double value, float[] derivatives) { }

    /** @param bone the degree of bone, x fastest; left as it is */
    Result of(float[] bone, int edge);
}
