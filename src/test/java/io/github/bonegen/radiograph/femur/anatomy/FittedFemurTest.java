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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.radiograph.femur.PhantomSampler;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

/** The fitted bones, deformed to drawn anatomies. */
class FittedFemurTest {

    private static final List<Anatomy> DRAWN = LongStream.range(0, 12)
        .mapToObj(seed -> PhantomSampler.sample(FractureKind.INTACT, seed).anatomy()).toList();

    @Test
    void the_head_is_a_sphere_of_the_drawn_radius_below_the_drawn_length() {
        for (final Anatomy anatomy : DRAWN) {
            final Femur femur = femur(anatomy);
            final Vector3D head = femur.head();
            assertThat(head.getZ() + anatomy.headRadius()).isCloseTo(anatomy.length(), within(0.01));
            for (final double[] towards : new double[][] {{0, 0, 1}, {-0.6, 0, 0.8}, {-0.8, 0, 0.6}, {-0.6, 0.5, 0.62}}) {
                final Vector3D surface = head.add(anatomy.headRadius(), new Vector3D(towards).normalize());
                assertThat(distance(femur, surface)).as("%s of %s", surface, anatomy).isCloseTo(0, within(1.6));
            }
        }
    }

    @Test
    void the_neck_is_at_the_drawn_angle_to_the_proximal_shaft() {
        for (final Anatomy anatomy : DRAWN) {
            final Femur femur = femur(anatomy);
            final double[] neck = HeadFit.neck(femur::distance, femur.head().toArray(), anatomy.headRadius());
            final double shaft = Math.toDegrees(Math.atan(-femur.slopeX(0.72 * anatomy.length())));
            assertThat(HeadFit.angle(neck) + shaft).as("%s", anatomy)
                .isCloseTo(anatomy.neckAngle(), within(6.0));
        }
    }

    @Test
    void distances_are_of_first_order() {
        for (final Anatomy anatomy : DRAWN) {
            final Femur femur = femur(anatomy);
            for (double share = 0.02; share < 0.86; share += 0.03) {
                final double z = share * anatomy.length();
                for (double angle = 0; angle < 6.2; angle += 0.5) {
                    final double[] at = surface(femur, z, angle);
                    final double step = 0.2;
                    final double slope = Math.sqrt(Math.pow(femur.distance(at[0] + step, at[1], z) - femur.distance(at[0]
                        - step, at[1], z), 2) + Math.pow(femur.distance(at[0], at[1] + step, z) - femur.distance(at[0], at[1]
                        - step, z), 2) + Math.pow(femur.distance(at[0], at[1], z + step) - femur.distance(at[0], at[1], z - step),
                        2)) / (2 * step);
                    assertThat(slope).as("%s at %s, %s", anatomy, share, angle).isBetween(0.55, 1.35);
                }
            }
        }
    }

    @Test
    void boxes_hold_the_bone_above_and_below_their_height() {
        for (final Anatomy anatomy : DRAWN.subList(0, 6)) {
            final LegBones skeleton = LegBones.FITTED.of(anatomy, Thickening.NONE);
            for (final BoneShape bone : List.of(skeleton.traced(), skeleton.pelvis(), skeleton.lowerLeg())) {
                int inside = 0;
                for (double z = -150; z < anatomy.length() + 120; z += 9) {
                    for (double x = -160; x < 160; x += 5) {
                        for (double y = -120; y < 120; y += 5) {
                            if (bone.distance(x, y, z) < 0) {
                                assertThat(isWithin(bone, x, y, z - 15) && isWithin(bone, x, y, z) && isWithin(bone, x, y, z + 15))
                                    .as("%s, %s, %s of %s", x, y, z, anatomy).isTrue();
                                inside++;
                            }
                        }
                    }
                }
                assertThat(inside).isGreaterThan(500);
            }
        }
    }

    /** Whether the box of a height holds a point, and is no larger than a bone may be. */
    private static boolean isWithin(final BoneShape bone, final double x, final double y, final double height) {
        final double[] box = new double[4];
        bone.bounds(height, box);
        return Math.abs(x - box[0]) < box[2] && Math.abs(y - box[1]) < box[3] && box[2] < 150 && box[3] < 150;
    }

    private static double[] surface(final Femur femur, final double z, final double angle) {
        double inside = 0;
        double outside = 80;
        while (outside - inside > 1e-3) {
            final double r = (inside + outside) / 2;
            if (femur.distance(femur.axisX(z) + r * Math.cos(angle), femur.axisY(z) + r * Math.sin(angle), z) < 0) {
                inside = r;
            } else {
                outside = r;
            }
        }
        return new double[] {femur.axisX(z) + inside * Math.cos(angle), femur.axisY(z) + inside * Math.sin(angle)};
    }

    private static Femur femur(final Anatomy anatomy) {
        return LegBones.FITTED.of(anatomy, Thickening.NONE).femur();
    }

    private static double distance(final Femur femur, final Vector3D point) {
        return femur.distance(point.getX(), point.getY(), point.getZ());
    }
}
