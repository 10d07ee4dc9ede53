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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.physics.ConeBeam;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.radiograph.physics.Projector;
import io.github.bonegen.radiograph.physics.Ray;
import io.github.bonegen.radiograph.physics.spectrum.Material;
import io.github.bonegen.radiograph.physics.spectrum.Materials;
import io.github.bonegen.radiograph.physics.spectrum.Spectrum;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.radiograph.surface.mesh.Mesh;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Path lengths and transmission of surfaces against closed forms. */
class SurfaceBodyTest {

    private static final double TOLERANCE = 0.003;
    private static final Material BONE = Materials.CORTICAL_BONE;
    private static final Material FAT = Materials.named("fat");
    private static final int RINGS = 128;

    @Test
    void a_sphere_is_as_deep_as_its_chords() {
        assertDepths(body(part("sphere", Shapes.sphere(3, -4, 5, 40, RINGS), BONE, 1)), 36, ray -> chord(ray, 3, -4, 5, 40));
    }

    @Test
    void a_cylinder_is_as_deep_as_its_chords() {
        // Rays that leave through its side: the cylinder is longer than they slant.
        final SurfaceBody body = body(part("cylinder", Shapes.cylinder(30, -400, 400, RINGS), BONE, 1));
        assertDepths(body, 27, ray -> {
            final double a = ray.dx() * ray.dx() + ray.dy() * ray.dy();
            final double b = (ray.x() * ray.dx() + ray.y() * ray.dy()) / a;
            return 2 * Math.sqrt(Math.max(0, b * b - (ray.x() * ray.x() + ray.y() * ray.y() - 900) / a));
        });
    }

    @Test
    void a_cube_is_as_deep_as_a_slab() {
        final SurfaceBody body = body(part("cube", Shapes.box(new double[] {-20, -20, -20}, new double[] {20, 20, 20}),
            BONE, 1));
        assertThat(depth(body, new Ray(3, 0, 4, 0, -1, 0), 0)).isCloseTo(40, within(1e-9));
        final double slope = Math.sqrt(1.04);
        assertThat(depth(body, new Ray(0, 0, 0, 0.2 / slope, 1 / slope, 0), 0)).isCloseTo(40 * slope, within(1e-6));
    }

    /** Every ray hits an edge or a corner of the cube's triangles exactly. */
    @Test
    void rays_through_edges_and_corners_count_a_surface_as_often_inwards_as_outwards() {
        final SurfaceBody body = body(part("cube", Shapes.box(new double[] {-20, -20, -20}, new double[] {20, 20, 20}),
            BONE, 1));
        for (int i = -19; i < 20; i++) {
            assertThat(depth(body, new Ray(i, 0, i, 0, 1, 0), 0)).isEqualTo(40);
            assertThat(depth(body, new Ray(i, i, 0, 0, 0, -1), 0)).isEqualTo(40);
            assertThat(depth(body, new Ray(7, i, -i, -1, 0, 0), 0)).isEqualTo(40);
            assertThat(depth(body, new Ray(21, 0, i, 0, 1, 0), 0)).isZero();
        }
        final double d = 1 / Math.sqrt(3);
        assertThat(depth(body, new Ray(0, 0, 0, d, d, d), 0)).isCloseTo(40 / d, within(1e-6));
        // Along a face: by the rule of the endlessly small step it lies inside or outside as a whole.
        assertThat(depth(body, new Ray(20, 0, 3, 0, 1, 0), 0)).isIn(0.0, 40.0);
    }

    @Test
    void of_nested_bodies_the_one_of_the_highest_priority_counts() {
        final SurfaceBody body = body(part("marrow", Shapes.sphere(0, 0, 0, 10, RINGS), Materials.MARROW, 3),
            part("bone", Shapes.sphere(0, 0, 0, 15, RINGS), BONE, 2), part("skin", Shapes.sphere(0, 0, 0, 40, RINGS), FAT, 1));
        final double[] lengths = new double[3];
        for (final double x : new double[] {0, 4.2, 8.1, 12.7, 14, 27}) {
            body.trace(new Ray(x, 0, 0.3, 0, 1, 0), lengths);
            final double marrow = 2 * Math.sqrt(Math.max(0, 100 - x * x - 0.09));
            final double bone = 2 * Math.sqrt(Math.max(0, 225 - x * x - 0.09));
            assertThat(lengths[body.materials().indexOf(Materials.MARROW)]).isCloseTo(marrow, within(0.06));
            assertThat(lengths[body.materials().indexOf(BONE)]).isCloseTo(bone - marrow, within(0.08));
            assertThat(lengths[body.materials().indexOf(FAT)]).isCloseTo(2 * Math.sqrt(1600 - x * x - 0.09) - bone,
                within(0.08));
        }
    }

    @Test
    void touching_bodies_leave_no_gap_and_overlap_in_nothing() {
        final SurfaceBody body = body(part("left", Shapes.box(new double[] {-20, 0, -9}, new double[] {0, 30, 9}), BONE, 1),
            part("right", Shapes.box(new double[] {0, 0, -9}, new double[] {25, 30, 9}), FAT, 1));
        assertThat(depth(body, new Ray(0, 11, 2, 1, 0, 0), body.materials().indexOf(BONE))).isCloseTo(20, within(1e-9));
        assertThat(depth(body, new Ray(0, 11, 2, 1, 0, 0), body.materials().indexOf(FAT))).isCloseTo(25, within(1e-9));
    }

    @Test
    void what_a_surface_encloses_twice_counts_once() {
        final Mesh both = together(Shapes.sphere(0, 0, 0, 20, RINGS), Shapes.sphere(20, 0, 0, 20, RINGS));
        final SurfaceBody body = body(part("both", both, BONE, 1));
        assertThat(depth(body, new Ray(0, 0.1, 0.1, 1, 0, 0), 0)).isCloseTo(60, within(0.06));
        assertThat(SurfaceSurvey.of(body)).singleElement().asString().contains("both crosses itself");
    }

    @Test
    void photons_of_20_energies_pass_a_sphere_in_its_host_as_the_closed_form_says() {
        final SurfaceBody body = body(part("bone", Shapes.sphere(0, 0, 0, 15, RINGS), BONE, 2),
            part("skin", Shapes.sphere(0, 0, 0, 40, RINGS), FAT, 1));
        final Spectrum spectrum = new TungstenTube(70, 2.5).spectrum(20);
        final DetectorGrid grid = new DetectorGrid(41, 41, 2);
        final ConeBeam beam = new ConeBeam(Pose.of(new double[3], 30, 10, 0), 800, 1000);
        final float[] image = new Projector(beam, grid).transmission(body, spectrum, Progress.NONE);
        for (int i = 0; i < image.length; i++) {
            final Ray ray = beam.ray(grid.u(i % 41), grid.v(i / 41));
            final double bone = chord(ray, 0, 0, 0, 15);
            final double fat = chord(ray, 0, 0, 0, 40) - bone;
            final double expected = IntStream.range(0, 20).mapToDouble(bin -> spectrum.share(bin) * Math.exp(-(bone
                * BONE.linearAttenuation(spectrum.energy(bin)) + fat * FAT.linearAttenuation(spectrum.energy(bin))) / 10))
                .sum();
            // Seen edge on, corners on the sphere make chords that are too short by a share that grows without bound.
            if (bone == 0 && fat > 15 || bone > 8) {
                assertThat(image[i] / expected).isCloseTo(1, within(TOLERANCE));
            }
        }
    }

    private static void assertDepths(final SurfaceBody body, final double reach, final ToDoubleFunction<Ray> closed) {
        final SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            final double angle = random.nextDouble(360);
            final Pose pose = Pose.of(new double[] {0, 0, 0}, angle, random.nextDouble(-20, 20), 0);
            final Ray ray = new ConeBeam(pose, 800, 1000).ray(random.nextDouble(-45, 45), random.nextDouble(-45, 45));
            final double expected = closed.applyAsDouble(ray);
            final double depth = depth(body, ray, 0);
            if (expected > 2 * reach * 0.35) {
                assertThat(depth / expected).isCloseTo(1, within(TOLERANCE));
            } else {
                assertThat(depth).isCloseTo(expected, within(0.02 * reach));
            }
        }
    }

    private static double chord(final Ray ray, final double x, final double y, final double z, final double radius) {
        final double along = (x - ray.x()) * ray.dx() + (y - ray.y()) * ray.dy() + (z - ray.z()) * ray.dz();
        final double squared = Math.pow(ray.x(along) - x, 2) + Math.pow(ray.y(along) - y, 2)
            + Math.pow(ray.z(along) - z, 2);
        return 2 * Math.sqrt(Math.max(0, radius * radius - squared));
    }

    private static double depth(final SurfaceBody body, final Ray ray, final int material) {
        final double[] lengths = new double[body.materials().size()];
        body.trace(ray, lengths);
        return lengths[material];
    }

    private static SurfaceBody body(final SurfacePart... parts) {
        return new SurfaceBody(List.of(parts));
    }

    static SurfacePart part(final String name, final Mesh mesh, final Material material, final int priority) {
        return new SurfacePart(name, mesh, material, priority, "");
    }

    private static Mesh together(final Mesh first, final Mesh second) {
        final int shift = first.vertices().length / 3;
        final float[] vertices = new float[first.vertices().length + second.vertices().length];
        System.arraycopy(first.vertices(), 0, vertices, 0, first.vertices().length);
        System.arraycopy(second.vertices(), 0, vertices, first.vertices().length, second.vertices().length);
        return new Mesh(vertices, Stream.of(first.triangles(), IntStream.of(second.triangles()).map(v -> v + shift)
            .toArray()).flatMapToInt(IntStream::of).toArray());
    }
}
