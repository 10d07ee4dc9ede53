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
package io.github.bonegen.radiograph.surface;

import io.github.bonegen.radiograph.surface.mesh.Mesh;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Surfaces of known form, and files of them. */
public final class Shapes {

    private Shapes() {
        // Static functions only.
    }

    /** A box of two triangles a side. */
    public static Mesh box(final double[] least, final double[] greatest) {
        final float[] vertices = new float[24];
        for (int i = 0; i < 24; i++) {
            vertices[i] = (float) ((i / 3 >> i % 3 & 1) == 0 ? least : greatest)[i % 3];
        }
        return new Mesh(vertices, new int[] {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4,
            2, 2, 4, 6, 1, 3, 5, 3, 7, 5});
    }

    /** A sphere of 2 rings (2 rings - 2) triangles; its corners lie on the sphere. */
    public static Mesh sphere(final double x, final double y, final double z, final double radius, final int rings) {
        return turned(rings, (ring, sector) -> {
            final double polar = Math.PI * ring / rings;
            final double azimuth = Math.PI * sector / rings;
            return new double[] {x + radius * Math.sin(polar) * Math.cos(azimuth),
                y + radius * Math.sin(polar) * Math.sin(azimuth), z + radius * Math.cos(polar)};
        });
    }

    /** An upright cylinder with its ends. */
    public static Mesh cylinder(final double radius, final double bottom, final double top, final int rings) {
        return turned(rings, (ring, sector) -> {
            final double azimuth = Math.PI * sector / rings;
            final double r = ring == 0 || ring == rings ? 0 : radius;
            final double z = ring <= 1 ? top : ring >= rings - 1 ? bottom : top + (bottom - top) * (ring - 1) / (rings - 2);
            return new double[] {r * Math.cos(azimuth), r * Math.sin(azimuth), z};
        });
    }

    private static Mesh turned(final int rings, final Place place) {
        final int sectors = 2 * rings;
        final float[] vertices = new float[3 * ((rings - 1) * sectors + 2)];
        final List<int[]> triangles = new ArrayList<>();
        final int last = (rings - 1) * sectors + 1;
        put(vertices, 0, place.at(0, 0));
        put(vertices, last, place.at(rings, 0));
        for (int ring = 1; ring < rings; ring++) {
            for (int sector = 0; sector < sectors; sector++) {
                final int here = 1 + (ring - 1) * sectors + sector;
                final int right = 1 + (ring - 1) * sectors + (sector + 1) % sectors;
                put(vertices, here, place.at(ring, sector));
                if (ring == 1) {
                    triangles.add(new int[] {0, here, right});
                } else {
                    triangles.add(new int[] {here - sectors, here, right});
                    triangles.add(new int[] {here - sectors, right, right - sectors});
                }
                if (ring == rings - 1) {
                    triangles.add(new int[] {here, last, right});
                }
            }
        }
        return new Mesh(vertices, triangles.stream().flatMapToInt(Arrays::stream).toArray());
    }

    private static void put(final float[] vertices, final int vertex, final double[] place) {
        for (int axis = 0; axis < 3; axis++) {
            vertices[3 * vertex + axis] = (float) place[axis];
        }
    }

    /** The mesh without its first triangles. */
    public static Mesh without(final Mesh mesh, final int triangles) {
        return new Mesh(mesh.vertices(), Arrays.copyOfRange(mesh.triangles(), 3 * triangles,
            mesh.triangles().length));
    }

    public static Path write(final Path file, final byte[] bytes) {
        try {
            return Files.write(file, bytes);
        }
        catch (final IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    public static byte[] stl(final Mesh mesh) {
        final ByteBuffer out = ByteBuffer.allocate(84 + 50 * mesh.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.put("solid by its first word, but binary".getBytes(StandardCharsets.US_ASCII)).putInt(80, mesh.size());
        for (int t = 0; t < mesh.size(); t++) {
            out.position(84 + 50 * t + 12);
            for (int i = 0; i < 9; i++) {
                out.putFloat(mesh.corner(t, i / 3, i % 3));
            }
        }
        return out.array();
    }

    public static byte[] stlText(final Mesh mesh) {
        final StringBuilder text = new StringBuilder("solid shape\n");
        for (int t = 0; t < mesh.size(); t++) {
            text.append(" facet normal 0 0 0\n  outer loop\n");
            for (int corner = 0; corner < 3; corner++) {
                text.append("   vertex ").append(mesh.corner(t, corner, 0)).append(' ').append(mesh.corner(t, corner, 1))
                    .append(' ').append(mesh.corner(t, corner, 2)).append('\n');
            }
            text.append("  endloop\n endfacet\n");
        }
        return text.append("endsolid shape\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] obj(final Mesh mesh) {
        final StringBuilder text = new StringBuilder("# a shape\nmtllib none.mtl\n");
        for (int i = 0; i < mesh.vertices().length; i += 3) {
            text.append("v ").append(mesh.vertices()[i]).append(' ').append(mesh.vertices()[i + 1]).append(' ')
                .append(mesh.vertices()[i + 2]).append('\n');
        }
        for (int i = 0; i < mesh.triangles().length; i += 3) {
            text.append("f ").append(mesh.triangles()[i] + 1).append("//1 ").append(mesh.triangles()[i + 1] + 1)
                .append("/2 ").append(mesh.triangles()[i + 2] + 1).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] plyText(final Mesh mesh) {
        final StringBuilder text = new StringBuilder(plyHead("ascii", "float", mesh));
        for (int i = 0; i < mesh.vertices().length; i += 3) {
            text.append("7 ").append(mesh.vertices()[i]).append(' ').append(mesh.vertices()[i + 1]).append(' ')
                .append(mesh.vertices()[i + 2]).append('\n');
        }
        for (int i = 0; i < mesh.triangles().length; i += 3) {
            text.append("3 ").append(mesh.triangles()[i]).append(' ').append(mesh.triangles()[i + 1]).append(' ')
                .append(mesh.triangles()[i + 2]).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] ply(final Mesh mesh, final ByteOrder order) {
        final byte[] head = plyHead(order == ByteOrder.BIG_ENDIAN ? "binary_big_endian" : "binary_little_endian", "double",
            mesh).getBytes(StandardCharsets.US_ASCII);
        final ByteBuffer out = ByteBuffer.allocate(head.length + mesh.vertices().length / 3 * 25 + mesh.size() * 13)
            .order(order).put(head);
        for (int i = 0; i < mesh.vertices().length; i++) {
            if (i % 3 == 0) {
                out.put((byte) 7);
            }
            out.putDouble(mesh.vertices()[i]);
        }
        for (int i = 0; i < mesh.triangles().length; i++) {
            if (i % 3 == 0) {
                out.put((byte) 3);
            }
            out.putInt(mesh.triangles()[i]);
        }
        return out.array();
    }

    private static String plyHead(final String format, final String type, final Mesh mesh) {
        return "ply\nformat " + format + " 1.0\ncomment a shape\nelement vertex " + mesh.vertices().length / 3
            + "\nproperty uchar quality\nproperty " + type + " x\nproperty " + type + " y\nproperty " + type
            + " z\nelement face " + mesh.size() + "\nproperty list uchar int vertex_indices\nend_header\n";
    }

    /** Where a corner of a turned shape lies. */
    private interface Place {

        double[] at(int ring, int sector);
    }
}
