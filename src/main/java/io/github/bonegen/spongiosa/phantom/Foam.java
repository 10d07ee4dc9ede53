/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.spongiosa.phantom;

import io.github.bonegen.Seeds;
import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;

/**
 * Distances to the skeleton of {@link RodsAndPlates}: the edges and some faces of the Voronoi cells around the points
 * of a jittered lattice (Worley 1996, doi:10.1145/237170.237267). Distances are those in the stretched, real space.
 * Not for use by several threads.
 */
final class Foam {

    /** How far a point may lie from its lattice cell's middle, in cells; more would be missed by the search. */
    private static final double JITTER = 0.8;

    /** Nearest points looked at: edges that meet in a node are those of four. */
    private static final int NEAREST = 4;

    private final RodsAndPlates shape;
    private final long seed;
    private final double[][] turn;
    private final double[] offset = new double[3];

    private final double[] squares = new double[NEAREST];
    private final double[][] points = new double[NEAREST][3];
    private final long[] names = new long[NEAREST];
    private final double[] depths = new double[NEAREST];
    private final double[][] normals = new double[NEAREST][3];

    Foam(final RodsAndPlates shape, final long seed) {
        this.shape = shape;
        this.seed = seed;
        final Random random = new Random(seed);
        turn = new Rotation(random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian(),
            true).getMatrix();
        for (int axis = 0; axis < 3; axis++) {
            offset[axis] = random.nextInt(1 << 16) + random.nextDouble();
        }
    }

    /** The distance of a voxel's centre to the skeleton, in voxels. */
    double distance(final int x, final int y, final int z) {
        findNearest(toLattice(x, y, z));
        for (int i = 1; i < NEAREST; i++) {
            findFace(i);
        }
        double distance = Double.MAX_VALUE;
        for (int i = 1; i < NEAREST; i++) {
            if (isPlate(names[0], names[i])) {
                distance = Math.min(distance, depths[i]);
            }
            for (int j = i + 1; j < NEAREST; j++) {
                if (isRod(names[0], names[i], names[j])) {
                    distance = Math.min(distance, toEdge(i, j));
                }
            }
        }
        return distance;
    }

    private double[] toLattice(final double x, final double y, final double z) {
        final double[] place = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            place[axis] = (turn[axis][0] * x + turn[axis][1] * y + turn[axis][2] * z / shape.stretch())
                / shape.spacing() + offset[axis];
        }
        return place;
    }

    private void findNearest(final double[] place) {
        java.util.Arrays.fill(squares, Double.MAX_VALUE);
        final int[] cell = {(int) Math.floor(place[0]), (int) Math.floor(place[1]), (int) Math.floor(place[2])};
        for (int i = cell[0] - 1; i <= cell[0] + 1; i++) {
            for (int j = cell[1] - 1; j <= cell[1] + 1; j++) {
                for (int k = cell[2] - 1; k <= cell[2] + 1; k++) {
                    consider(Seeds.mix(seed, ((long) i << 42) + ((long) j << 21) + k), i, j, k, place);
                }
            }
        }
    }

    /** Sorts the point of a lattice cell into the nearest, as a vector from the place. */
    private void consider(final long name, final int i, final int j, final int k, final double[] place) {
        final double x = i + jittered(name) - place[0];
        final double y = j + jittered(name >>> 21) - place[1];
        final double z = k + jittered(name >>> 42) - place[2];
        final double square = x * x + y * y + z * z;
        if (square >= squares[NEAREST - 1]) {
            return;
        }
        int rank = NEAREST - 1;
        final double[] freed = points[rank];
        while (rank > 0 && squares[rank - 1] > square) {
            squares[rank] = squares[rank - 1];
            names[rank] = names[rank - 1];
            points[rank] = points[rank - 1];
            rank--;
        }
        squares[rank] = square;
        names[rank] = name;
        points[rank] = freed;
        freed[0] = x;
        freed[1] = y;
        freed[2] = z;
    }

    private static double jittered(final long bits) {
        return 0.5 + JITTER * ((bits & 0x1fffff) / (double) 0x200000 - 0.5);
    }

    /** The plane between the nearest point and another: its unit normal and distance in real space. */
    private void findFace(final int other) {
        double length = 0;
        for (int axis = 0; axis < 3; axis++) {
            double component = 0;
            for (int row = 0; row < 3; row++) {
                component += turn[row][axis] * (points[other][row] - points[0][row]);
            }
            component /= (axis == 2 ? shape.stretch() : 1) * shape.spacing();
            normals[other][axis] = component;
            length += component * component;
        }
        length = Math.sqrt(length);
        for (int axis = 0; axis < 3; axis++) {
            normals[other][axis] /= length;
        }
        depths[other] = (squares[other] - squares[0]) / (2 * length);
    }

    private boolean isPlate(final long one, final long other) {
        return fraction(one ^ other) < shape.plates();
    }

    private boolean isRod(final long one, final long second, final long third) {
        return fraction(one ^ second ^ third) >= -shape.plates();
    }

    /** The same number from 0 to 1 whichever of the cells is nearest. */
    private static double fraction(final long names) {
        return (Seeds.mix(names, 0) >>> 11) * 0x1p-53;
    }

    /** The distance to the line in which two planes meet. */
    private double toEdge(final int i, final int j) {
        final double cosine = normals[i][0] * normals[j][0] + normals[i][1] * normals[j][1]
            + normals[i][2] * normals[j][2];
        final double sine = Math.max(1e-6, 1 - cosine * cosine);
        return Math.sqrt(Math.max(0, depths[i] * depths[i] + depths[j] * depths[j]
            - 2 * depths[i] * depths[j] * cosine) / sine);
    }
}
