package io.github.bonegen.spongiosa;

/**
 * A symmetry of the cube that keeps one axis vertical, z the slowest: eight in the plane, each with or without upside
 * down.
 *
 * @param flipX whether x is mirrored
 * @param flipY whether y is mirrored
 * @param swap whether x and y are exchanged, after the mirrors
 * @param flipZ whether z is mirrored
 */
public record VerticalSymmetry(boolean flipX, boolean flipY, boolean swap, boolean flipZ) {

    public static final int COUNT = 16;

    /** All of them, the identity first. */
    public static VerticalSymmetry[] values() {
        final VerticalSymmetry[] values = new VerticalSymmetry[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = new VerticalSymmetry((i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0);
        }
        return values;
    }

    /** A copy of a cube, x fastest, under this symmetry. */
    public float[] apply(final float[] cube, final int edge) {
        final float[] turned = new float[cube.length];
        for (int z = 0; z < edge; z++) {
            for (int y = 0; y < edge; y++) {
                for (int x = 0; x < edge; x++) {
                    final int u = swap ? y : x;
                    final int v = swap ? x : y;
                    final int source = ((flipZ ? edge - 1 - z : z) * edge + (flipY ? edge - 1 - v : v)) * edge
                        + (flipX ? edge - 1 - u : u);
                    turned[(z * edge + y) * edge + x] = cube[source];
                }
            }
        }
        return turned;
    }
}
