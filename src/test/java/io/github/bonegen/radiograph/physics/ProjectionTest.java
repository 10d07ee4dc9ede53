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
package io.github.bonegen.radiograph.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.physics.spectrum.Materials;
import io.github.bonegen.radiograph.physics.spectrum.Spectrum;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Transmission of voxel bodies against closed forms. */
class ProjectionTest {

    private static final Pose FRONT = Pose.of(new double[3], 0, 0, 0);
    private static final Beam PARALLEL = new ParallelBeam(FRONT, 1000);
    private static final Beam CONE = new ConeBeam(FRONT, 400, 500);
    private static final List<Spectrum> SPECTRA = List.of(Spectrum.monochromatic(60, 1),
        new TungstenTube(70, 2.5).spectrum(20));
    private static final double TOLERANCE = 0.003;
    /** Values 0 and 1 for marrow and bone. */
    private static final DensityScale MARROW_AND_BONE = DensityScale.binary(1);
    private static final int SIZE = 128;
    private static final double VOXEL = 0.25;

    @Test
    void a_slab_transmits_as_its_closed_form() {
        final Body slab = new VoxelBody(filled(p -> 1.0), MARROW_AND_BONE);
        for (final Beam beam : List.of(PARALLEL, CONE)) {
            for (final Spectrum spectrum : SPECTRA) {
                for (final double[] at : new double[][] {{0, 0}, {3.1, -2.2}, {7.7, 8.4}}) {
                    final Ray ray = beam.ray(at[0], at[1]);
                    final double length = SIZE * VOXEL / Math.abs(ray.dy());
                    assertThat(transmission(slab, ray, spectrum) / closed(spectrum, 0, length))
                        .isCloseTo(1, within(TOLERANCE));
                }
            }
        }
    }

    @Test
    void a_wedge_transmits_as_its_closed_form() {
        // Bone share rises along x, so that the bone under a parallel ray rises linearly.
        final double half = SIZE * VOXEL / 2;
        final Body wedge = new VoxelBody(filled(p -> (p[0] + half) / (2 * half)), MARROW_AND_BONE);
        for (final Spectrum spectrum : SPECTRA) {
            for (final double u : new double[] {-10.125, 0.125, 6.625}) {
                final double bone = 2 * half * (u + half) / (2 * half);
                assertThat(transmission(wedge, PARALLEL.ray(u, 1), spectrum)
                    / closed(spectrum, 2 * half - bone, bone)).isCloseTo(1, within(TOLERANCE));
            }
            final Ray oblique = CONE.ray(8, 3);
            final double length = SIZE * VOXEL / Math.abs(oblique.dy());
            final double middle = oblique.x(400 / Math.abs(oblique.dy()));
            final double bone = length * (middle + half) / (2 * half);
            assertThat(transmission(wedge, oblique, spectrum) / closed(spectrum, length - bone, bone))
                .isCloseTo(1, within(TOLERANCE));
        }
    }

    @Test
    void a_sphere_transmits_as_its_closed_form() {
        final double radius = 12;
        assertRound(p -> Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]), radius, ray -> chord(ray, radius, true));
    }

    @Test
    void a_cylinder_transmits_as_its_closed_form() {
        final double radius = 11;
        assertRound(p -> Math.sqrt(p[0] * p[0] + p[1] * p[1]), radius, ray -> chord(ray, radius, false));
    }

    @Test
    void trilinear_sampling_agrees_with_exact_path_lengths_inside_smooth_bodies() {
        final Volume smooth = filled(p -> 0.5 + 0.3 * Math.sin(p[0] / 4) * Math.cos(p[1] / 5));
        final double[] exact = new double[2];
        final double[] sampled = new double[2];
        final Ray ray = CONE.ray(5, -4);
        new VoxelBody(smooth, MARROW_AND_BONE).trace(ray, exact);
        new TrilinearBody(smooth, MARROW_AND_BONE).trace(ray, sampled);
        assertThat(sampled[1]).isCloseTo(exact[1], within(0.02));
        assertThat(sampled[0] + sampled[1]).isCloseTo(exact[0] + exact[1], within(1e-9));
    }

    @Test
    void every_ray_is_as_long_as_its_chord_of_the_volume_whatever_its_direction() {
        final Body slab = new VoxelBody(filled(p -> 1.0), MARROW_AND_BONE);
        final double[] lengths = new double[2];
        for (int angle = 0; angle < 360; angle += 15) {
            final Ray ray = new ParallelBeam(Pose.of(new double[3], angle, 0, 0), 1000).ray(0, 0);
            slab.trace(ray, lengths);
            final double chord = SIZE * VOXEL / Math.max(Math.abs(ray.dx()), Math.abs(ray.dy()));
            assertThat(lengths[0] + lengths[1]).as("angle %d", angle).isCloseTo(chord, within(1e-6));
        }
    }

    @Test
    void a_cone_beam_magnifies_by_the_ratio_of_its_distances() {
        assertThat(CONE.magnification()).isEqualTo(1.25);
        final Ray ray = CONE.ray(12.5, 0);
        assertThat(ray.x(400 / Math.abs(ray.dy()))).isCloseTo(10, within(1e-9));
    }

    @Test
    void the_image_does_not_depend_on_how_rows_are_shared_out() {
        final Body body = new VoxelBody(filled(p -> p[0] > 0 ? 1.0 : 0), MARROW_AND_BONE);
        final Projector projector = new Projector(CONE, new DetectorGrid(40, 30, 1));
        final float[] image = projector.transmission(body, SPECTRA.get(1), Progress.NONE);
        final double[] lengths = new double[2];
        final DetectorGrid grid = new DetectorGrid(40, 30, 1);
        body.trace(CONE.ray(grid.u(23), grid.v(7)), lengths);
        assertThat(image[7 * 40 + 23])
            .isEqualTo((float) new BeerLambert(SPECTRA.get(1), body.materials()).transmission(lengths));
    }

    @Test
    void a_source_inside_the_volume_is_refused() {
        final Body body = new VoxelBody(filled(p -> 1.0), MARROW_AND_BONE);
        final Projector projector = new Projector(new ConeBeam(FRONT, 5, 100), new DetectorGrid(4, 4, 1));
        assertThatThrownBy(() -> projector.transmission(body, SPECTRA.get(0), Progress.NONE))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("inside the volume")
            .hasMessageContaining("sod=5.0");
    }

    @Test
    void a_volume_without_physical_voxel_size_is_refused() {
        final Volume bare = Volume.of(new float[8], 2, 2, 2, Calibration.NONE);
        assertThatThrownBy(() -> new VoxelBody(bare, DensityScale.hounsfield()))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("voxel").hasMessageContaining("mm");
    }

    /** Bundles of rays well inside the outline, wide enough that the steps of the voxels at the surface cancel. */
    private static void assertRound(final Function<double[], Double> distance, final double radius,
        final Function<Ray, Double> chord)
    {
        final Body body = new VoxelBody(filled(p -> share(radius - distance.apply(p))), MARROW_AND_BONE);
        for (final Beam beam : List.of(PARALLEL, CONE)) {
            for (final Spectrum spectrum : SPECTRA) {
                for (final double[] at : new double[][] {{0.0625, 0.0625}, {3.3125, -2.6875}, {-6.1875, 4.3125}}) {
                    double measured = 0;
                    double expected = 0;
                    for (int i = 0; i < 64; i++) {
                        final Ray ray = beam.ray(at[0] + i % 8 * 0.125, at[1] + i / 8 * 0.125);
                        final double bone = chord.apply(ray);
                        measured += transmission(body, ray, spectrum);
                        expected += closed(spectrum, SIZE * VOXEL / Math.abs(ray.dy()) - bone, bone);
                    }
                    assertThat(measured / expected).isCloseTo(1, within(TOLERANCE));
                }
            }
        }
    }

    private static double chord(final Ray ray, final double radius, final boolean sphere) {
        final double z = sphere ? 1 : 0;
        final double a = ray.dx() * ray.dx() + ray.dy() * ray.dy() + z * ray.dz() * ray.dz();
        final double b = ray.x() * ray.dx() + ray.y() * ray.dy() + z * ray.z() * ray.dz();
        final double c = ray.x() * ray.x() + ray.y() * ray.y() + z * ray.z() * ray.z() - radius * radius;
        return 2 * Math.sqrt(b * b - a * c) / a;
    }

    /** Share of a voxel within a surface at a signed distance from its center. */
    private static double share(final double depth) {
        return Math.max(0, Math.min(1, depth / VOXEL + 0.5));
    }

    private static double transmission(final Body body, final Ray ray, final Spectrum spectrum) {
        final double[] lengths = new double[2];
        body.trace(ray, lengths);
        return new BeerLambert(spectrum, body.materials()).transmission(lengths);
    }

    private static double closed(final Spectrum spectrum, final double marrow, final double bone) {
        double sum = 0;
        for (int bin = 0; bin < spectrum.size(); bin++) {
            sum += spectrum.share(bin) * Math.exp(-(Materials.MARROW.linearAttenuation(spectrum.energy(bin)) * marrow
                + Materials.CORTICAL_BONE.linearAttenuation(spectrum.energy(bin)) * bone) / 10);
        }
        return sum;
    }

    private static Volume filled(final Function<double[], Double> value) {
        final float[] voxels = new float[SIZE * SIZE * SIZE];
        final double[] point = new double[3];
        int index = 0;
        for (int z = 0; z < SIZE; z++) {
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    point[0] = (x + 0.5 - SIZE / 2.0) * VOXEL;
                    point[1] = (y + 0.5 - SIZE / 2.0) * VOXEL;
                    point[2] = (z + 0.5 - SIZE / 2.0) * VOXEL;
                    voxels[index++] = value.apply(point).floatValue();
                }
            }
        }
        return Volume.of(voxels, SIZE, SIZE, SIZE, Calibration.isotropic(VOXEL, "mm", ""));
    }
}
