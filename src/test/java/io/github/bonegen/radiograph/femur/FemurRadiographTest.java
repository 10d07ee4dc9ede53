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
package io.github.bonegen.radiograph.femur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.femur.anatomy.BoneTexture;
import io.github.bonegen.radiograph.femur.anatomy.Femur;
import io.github.bonegen.radiograph.femur.anatomy.Motion;
import io.github.bonegen.radiograph.femur.anatomy.Thickening;
import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.film.Collimation;
import io.github.bonegen.radiograph.femur.film.Marker;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.Fracture;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.radiograph.femur.fracture.Fragment;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Ray;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phantom's picture against its geometry. */
class FemurRadiographTest {

    @ParameterizedTest
    @ValueSource(longs = {3, 13, 33, 51})
    void path_lengths_at_mid_shaft_agree_with_finely_sampled_geometry(final long seed) {
        final Phantom phantom = PhantomSampler.sample(FractureKind.INTACT, seed);
        final Femur shape = phantom.skeleton().of(phantom.anatomy(), Thickening.NONE).femur();
        final BoneTracer tracer = new BoneTracer(BoneTexture.NONE);
        final double z = 0.5 * phantom.anatomy().length();
        // Some of these rays graze the canal, which is narrow in number 13.
        for (final double x : new double[] {-9, -4, 0, 4.5, 6}) {
            final Ray ray = new Ray(shape.axisX(z) + x, 300, z, 0, -1, 0);
            final double[] bone = new double[2];
            tracer.trace(Fragment.whole(shape, Motion.NONE, 0, phantom.anatomy().length()), ray, new double[0], bone);
            double compact = 0;
            for (double t = 200; t < 400; t += 0.004) {
                final double depth = -shape.distance(ray.x(t), ray.y(t), ray.z(t));
                compact += depth > 0 && depth < shape.cortex(ray.x(t), ray.y(t), ray.z(t)) ? 0.004 : 0;
            }
            assertThat(bone[0]).as("compact bone at %s", x).isCloseTo(compact, within(0.06));
        }
    }

    @Test
    void fractures_without_overlap_keep_about_all_of_the_bone() {
        for (final FractureKind kind : FractureKind.values()) {
            final Phantom phantom = LongStream.range(0, 100).mapToObj(seed -> PhantomSampler.sample(kind, seed))
                .filter(drawn -> drawn.fracture().shortening() == 0).findFirst().orElseThrow();
            final Phantom intact = new Phantom(phantom.anatomy(), Fracture.none(phantom.fracture().site()));
            assertThat(boneMass(phantom)).as(kind.title()).isCloseTo(boneMass(intact),
                within(0.12 * boneMass(intact)));
        }
    }

    @Test
    void downsampled_pictures_of_any_size_agree() {
        // The part around the fracture of a picture of 1 megapixel, and the same with 4 and 16.
        final Phantom phantom = PhantomSampler.sample(FractureKind.AFF_COMPLETE, 11);
        final Acquisition shot = Hospital.of(1, 1).shot(phantom, View.AP, 11, 1);
        final DetectorGrid grid = new DetectorGrid(120, 140, shot.grid().pixel());
        final Volume coarse = new FemurRadiograph(phantom, shot.on(grid)).renderWithoutNoise(Progress.NONE);
        for (final int factor : new int[] {2, 4}) {
            final Volume fine = new FemurRadiograph(phantom, shot.on(ResolutionAgreement.finer(grid, factor)))
                .renderWithoutNoise(Progress.NONE);
            final double[] differences = ResolutionAgreement.differences(coarse, fine, factor);
            assertThat(Arrays.stream(differences).average().orElseThrow()).isCloseTo(0, within(0.002));
            assertThat(ResolutionAgreement.shareBeyond(differences, 0.01)).isLessThan(0.01);
            assertThat(ResolutionAgreement.shareBeyond(differences, 0.06)).isZero();
        }
    }

    @Test
    void a_picture_is_a_function_of_phantom_and_shot() {
        final Phantom phantom = PhantomSampler.sample(FractureKind.NFF_OBLIQUE, 2);
        final Acquisition shot = Hospital.of(2, 1).shot(phantom, View.LATERAL, 2, 0.02);
        final float[] first = new FemurRadiograph(phantom, shot).render(Progress.NONE).voxels();
        final float[] second = new FemurRadiograph(phantom, shot).render(Progress.NONE).voxels();
        assertThat(first).isEqualTo(second);
    }

    @Test
    void the_fracture_is_seen_where_its_landmarks_say() {
        final Phantom phantom = new Adjustment(120, 3, 2, 3, 0, 0, 0, 0, Double.NaN, Double.NaN)
            .applyTo(PhantomSampler.sample(FractureKind.AFF_COMPLETE, 21));
        final Acquisition shot = Hospital.of(0, 1).shot(phantom, View.AP, 5, 1);
        final FemurRadiograph radiograph = new FemurRadiograph(phantom, shot);
        final Map<String, double[]> seen = radiograph.landmarks();
        final float[] image = radiograph.transmission(Progress.NONE);
        final double[] lateral = seen.get(Landmarks.LATERAL);
        final double[] middle = seen.get(Landmarks.FRACTURE);
        final int x = (int) Math.round(0.7 * lateral[0] + 0.3 * middle[0]);
        final int y = (int) Math.round(0.7 * lateral[1] + 0.3 * middle[1]);
        final int width = shot.grid().width();
        float brightest = 0;
        for (int row = y - 4; row <= y + 8; row++) {
            brightest = Math.max(brightest, image[row * width + x]);
        }
        assertThat(brightest).isGreaterThan(1.3f * image[(y - 30) * width + x])
            .isGreaterThan(1.3f * image[(y + 34) * width + x]);
    }

    @Test
    void the_skin_is_a_smooth_outline() {
        final Thigh thigh = new Thigh(PhantomSampler.sample(FractureKind.INTACT, 8));
        final double[] millimetres = new double[3];
        for (double z = 100; z < 380; z += 10) {
            for (final double slant : new double[] {-0.15, 0.15}) {
                double last = 0;
                // From outside in by a hundredth of a mm: a jump would show as a long way through tissue at once.
                for (double x = -300; x < -60; x += 0.01) {
                    thigh.trace(Ray.through(x, 800, z, x, 0, z + 800 * slant), millimetres);
                    final double now = millimetres[0] + millimetres[1] + millimetres[2];
                    if (now > 0) {
                        last = now;
                        break;
                    }
                }
                assertThat(last).as("at height %s", z).isBetween(0.0, 12.0);
            }
        }
    }

    @Test
    void side_marker_and_collimation_cover_the_same_area_whatever_the_pixels() {
        final Marker marker = new Marker(false, -7.03, -9.1, 17, 0);
        final Collimation collimation = new Collimation(31.3, 40.7, 1.2);
        final DetectorGrid grid = new DetectorGrid(100, 120, 0.4);
        final DetectorGrid fine = ResolutionAgreement.finer(grid, 4);
        for (int i = 0; i < grid.size(); i++) {
            double covered = 0;
            double open = 0;
            for (int j = 0; j < 16; j++) {
                final int x = i % 100 * 4 + j % 4;
                final int y = i / 100 * 4 + j / 4;
                covered += marker.cover(fine, x, y) / 16;
                open += collimation.on(fine).open(x, y) / 16;
            }
            assertThat(marker.cover(grid, i % 100, i / 100)).isCloseTo(covered, within(0.01));
            assertThat(collimation.on(grid).open(i % 100, i / 100)).isCloseTo(open, within(0.035));
        }
    }

    @Test
    void grey_is_within_its_range_uses_it_and_burns_nothing_out() {
        final Phantom phantom = PhantomSampler.sample(FractureKind.NFF_COMMINUTED, 4);
        final Acquisition shot = Hospital.of(3, 1).shot(phantom, View.AP, 4, 0.05);
        final float[] grey = new FemurRadiograph(phantom, shot).render(Progress.NONE).voxels();
        assertThat(grey).doesNotContain(Float.NaN);
        Arrays.sort(grey);
        assertThat(grey[0]).isNotNegative();
        assertThat(grey[grey.length - 1]).isLessThanOrEqualTo(65535f);
        assertThat(grey[(int) (0.98 * grey.length)] - grey[0]).isGreaterThan(30000f);
        assertThat(grey[(int) (0.995 * grey.length)]).isLessThan(64000f);
    }

    @Test
    void chips_off_an_atypical_fracture_are_bone_that_the_distal_fragment_has_lost() {
        final Phantom whole = chipped(0);
        final Phantom chipped = chipped(2);
        assertThat(boneMass(chipped)).isCloseTo(boneMass(whole), within(0.02 * boneMass(whole)));
        final Acquisition shot = Hospital.of(3, 1).shot(whole, View.AP, 4, 0.15);
        final float[] without = new FemurRadiograph(whole, shot).transmission(Progress.NONE);
        final float[] with = new FemurRadiograph(chipped, shot).transmission(Progress.NONE);
        int changed = 0;
        for (int i = 0; i < with.length; i++) {
            changed += Math.abs(Math.log(with[i] / without[i])) > 0.1 ? 1 : 0;
        }
        assertThat(changed * shot.grid().pixel() * shot.grid().pixel()).as("mm2 that look different").isBetween(10.0, 500.0);
        assertThat(GroundTruth.of(chipped, shot)).containsEntry("fracturepieces", "2.000").containsKey("fracturechip");
    }

    private static Phantom chipped(final int chips) {
        final double drawn = Double.NaN;
        return new Adjustment(150, 5, drawn, 3, 0, 0, 0, chips, drawn, drawn)
            .applyTo(PhantomSampler.sample(FractureKind.AFF_COMPLETE, 21));
    }

    @Test
    void the_truth_names_class_features_and_landmarks() {
        final Phantom phantom = PhantomSampler.sample(FractureKind.AFF_INCOMPLETE, 4);
        final Map<String, String> truth = GroundTruth.of(phantom, Hospital.of(3, 1).shot(phantom, View.AP, 4, 0.05));
        assertThat(truth).containsEntry("class", "AFF").containsEntry("kind", "AFF-incomplete")
            .containsKeys("fracturex", "fracturey", "lateralx", "medialy", "measuredlateralangle", "length", "kvp",
            "fracturebeak");
        assertThat(Double.parseDouble(truth.get("measuredlateralangle")))
            .isCloseTo(Double.parseDouble(truth.get("fracturelateralangle")), within(0.7));
    }

    /** Bone in mm, summed over a coarse raster of rays around the fracture. */
    private static double boneMass(final Phantom phantom) {
        final Thigh thigh = new Thigh(phantom);
        final double[] millimetres = new double[3];
        double sum = 0;
        for (double z = phantom.fracture().site() - 80; z < phantom.fracture().site() + 80; z += 2) {
            for (double x = -70; x < 70; x += 1) {
                thigh.trace(new Ray(x, 500, z, 0, -1, 0), millimetres);
                sum += millimetres[2];
            }
        }
        return sum;
    }
}
