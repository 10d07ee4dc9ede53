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

import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.implant.ImplantKind;
import io.github.bonegen.radiograph.physics.Ray;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Metal in the femur: it takes the place of what was there, and the truth names it. */
class ImplantedFemurTest {

    @ParameterizedTest
    @EnumSource(value = ImplantKind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void metal_takes_the_place_of_tissue(final ImplantKind kind) {
        final Phantom implanted = PhantomKind.named(kind.title(), 4).sample(4);
        final Thigh with = new Thigh(implanted);
        final Thigh without = new Thigh(new Phantom(implanted.anatomy(), implanted.fracture()));
        final double[] lengths = new double[4];
        final double[] before = new double[3];
        double metal = 0;
        double lost = 0;
        assertThat(with.materials()).hasSize(4).endsWith(kind.metal());
        for (double z = 60; z < implanted.anatomy().length() - 60; z += 7) {
            for (double x = -40; x < 40; x += 1.3) {
                final Ray ray = new Ray(x, -400, z, 0, 1, 0);
                with.trace(ray, lengths);
                without.trace(ray, before);
                metal += lengths[3];
                assertThat(lengths[0] + lengths[1] + lengths[2] + lengths[3]).as("all of ray %s", ray)
                    .isCloseTo(before[0] + before[1] + before[2], within(kind == ImplantKind.PLATE ? 12.0 : 1e-6));
                if (lengths[3] == 0 && kind != ImplantKind.HIP) {
                    assertThat(lengths[2]).as("bone of ray %s", ray).isCloseTo(before[2], within(1e-9));
                }
                lost += before[2] - lengths[2];
            }
        }
        assertThat(metal).isPositive();
        assertThat(lost).as("bone that had to give way").isPositive();
    }

    @Test
    void the_truth_names_an_implant_and_where_it_ends_and_is_silent_without_one() {
        final PhantomImage image = PhantomImage.of(PhantomKind.named("implant-nail", 2), View.AP, 1, 0.1, 2,
            new Adjustment(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                Double.NaN, Double.NaN));
        final Map<String, String> truth = GroundTruth.of(image.phantom(), image.shot());
        assertThat(truth).containsEntry("implant", "implant-nail").containsEntry("class", "intact")
            .containsKeys("implantdiameter", "implantlower", "implantupper", "implantscrews");
        final Phantom bare = new Phantom(image.phantom().anatomy(), image.phantom().fracture());
        assertThat(GroundTruth.of(bare, image.shot())).doesNotContainKeys("implant", "implantdiameter");
    }
}
