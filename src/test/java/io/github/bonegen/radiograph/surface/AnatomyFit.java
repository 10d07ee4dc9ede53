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

import io.github.bonegen.radiograph.femur.anatomy.DistanceField;
import io.github.bonegen.radiograph.physics.Ray;
import io.github.bonegen.radiograph.physics.spectrum.Materials;
import io.github.bonegen.radiograph.surface.mesh.ClosedMesh;
import io.github.bonegen.radiograph.surface.mesh.Mesh;
import io.github.bonegen.radiograph.surface.mesh.MeshFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Fits the built-in bones to the surfaces of the Visible Human Female and Male (HuBMAP/HRA reference objects v1.1, CC BY
 * 4.0) and writes their {@link DistanceField}s: {@code java -cp ... io.github.bonegen.radiograph.surface.AnatomyFit
 * <folder of VH_F_femur_R.ply ...> <folder to write>}. It prints the residuals: how far the fitted surface is from the
 * given one at its corners and in the middle of its triangles.
 *
 * <p>The frame is the phantom's: x lateral, y anterior, z up; the middles of the shaft at 27 and 71 % of the length lie on
 * the z axis, the condyles touch a plane y = const from behind, and the lowest point of the femur has height 0.
 */
final class AnatomyFit {

    private static final double BOW_FROM = 0.27;
    private static final double BOW_TO = 0.71;
    private static final double MARGIN = 12;
    private static final double PROBE = 0.4;
    /** Of the nodes, mm; the wing of the ilium is thin. */
    private static final double FEMUR_SPACING = 3.5;
    private static final double PELVIS_SPACING = 3;

    private final Path source;
    private final Path target;

    AnatomyFit(final Path source, final Path target) {
        this.source = source;
        this.target = target;
    }

    public static void main(final String[] arguments) throws IOException {
        final AnatomyFit fit = new AnatomyFit(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(fit.target);
        fit.fit("F", "female");
        fit.fit("M", "male");
    }

    /** Fits the femur alone; the median residual in mm. */
    double femur(final String subject, final String name) throws IOException {
        final double[][] frame = frame(read(subject, "femur_R"));
        final Mesh upright = read(subject, "femur_R").mapped(frame);
        final Mesh femur = shifted(upright, base(upright));
        return write(name + "-femur", List.of(femur), List.of(femur), FEMUR_SPACING);
    }

    private void fit(final String subject, final String name) throws IOException {
        femur(subject, name);
        final double[][] frame = frame(read(subject, "femur_R"));
        final double[] base = base(read(subject, "femur_R").mapped(frame));
        final List<Mesh> pelvis = new ArrayList<>();
        for (final String bone : List.of("ilium", "ischium", "pubis")) {
            for (final String layer : List.of("compact", "spongy")) {
                pelvis.add(shifted(read(subject, bone + "_" + layer + "_bone_R").mapped(frame), base));
            }
        }
        write(name + "-pelvis", pelvis, List.of(pelvis.get(0), pelvis.get(2), pelvis.get(4)), PELVIS_SPACING);
        final List<Mesh> leg = new ArrayList<>();
        for (final String bone : List.of("tibia_R", "fibula_R", "patella_R")) {
            leg.add(shifted(read(subject, bone).mapped(frame), base));
        }
        write(name + "-leg", leg, leg, FEMUR_SPACING);
    }

    /** Right bones, whose lateral side is -x in the source, y up and z to the front. */
    private Mesh read(final String subject, final String bone) {
        final Path file = source.resolve("VH_" + subject + "_" + bone + ".ply");
        return ClosedMesh.of(bone, MeshFiles.read(file)).mesh().mapped(new double[][] {{-1, 0, 0}, {0, 0, 1}, {0, 1, 0}});
    }

    /** The rotation that stands the shaft upright and the condyles across. */
    static double[][] frame(final Mesh femur) {
        double[][] frame = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int i = 0; i < 6; i++) {
            final Mesh turned = femur.mapped(frame);
            final double[] box = turned.box();
            final double length = box[5] - box[2];
            final double[] low = middle(turned, box[2] + BOW_FROM * length);
            final double[] high = middle(turned, box[2] + BOW_TO * length);
            final double rise = (BOW_TO - BOW_FROM) * length;
            final double[] up = unit(new double[] {high[0] - low[0], high[1] - low[1], rise});
            final double[] behind = condyles(turned, box[2] + 0.1 * length, low[0]);
            final double along = behind[0] * up[0] + behind[1] * up[1];
            final double[] across = unit(new double[] {behind[0] - along * up[0], behind[1] - along * up[1], -along * up[2]});
            final double[] front = {up[1] * across[2] - up[2] * across[1], up[2] * across[0] - up[0] * across[2],
                up[0] * across[1] - up[1] * across[0]};
            frame = times(new double[][] {across, front, up}, frame);
        }
        return frame;
    }

    /** From the hindmost point of the medial condyle to that of the lateral one. */
    private static double[] condyles(final Mesh mesh, final double below, final double middle) {
        final double[] medial = {0, Double.POSITIVE_INFINITY};
        final double[] lateral = {0, Double.POSITIVE_INFINITY};
        for (int i = 0; i < mesh.vertices().length; i += 3) {
            final double[] side = mesh.vertices()[i] < middle ? medial : lateral;
            if (mesh.vertices()[i + 2] < below && mesh.vertices()[i + 1] < side[1]) {
                side[0] = mesh.vertices()[i];
                side[1] = mesh.vertices()[i + 1];
            }
        }
        return new double[] {lateral[0] - medial[0], lateral[1] - medial[1]};
    }

    /** What lies on the axis, at height 0. */
    static double[] base(final Mesh femur) {
        final double[] box = femur.box();
        final double[] low = middle(femur, box[2] + BOW_FROM * (box[5] - box[2]));
        return new double[] {low[0], low[1], box[2]};
    }

    /** The middle of the outline at a height: in x of what is seen from the front, in y of what is seen from the side. */
    private static double[] middle(final Mesh mesh, final double z) {
        final double[] box = mesh.box();
        final SurfaceBody body = body(List.of(mesh));
        final double[] range = {1e9, -1e9, 1e9, -1e9};
        for (double x = box[0]; x < box[3]; x += 0.05) {
            final Crossings crossings = body.crossings(new Ray(x, 0, z, 0, 1, 0));
            if (crossings.size() > 0) {
                range[0] = Math.min(range[0], x);
                range[1] = Math.max(range[1], x);
                range[2] = Math.min(range[2], crossings.position(0));
                range[3] = Math.max(range[3], crossings.position(crossings.size() - 1));
            }
        }
        return new double[] {(range[0] + range[1]) / 2, (range[2] + range[3]) / 2};
    }

    private double write(final String name, final List<Mesh> solid, final List<Mesh> shells, final double spacing)
        throws IOException
    {
        final List<double[][]> outer = outer(body(solid), shells);
        final DistanceField field = field(solid, outer, spacing);
        try (OutputStream out = Files.newOutputStream(target.resolve(name + ".gz"))) {
            field.write(out);
        }
        return report(name, field, outer, Files.size(target.resolve(name + ".gz")));
    }

    /** The distance field of a single closed surface. */
    static DistanceField field(final Mesh mesh) {
        return field(List.of(mesh), outer(body(List.of(mesh)), List.of(mesh)), FEMUR_SPACING);
    }

    private static DistanceField field(final List<Mesh> solid, final List<double[][]> outer, final double spacing) {
        final SurfaceBody body = body(solid);
        final double[] box = body.box();
        final double[] first = new double[3];
        final int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            first[axis] = box[axis] - MARGIN;
            size[axis] = (int) Math.ceil((box[3 + axis] + MARGIN - first[axis]) / spacing) + 1;
        }
        final double[] distances = distances(outer, size, spacing, first);
        final byte[] samples = new byte[distances.length];
        for (int j = 0; j < size[1]; j++) {
            for (int i = 0; i < size[0]; i++) {
                sign(body, distances, samples, size, spacing, first, i, j);
            }
        }
        return new DistanceField(size, spacing, first, samples);
    }

    /** The triangles beyond which there is no bone: bones touch, and shells have an inside. */
    private static List<double[][]> outer(final SurfaceBody body, final List<Mesh> shells) {
        final List<double[][]> outer = new ArrayList<>();
        for (final Mesh mesh : shells) {
            for (int t = 0; t < mesh.size(); t++) {
                final double[][] corners = new double[3][3];
                for (int i = 0; i < 9; i++) {
                    corners[i / 3][i % 3] = mesh.corner(t, i / 3, i % 3);
                }
                final double[] normal = normal(corners);
                final double[] middle = middle(corners);
                if (!body.contains(middle[0] + PROBE * normal[0], middle[1] + PROBE * normal[1],
                    middle[2] + PROBE * normal[2]))
                {
                    outer.add(corners);
                }
            }
        }
        return outer;
    }

    private static double[] distances(final List<double[][]> triangles, final int[] size, final double spacing,
        final double[] first)
    {
        final double[] distances = new double[size[0] * size[1] * size[2]];
        Arrays.fill(distances, DistanceField.FARTHEST);
        for (final double[][] corners : triangles) {
            final int[] from = new int[3];
            final int[] to = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                final double least = Math.min(corners[0][axis], Math.min(corners[1][axis], corners[2][axis]));
                final double most = Math.max(corners[0][axis], Math.max(corners[1][axis], corners[2][axis]));
                from[axis] = Math.max(0, (int) ((least - DistanceField.FARTHEST - first[axis]) / spacing));
                to[axis] = Math.min(size[axis] - 1, (int) ((most + DistanceField.FARTHEST - first[axis]) / spacing) + 1);
            }
            for (int k = from[2]; k <= to[2]; k++) {
                for (int j = from[1]; j <= to[1]; j++) {
                    for (int i = from[0]; i <= to[0]; i++) {
                        final int at = (k * size[1] + j) * size[0] + i;
                        distances[at] = Math.min(distances[at], PointTriangle.distance(new double[] {first[0] + i * spacing,
                            first[1] + j * spacing, first[2] + k * spacing}, corners));
                    }
                }
            }
        }
        return distances;
    }

    private static void sign(final SurfaceBody body, final double[] distances, final byte[] samples, final int[] size,
        final double spacing, final double[] first, final int i, final int j)
    {
        final Crossings crossings = body.crossings(new Ray(first[0] + i * spacing, first[1] + j * spacing, 0, 0, 0, 1));
        final int[] depths = new int[body.parts().size()];
        int next = 0;
        for (int k = 0; k < size[2]; k++) {
            while (next < crossings.size() && crossings.position(next) < first[2] + k * spacing) {
                depths[crossings.surface(next)] += crossings.step(next++);
            }
            final int at = (k * size[1] + j) * size[0] + i;
            samples[at] = DistanceField.stored(Arrays.stream(depths).anyMatch(depth -> depth != 0) ? -distances[at]
                : distances[at]);
        }
    }

    private static double report(final String name, final DistanceField field, final List<double[][]> outer,
        final long bytes)
    {
        final double[] residuals = outer.stream().flatMap(corners -> Stream.of(corners[0], middle(corners)))
            .mapToDouble(point -> Math.abs(field.at(point[0], point[1], point[2])))
            .sorted().toArray();
        System.out.printf(Locale.ROOT, "%s: %d bytes; residual median %.3f, 95 %% %.3f, 99 %% %.3f mm of %d points%n",
            name, bytes, residuals[residuals.length / 2], residuals[residuals.length * 95 / 100],
            residuals[residuals.length * 99 / 100], residuals.length);
        return residuals[residuals.length / 2];
    }

    private static SurfaceBody body(final List<Mesh> meshes) {
        return new SurfaceBody(meshes.stream().map(mesh -> new SurfacePart("bone", mesh, Materials.CORTICAL_BONE, 1, ""))
            .toList());
    }

    static Mesh shifted(final Mesh mesh, final double[] base) {
        final float[] vertices = mesh.vertices().clone();
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] -= (float) base[i % 3];
        }
        return new Mesh(vertices, mesh.triangles());
    }

    private static double[] normal(final double[][] corners) {
        final double[] a = {corners[1][0] - corners[0][0], corners[1][1] - corners[0][1], corners[1][2] - corners[0][2]};
        final double[] b = {corners[2][0] - corners[0][0], corners[2][1] - corners[0][1], corners[2][2] - corners[0][2]};
        return unit(new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]});
    }

    private static double[] middle(final double[][] corners) {
        final double[] middle = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            middle[axis] = (corners[0][axis] + corners[1][axis] + corners[2][axis]) / 3;
        }
        return middle;
    }

    private static double[] unit(final double[] vector) {
        final double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]) + 1e-300;
        return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }

    private static double[][] times(final double[][] a, final double[][] b) {
        final double[][] product = new double[3][3];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                product[i / 3][i % 3] += a[i / 3][k] * b[k][i % 3];
            }
        }
        return product;
    }
}
