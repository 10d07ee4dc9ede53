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

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The signed distance to a surface, negative inside, as a cubic B-spline over a regular grid (Unser, IEEE Signal
 * Processing Magazine 16(6):22, 1999): smooth in its second derivatives, so that a surface fitted by it shows no facets.
 * Distances beyond {@link #FARTHEST} are cut to it, which is a bound that a tracer of rays can step by.
 */
public final class DistanceField {

    /** Of the distances that are stored, mm. */
    public static final double FARTHEST = 12.7;

    /** The outermost nodes are farther from the surface than this, mm. */
    private static final double EDGE = 8;
    /** Distances are stored in steps of this many mm. */
    private static final double STEP = 0.1;
    /** The pole of the cubic B-spline's prefilter. */
    private static final double POLE = Math.sqrt(3) - 2;
    private static final int MOST = 512;

    private final int nx;
    private final int ny;
    private final int nz;
    private final double spacing;
    private final double x0;
    private final double y0;
    private final double z0;
    private final byte[] samples;
    private final float[] coefficients;
    private final double[][] boxes;

    /**
     * @param size nodes along x, y, z
     * @param spacing of the nodes in mm
     * @param first x, y, z of the first node in mm
     * @param samples distances at the nodes in tenths of a mm, x fastest
     */
    public DistanceField(final int[] size, final double spacing, final double[] first, final byte[] samples) {
        nx = size[0];
        ny = size[1];
        nz = size[2];
        this.spacing = spacing;
        x0 = first[0];
        y0 = first[1];
        z0 = first[2];
        this.samples = samples.clone();
        coefficients = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            coefficients[i] = (float) (STEP * samples[i]);
        }
        filter(nx, 1, ny, nx, nz, nx * ny);
        filter(ny, nx, nx, 1, nz, nx * ny);
        filter(nz, nx * ny, nx, 1, ny, nx);
        boxes = IntStream.range(0, nz).mapToObj(this::box).toArray(double[][]::new);
    }

    /** What a distance in mm is stored as. */
    public static byte stored(final double distance) {
        return (byte) Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, distance)) / STEP);
    }

    /** From samples to coefficients along one axis: a causal and an anticausal recursion, mirrored at the ends. */
    private void filter(final int length, final int stride, final int rows, final int rowStride, final int planes,
        final int planeStride)
    {
        final double[] line = new double[length];
        for (int plane = 0; plane < planes; plane++) {
            for (int row = 0; row < rows; row++) {
                final int start = plane * planeStride + row * rowStride;
                for (int i = 0; i < length; i++) {
                    line[i] = 6 * coefficients[start + i * stride];
                }
                filter(line);
                for (int i = 0; i < length; i++) {
                    coefficients[start + i * stride] = (float) line[i];
                }
            }
        }
    }

    private static void filter(final double[] line) {
        final int last = line.length - 1;
        double power = POLE;
        double sum = line[0];
        for (int i = 1; i <= Math.min(last, 30); i++) {
            sum += power * line[i];
            power *= POLE;
        }
        line[0] = sum;
        for (int i = 1; i <= last; i++) {
            line[i] += POLE * line[i - 1];
        }
        line[last] = POLE / (POLE * POLE - 1) * (line[last] + POLE * line[last - 1]);
        for (int i = last - 1; i >= 0; i--) {
            line[i] = POLE * (line[i + 1] - line[i]);
        }
    }

    /** The distance at a point in mm; far from the grid at least the one to it. */
    public double at(final double x, final double y, final double z) {
        final double px = (x - x0) / spacing;
        final double py = (y - y0) / spacing;
        final double pz = (z - z0) / spacing;
        if (px < 1 || py < 1 || pz < 1 || px >= nx - 2 || py >= ny - 2 || pz >= nz - 2) {
            return EDGE + Math.max(beyond(px, nx), Math.max(beyond(py, ny), beyond(pz, nz)));
        }
        final int ix = (int) px;
        final int iy = (int) py;
        final int iz = (int) pz;
        final double fx = px - ix;
        final double fy = py - iy;
        final double fz = pz - iz;
        final double x1 = first(fx);
        final double x2 = second(fx);
        final double x3 = second(1 - fx);
        final double x4 = first(1 - fx);
        final double y1 = first(fy);
        final double y2 = second(fy);
        final double y3 = second(1 - fy);
        final double y4 = first(1 - fy);
        int at = ((iz - 1) * ny + iy - 1) * nx + ix - 1;
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            final double plane = y1 * row(at, x1, x2, x3, x4) + y2 * row(at + nx, x1, x2, x3, x4)
                + y3 * row(at + 2 * nx, x1, x2, x3, x4) + y4 * row(at + 3 * nx, x1, x2, x3, x4);
            sum += (k == 0 ? first(fz) : k == 1 ? second(fz) : k == 2 ? second(1 - fz) : first(1 - fz)) * plane;
            at += nx * ny;
        }
        return sum;
    }

    private double row(final int at, final double x1, final double x2, final double x3, final double x4) {
        return x1 * coefficients[at] + x2 * coefficients[at + 1] + x3 * coefficients[at + 2] + x4 * coefficients[at + 3];
    }

    private static double first(final double f) {
        final double g = 1 - f;
        return g * g * g / 6;
    }

    private static double second(final double f) {
        return 2.0 / 3 + f * f * (f / 2 - 1);
    }

    /** How far a position lies out of the nodes, in mm. */
    private double beyond(final double position, final int nodes) {
        return spacing * Math.max(0, Math.max(1 - position, position - (nodes - 2)));
    }

    /**
     * The box of what is inside between two heights.
     *
     * @return least x and y, greatest x and y in mm, or null if nothing is
     */
    double[] box(final double from, final double to) {
        double[] box = null;
        for (int k = Math.max(0, (int) Math.floor((from - z0) / spacing)); k < nz && z0 + (k - 1) * spacing < to; k++) {
            box = joined(box, boxes[k]);
        }
        return box == null ? null : box.clone();
    }

    /** The box of what is inside, or nearly, on a plane of nodes; null if nothing is. */
    private double[] box(final int plane) {
        double[] box = null;
        for (int i = 0; i < nx * ny; i++) {
            if (samples[plane * nx * ny + i] * STEP < spacing) {
                final double x = x0 + spacing * (i % nx);
                final double y = y0 + spacing * (i / nx);
                box = joined(box, new double[] {x, y, x, y});
            }
        }
        return box;
    }

    private static double[] joined(final double[] one, final double[] other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new double[] {Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]),
            Math.max(one[3], other[3])};
    }

    /** Least and greatest height of the nodes in mm. */
    double[] heights() {
        return new double[] {z0, z0 + (nz - 1) * spacing};
    }

    /** Writes the field, packed. */
    public void write(final OutputStream stream) throws IOException {
        final DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream));
        out.writeShort(nx);
        out.writeShort(ny);
        out.writeShort(nz);
        for (final double value : new double[] {spacing, x0, y0, z0}) {
            out.writeFloat((float) value);
        }
        out.write(samples);
        out.close();
    }

    /** Reads a field that {@link #write} has written. */
    public static DistanceField read(final InputStream stream) throws IOException {
        final DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
        final int[] size = {in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort()};
        if (size[0] > MOST || size[1] > MOST || size[2] > MOST) {
            throw new IOException("A field of " + size[0] + " x " + size[1] + " x " + size[2] + " nodes is damaged");
        }
        final double spacing = in.readFloat();
        final double[] first = {in.readFloat(), in.readFloat(), in.readFloat()};
        return new DistanceField(size, spacing, first, in.readNBytes(size[0] * size[1] * size[2]));
    }
}
