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

import io.github.bonegen.radiograph.femur.Phantom;
import io.github.bonegen.radiograph.femur.PhantomSampler;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

/** A sampled bone against the bone itself. */
class SampledBoneTest {

    private static final Phantom PHANTOM = PhantomSampler.sample(FractureKind.AFF_COMPLETE, 11);
    private static final Thickening BEAK = new Thickening(PHANTOM.fracture().site(), 3, 1, 12);
    private static final Femur FEMUR = LegBones.FITTED.of(PHANTOM.anatomy(), BEAK).femur();
    private static final int POINTS = 4000;
    private static final double FAR = 60;

    @Test
    void the_surface_is_right_to_a_hundredth_of_a_mm() {
        final BoneShape sampled = sampled();
        final DescriptiveStatistics off = new DescriptiveStatistics();
        final SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < POINTS; i++) {
            final double[] at = surface(random.nextDouble(0.02, 0.85) * PHANTOM.anatomy().length(), random.nextDouble(2 * Math.PI));
            off.addValue(Math.abs(sampled.distance(at[0], at[1], at[2])));
        }
        assertThat(off.getMean()).isLessThan(0.01);
        assertThat(off.getPercentile(99)).isLessThan(0.03);
        assertThat(off.getMax()).isLessThan(0.15);
    }

    @Test
    void the_point_of_a_beak_is_as_sharp_as_it_was() {
        final double z = BEAK.site();
        final double x = surface(z, 0)[0];
        assertThat(sampled().distance(x, FEMUR.axisY(z), z)).isCloseTo(0, within(0.02));
    }

    @Test
    void far_from_any_surface_no_ray_steps_across_one() {
        final BoneShape sampled = sampled();
        final SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < POINTS; i++) {
            final double z = random.nextDouble(0.02, 0.85) * PHANTOM.anatomy().length();
            final double x = FEMUR.axisX(z) + random.nextDouble(-FAR, FAR);
            final double y = FEMUR.axisY(z) + random.nextDouble(-FAR, FAR);
            final double exact = FEMUR.distance(x, y, z);
            // The field ends 8 mm off the subject's bone, less off one that is narrower than that, where its distances fall.
            if (exact > 0.5 && exact < 7.2) {
                assertThat(sampled.distance(x, y, z)).as("%s, %s, %s", x, y, z).isBetween(0.8 * exact, 1.25 * exact);
            }
        }
    }

    @Test
    void threads_that_meet_in_a_brick_see_the_same() {
        final BoneShape sampled = sampled();
        final double z = PHANTOM.anatomy().isthmus();
        final double alone = sampled().distance(FEMUR.axisX(z), FEMUR.axisY(z), z);
        assertThat(IntStream.range(0, 1000).parallel()
            .mapToDouble(i -> sampled.distance(FEMUR.axisX(z), FEMUR.axisY(z), z))).containsOnly(alone);
    }

    private static BoneShape sampled() {
        return FEMUR.forCloseRays();
    }

    private static double[] surface(final double z, final double angle) {
        double inside = 0;
        double outside = 80;
        while (outside - inside > 1e-4) {
            final double r = (inside + outside) / 2;
            if (FEMUR.distance(FEMUR.axisX(z) + r * Math.cos(angle), FEMUR.axisY(z) + r * Math.sin(angle), z) < 0) {
                inside = r;
            } else {
                outside = r;
            }
        }
        return new double[] {FEMUR.axisX(z) + inside * Math.cos(angle), FEMUR.axisY(z) + inside * Math.sin(angle), z};
    }
}
