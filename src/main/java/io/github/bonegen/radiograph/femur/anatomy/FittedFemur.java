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
package io.github.bonegen.radiograph.femur.anatomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The femur of a {@link Subject} brought to the measures of an anatomy: length, width and depth of the shaft, both bows, the angle
 * and the version of the neck and the radius of the head, each by a smooth deformation that leaves the others alone. A point is led back to
 * the subject's bone, whose distance field is asked there. What is inside is that of another femur.
 */
final class FittedFemur implements Femur {

    /** The neck turns as a whole from so many mm medial of the shaft's axis on, the shaft not at all. */
    private static final double[] NECK = {2, 26};
    /** How much more than the head the neck's axis turns, whose waist stays behind: 1.13 in the female, 1.19 in the male. */
    private static final double OVERTURN = 1.15;
    /** The head grows alone up to this share of its radius, and nothing beyond the other one. */
    private static final double[] HEAD = {1.05, 1.9};
    /** A slanting ray meets parts of the bone that are this much above or below its middle, mm. */
    private static final double SLANT = 18;
    private static final double STEP = 4;
    private static final int LEVELS = 120;
    /** By how much the cortex is thinner in front and behind than its sides, on average; brings its area near to published ones. */
    private static final double FRONT_AND_BACK = 0.35;
    /** The direction of the axis is that of so many mm to both sides: bumps of the outline do not bend it. */
    private static final double STRETCH = 15;

    private final Subject subject;
    private final FemurShape inside;
    private final Thickening thickening;
    private final double length;
    private final double scale;
    private final double perScale;
    private final double condyleScale;
    private final Widening width;
    private final Widening depth;
    private final double headGrowth;
    private final double versionCos;
    private final double versionSin;
    private final double cos;
    private final double sin;
    private final Bow lateral;
    private final Bow anterior;
    private final Vector3D head;
    private final double[][] boxes;
    private final Profile lateralDepth;
    private final Profile medialDepth;

    FittedFemur(final Subject subject, final Anatomy anatomy, final FemurShape inside, final Thickening thickening) {
        this.subject = subject;
        this.inside = inside;
        this.thickening = thickening;
        length = anatomy.length();
        final double turn = Math.toRadians(anatomy.neckAngle() - subject.neckAngle);
        cos = Math.cos(turn);
        sin = Math.sin(turn);
        final double twist = Math.toRadians(anatomy.version() - subject.version) / OVERTURN;
        versionCos = Math.cos(twist);
        versionSin = Math.sin(twist);
        final double hx = subject.head[0];
        final double hz = subject.head[2] - subject.neckHeight;
        final double turnedX = hx * cos + hz * sin;
        final double turnedZ = subject.neckHeight + hz * cos - hx * sin;
        scale = (anatomy.length() - anatomy.headRadius()) / turnedZ;
        perScale = 1 / scale;
        condyleScale = anatomy.condyles() / subject.condyles;
        final double isthmus = anatomy.isthmus() * perScale;
        width = new Widening(condyleScale, anatomy.shaftWidth() / (2 * subject.halfWidth.at(isthmus)), scale, subject.length * scale);
        depth = new Widening(condyleScale, anatomy.shaftDepth() / (2 * subject.halfDepth.at(isthmus)), scale, subject.length * scale);
        headGrowth = anatomy.headRadius() / (subject.headRadius * scale);
        lateral = Bow.ofAngle(anatomy.lateralBow(), anatomy.length());
        anterior = new Bow(1 / anatomy.anteriorBowRadius(), anatomy.length());
        final double z = turnedZ * scale;
        final double twistedX = turnedX * versionCos + subject.head[1] * versionSin;
        final double twistedY = subject.head[1] * versionCos - turnedX * versionSin;
        head = new Vector3D(width.at(z) * (twistedX - subject.lateral.at(turnedZ)) + lateral.at(z),
            depth.at(z) * (twistedY - subject.anterior.at(turnedZ)) + anterior.at(z), z);
        boxes = boxes(anatomy.length());
        lateralDepth = depths(1, anatomy.length());
        medialDepth = depths(-1, anatomy.length());
    }

    @Override
    public double distance(final double x, final double y, final double z) {
        final double wider = width.at(z);
        final double deeper = depth.at(z);
        final double qz = z * perScale;
        final double u = (x - lateral.at(z)) / wider;
        final double v = (y - anterior.at(z)) / deeper;
        final double outer = thickening.reaches(z) ? thickening.outer(x - axisX(z), y - axisY(z), z) : 0;
        return stretch(u, v, wider, deeper) * fromNeck(u + subject.lateral.at(qz), v + subject.anterior.at(qz), qz) - outer;
    }

    /** How much longer a distance from a round shaft becomes where it is widened by one and deepened by another scale. */
    private static double stretch(final double u, final double v, final double wider, final double deeper) {
        return wider == deeper ? wider : Math.sqrt((u * u + v * v + 1)
            / (u * u / (wider * wider) + v * v / (deeper * deeper) + 1 / (wider * deeper)));
    }

    /** Distance at a point of the subject whose neck has been turned and whose head has grown. */
    private double fromNeck(final double x, final double y, final double z) {
        final double height = z - subject.neckHeight;
        if (x > -NECK[0] || height < -NECK[1]) {
            return subject.femur.at(x, y, z);
        }
        final double share = Widening.smooth((-x - NECK[0]) / (NECK[1] - NECK[0])) * Widening.smooth((height + NECK[1]) / NECK[1]);
        final double untwistedX = x + share * (x * versionCos - y * versionSin - x);
        final double untwistedY = y + share * (x * versionSin + y * versionCos - y);
        final double back = untwistedX + share * (untwistedX * cos - height * sin - untwistedX);
        final double up = subject.neckHeight + height + share * (untwistedX * sin + height * cos - height);
        final double dx = back - subject.head[0];
        final double dy = untwistedY - subject.head[1];
        final double dz = up - subject.head[2];
        final double away = Math.sqrt(dx * dx + dy * dy + dz * dz) / (subject.headRadius * headGrowth);
        final double shrink = 1 + (1 / headGrowth - 1) * (1 - Widening.smooth((away - HEAD[0]) / (HEAD[1] - HEAD[0])));
        return subject.femur.at(subject.head[0] + shrink * dx, subject.head[1] + shrink * dy, subject.head[2] + shrink * dz);
    }

    @Override
    public BoneShape forCloseRays() {
        return new SampledBone(this, 0, length, thickening.site());
    }

    @Override
    public double axisX(final double z) {
        return lateral.at(z) + width.at(z) * subject.offX.at(z * perScale);
    }

    @Override
    public double axisY(final double z) {
        return anterior.at(z) + depth.at(z) * subject.offY.at(z * perScale);
    }

    @Override
    public double slopeX(final double z) {
        return (axisX(z + STRETCH) - axisX(z - STRETCH)) / (2 * STRETCH);
    }

    @Override
    public double slopeY(final double z) {
        return (axisY(z + STRETCH) - axisY(z - STRETCH)) / (2 * STRETCH);
    }

    @Override
    public double radiusX(final double z) {
        return width.at(z) * subject.halfWidth.at(z * perScale);
    }

    @Override
    public Vector3D head() {
        return head;
    }

    /** The subject's lower leg where this femur ends, as large as its ends. */
    FittedBone lowerLeg(final BoneShape within) {
        return new FittedBone(subject.leg, new double[] {subject.lateral.at(0), subject.anterior.at(0), 0},
            new double[] {lateral.at(0), anterior.at(0), 0}, condyleScale, within);
    }

    @Override
    public double cortex(final double x, final double y, final double z) {
        final double u = x - axisX(z);
        final double v = y - axisY(z);
        return inside.cortex(u + inside.axisX(z), v + inside.axisY(z), z) * under(u, v, z)
            * (1 - FRONT_AND_BACK * v * v / (u * u + v * v + 1));
    }

    /**
     * Thickness is what a reader measures across the bone at its lateral and medial edges; where the surface is oblique there,
     * the depth under it is less.
     */
    private double under(final double u, final double v, final double z) {
        return 1 + ((u > 0 ? lateralDepth : medialDepth).at(z) - 1) * u * u / (u * u + v * v + 1);
    }

    /** The depth at the inner side of the cortex over its thickness, on the lateral or the medial side. */
    private Profile depths(final int side, final double length) {
        final double[] levels = new double[LEVELS];
        final double[][] depths = new double[LEVELS][1];
        for (int i = 0; i < LEVELS; i++) {
            final double z = length * (Subject.LOWEST_SHAFT + (Subject.HIGHEST_SHAFT - Subject.LOWEST_SHAFT) * i / (LEVELS - 1));
            levels[i] = z;
            final double radius = radiusX(z) + (side > 0 ? thickening.outer(1, 0, z) : 0);
            final double thickness = Math.min(0.9 * radius,
                inside.cortex(inside.axisX(z) + side * radius / 2, inside.axisY(z), z));
            depths[i][0] = -distance(axisX(z) + side * (radius - thickness), axisY(z), z) / thickness;
        }
        return Subject.profile(levels, depths, 0);
    }

    @Override
    public double trabecular(final double x, final double y, final double z) {
        return inside.trabecular(x, y, z);
    }

    @Override
    public void grain(final double x, final double y, final double z, final double[] grain) {
        inside.grain(x, y, z, grain);
    }

    /** Boxes of what slanting rays may meet, by height. */
    private double[][] boxes(final double length) {
        final double[][] result = new double[(int) (length / STEP) + 2][4];
        for (int i = 0; i < result.length; i++) {
            final double z = i * STEP;
            final double[] box = subject.femur.box((z - SLANT) * perScale, (z + SLANT) * perScale);
            final double wide = largest(width, z);
            final double deep = largest(depth, z);
            final double grown = (1 + Math.abs(headGrowth - 1)) / 2;
            result[i][0] = lateral.at(z) + wide * ((box[0] + box[2]) / 2 - subject.lateral.at(z * perScale));
            result[i][1] = anterior.at(z) + deep * ((box[1] + box[3]) / 2 - subject.anterior.at(z * perScale));
            final double margin = 8 + 60 * (Math.abs(sin) + Math.abs(versionSin)) * Widening.smooth(z / length * 10 - 7.5);
            result[i][2] = wide * grown * (box[2] - box[0]) + margin;
            result[i][3] = deep * grown * (box[3] - box[1]) + margin;
        }
        return result;
    }

    private static double largest(final Widening across, final double z) {
        return Math.max(across.at(z - SLANT), Math.max(across.at(z), across.at(z + SLANT)));
    }

    @Override
    public void bounds(final double z, final double[] box) {
        final int level = (int) Math.max(0, Math.min(boxes.length - 1, Math.round(z / STEP)));
        System.arraycopy(boxes[level], 0, box, 0, box.length);
    }
}
