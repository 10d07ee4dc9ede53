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
package io.github.bonegen.morphometry.ellipsoid;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.SplittableRandom;

/**
 * An ellipsoid that grows in bone until it is jammed; what lies outside the volume does not stop it. Mutable, of one search.
 */
final class GrowingEllipsoid {

    /** The step of growth in voxels, finer than what a voxel can show. */
    static final double STEP = 1 / 2.3;

    private static final int MOST_STEPS = 100;
    private static final int MOST_SHRINKINGS = 2;
    private static final double SHRINKING = 0.99;
    private static final double CLEARANCE = 0.95;

    /** The angle of a turn. */
    private static final double TURN = 0.1;

    /** Directions are drawn anew after this many looks at the surface. */
    private static final int LOOKS = 100;

    private static final double LAST_PLACE_IS_ONE = 0x1.8p52;

    private final Vicinity vicinity;
    private final SplittableRandom random;
    private final double[] centre;
    private final double[] radii = {STEP, STEP, STEP};
    private double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private SurfaceDirections directions;
    private int looks;
    private final double[] stretched = new double[12];
    private final double[] contacts = new double[3 * SurfaceDirections.COUNT];
    private int contactCount;

    GrowingEllipsoid(final BinaryVolume bone, final double[] centre, final SplittableRandom random) {
        vicinity = new Vicinity(bone, centre);
        this.centre = centre.clone();
        this.random = random;
    }

    Ellipsoid copy() {
        return new Ellipsoid(centre.clone(), radii.clone(), axes);
    }

    void become(final Ellipsoid other) {
        System.arraycopy(other.centre(), 0, centre, 0, 3);
        System.arraycopy(other.radii(), 0, radii, 0, 3);
        axes = other.axes();
    }

    double size() {
        return radii[0] * radii[1] * radii[2];
    }

    double shortest() {
        return Math.min(radii[0], Math.min(radii[1], radii[2]));
    }

    void grow(final double a, final double b, final double c) {
        radii[0] += a * STEP;
        radii[1] += b * STEP;
        radii[2] += c * STEP;
    }

    void scale(final double factor) {
        for (int i = 0; i < 3; i++) {
            radii[i] *= factor;
        }
    }

    /** Whether it touches marrow. */
    boolean touches() {
        return look(1) > 0;
    }

    /** Looks where it touches marrow, until it has seen so many contacts. */
    private int look(final int enough) {
        if (looks++ % LOOKS == 0) {
            directions = new SurfaceDirections(random);
        }
        final double bc = radii[1] * radii[2] * radii[1] * radii[2];
        final double ac = radii[0] * radii[2] * radii[0] * radii[2];
        final double ab = radii[0] * radii[1] * radii[0] * radii[1];
        final double most = Math.max(bc, Math.max(ac, ab));
        final double xx = bc / most;
        final double yy = ac / most;
        final double zz = ab / most;
        stretch();
        final double[] from = directions.values();
        contactCount = 0;
        int at = -SurfaceDirections.STRIDE;
        for (int i = 0; i < SurfaceDirections.COUNT && contactCount < enough; i++) {
            at = directions.next(at, xx, yy, zz);
            if (isMarrow(from[at], from[at + 1], from[at + 2])) {
                System.arraycopy(from, at, contacts, 3 * contactCount++, 3);
            }
        }
        return contactCount;
    }

    private void findContacts() {
        look(SurfaceDirections.COUNT);
    }

    /** The semi-axes as vectors, and the centre in the vicinity, counted from the middle of its first voxel. */
    private void stretch() {
        for (int axis = 0; axis < 3; axis++) {
            for (int k = 0; k < 3; k++) {
                stretched[3 * axis + k] = radii[axis] * axes[axis][k];
            }
            stretched[9 + axis] = centre[axis] - vicinity.origin(axis) - 0.5;
        }
    }

    /** Whether the surface in a direction, before the ellipsoid's stretching and turning, lies in marrow. */
    private boolean isMarrow(final double u, final double v, final double w) {
        final double[] m = stretched;
        return vicinity.isMarrow(nearest(m[9] + u * m[0] + v * m[3] + w * m[6]), nearest(m[10] + u * m[1] + v * m[4] + w * m[7]),
            nearest(m[11] + u * m[2] + v * m[5] + w * m[8]));
    }

    /** The nearest integer: the lowest bits of a sum so large that its last place is 1. Sooner than a cast, which asks what fits. */
    private static int nearest(final double value) {
        return (int) Double.doubleToRawLongBits(value + LAST_PLACE_IS_ONE);
    }

    /** Grows along some of its axes until it touches marrow; gives up where it has grown far enough. */
    void inflate(final double a, final double b, final double c) {
        for (int i = 0; i < MOST_STEPS && !touches(); i++) {
            grow(a, b, c);
        }
    }

    void inflateAnAxis() {
        final int axis = random.nextInt(3);
        inflate(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
    }

    /** Shrinks a little where it touches marrow, and a little more so that it can move. */
    void shrink() {
        findContacts();
        for (int step = 0; step < MOST_SHRINKINGS && contactCount > 0; step++) {
            scale(SHRINKING);
            stretch();
            int kept = 0;
            for (int i = 0; i < contactCount; i++) {
                if (isMarrow(contacts[3 * i], contacts[3 * i + 1], contacts[3 * i + 2])) {
                    System.arraycopy(contacts, 3 * i, contacts, 3 * kept++, 3);
                }
            }
            contactCount = kept;
        }
        scale(CLEARANCE);
    }

    /** Turns at random. */
    void orient() {
        final double[] first = randomDirection();
        final double[] second = unit(cross(first, randomDirection()));
        axes = new double[][] {first, second, cross(first, second)};
    }

    private double[] randomDirection() {
        final double z = 2 * random.nextDouble() - 1;
        final double angle = 2 * Math.PI * random.nextDouble();
        return new double[] {Math.sqrt(1 - z * z) * Math.cos(angle), Math.sqrt(1 - z * z) * Math.sin(angle), z};
    }

    /** A small turn at random. */
    void wiggle() {
        final double b = 0.2 * random.nextDouble() - 0.1;
        final double c = 0.2 * random.nextDouble() - 0.1;
        final double a = Math.sqrt(1 - b * b - c * c);
        final double[] first = {a, b, c};
        final double[] second = unit(new double[] {-b, a, 0});
        turn(new double[][] {first, second, cross(first, second)});
    }

    /** Moves by half a step towards where it touches marrow, but not far from where it began; wiggles where nothing does. */
    void bump(final double[] origin, final double farthest) {
        findContacts();
        if (contactCount == 0) {
            wiggle();
            return;
        }
        final double[] towards = towardsContacts();
        double square = 0;
        final double[] moved = new double[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = centre[i] + towards[i] * STEP / 2;
            square += (moved[i] - origin[i]) * (moved[i] - origin[i]);
        }
        if (square < farthest * farthest) {
            System.arraycopy(moved, 0, centre, 0, 3);
        }
    }

    /** Turns as what it touches pushes it, each contact along the normal of its surface. */
    void yieldToContacts() {
        findContacts();
        final double[] torque = new double[3];
        for (int i = 0; i < contactCount; i++) {
            final double[] arm = stretched(contacts, i, 1);
            final double[] push = unit(stretched(contacts, i, -1));
            final double[] each = cross(arm, push);
            for (int k = 0; k < 3; k++) {
                torque[k] -= each[k];
            }
        }
        if (contactCount > 0 && torque[0] * torque[0] + torque[1] * torque[1] + torque[2] * torque[2] > 0) {
            turnAbout(unit(torque));
        }
    }

    /** A direction stretched by powers of the semi-axes, in the volume's coordinates: the surface's place or normal. */
    private double[] stretched(final double[] from, final int i, final int power) {
        final double[] result = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            final double along = from[3 * i + axis] * (power > 0 ? radii[axis] : 1 / radii[axis]);
            for (int k = 0; k < 3; k++) {
                result[k] += along * axes[axis][k];
            }
        }
        return result;
    }

    private double[] towardsContacts() {
        final double[] sum = new double[3];
        for (int i = 0; i < contactCount; i++) {
            final double[] each = unit(stretched(contacts, i, 1));
            for (int k = 0; k < 3; k++) {
                sum[k] += each[k];
            }
        }
        return unit(sum);
    }

    /** Turns in the ellipsoid's own coordinates. */
    private void turn(final double[][] columns) {
        final double[][] turned = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                turned[i][k] = columns[i][0] * axes[0][k] + columns[i][1] * axes[1][k] + columns[i][2] * axes[2][k];
            }
        }
        axes = turned;
    }

    /** Rodrigues' formula. */
    private void turnAbout(final double[] pole) {
        final double sine = Math.sin(TURN);
        final double cosine = Math.cos(TURN);
        final double[][] turned = new double[3][3];
        for (int i = 0; i < 3; i++) {
            final double[] across = cross(pole, axes[i]);
            final double along = pole[0] * axes[i][0] + pole[1] * axes[i][1] + pole[2] * axes[i][2];
            for (int k = 0; k < 3; k++) {
                turned[i][k] = cosine * axes[i][k] + sine * across[k] + (1 - cosine) * along * pole[k];
            }
        }
        axes = turned;
    }

    private static double[] cross(final double[] a, final double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(final double[] vector) {
        final double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        return length > 0 ? new double[] {vector[0] / length, vector[1] / length, vector[2] / length}
            : new double[] {1, 0, 0};
    }
}
