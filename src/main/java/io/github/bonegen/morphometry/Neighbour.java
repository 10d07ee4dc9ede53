package io.github.bonegen.morphometry;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the 26 neighbours of a voxel, and the turn that brings it to (1, 0, 0), (1, 1, 0) or (1, 1, 1): its axes in
 * the order of those coordinates, each with its sign.
 *
 * @param offset along x, y and z
 * @param kind 0, 1 or 2: a face, an edge or a corner is shared
 * @param axes 0, 1 and 2 in the order of the turned coordinates
 * @param signs of the offset along those axes, 1 where it is 0
 */
record Neighbour(int[] offset, int kind, int[] axes, int[] signs) {

    static final List<Neighbour> ALL = all();

    private static List<Neighbour> all() {
        final List<Neighbour> all = new ArrayList<>();
        for (int code = 0; code < 27; code++) {
            final int[] offset = {code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1};
            if (code != 13) {
                all.add(of(offset));
            }
        }
        return List.copyOf(all);
    }

    private static Neighbour of(final int[] offset) {
        final int[] axes = new int[3];
        final int[] signs = new int[3];
        int count = 0;
        int last = 2;
        for (int axis = 0; axis < 3; axis++) {
            final int place = offset[axis] != 0 ? count++ : last--;
            axes[place] = axis;
            signs[place] = offset[axis] < 0 ? -1 : 1;
        }
        return new Neighbour(offset, count - 1, axes, signs);
    }

    /** The kinds of all, in their order. */
    static int[] kinds() {
        return ALL.stream().mapToInt(Neighbour::kind).toArray();
    }
}
