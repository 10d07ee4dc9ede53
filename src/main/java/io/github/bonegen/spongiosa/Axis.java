package io.github.bonegen.spongiosa;

/** An axis of a volume. */
public enum Axis {

    X, Y, Z;

    /** A copy of a cube, x fastest, in which this axis and z are exchanged. */
    float[] toZ(final float[] cubes, final int offset, final int edge) {
        final float[] turned = new float[edge * edge * edge];
        for (int z = 0; z < edge; z++) {
            for (int y = 0; y < edge; y++) {
                for (int x = 0; x < edge; x++) {
                    final int source = switch (this) {
                        case X -> (x * edge + y) * edge + z;
                        case Y -> (y * edge + z) * edge + x;
                        case Z -> (z * edge + y) * edge + x;
                    };
                    turned[(z * edge + y) * edge + x] = cubes[offset + source];
                }
            }
        }
        return turned;
    }
}
