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
package io.github.bonegen.spongiosa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.NumPy;
import io.github.bonegen.Reference;
import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The published network must make the published bone. */
class PublishedGeneratorTest {

    private static final String FOLDER = "spongiosa/";

    @Test
    void makes_the_published_volumes() {
        final Tensor expected = NumPy.read(Reference.file(FOLDER + "out_tanh_f32.npy"));

        final float[] densities = densities();

        assertThat(densities).hasSize(expected.values().length);
        final Offset<Float> close = within(5e-6f);
        for (int i = 0; i < densities.length; i++) {
            final float value = (float) ((densities[i] + 350.0) / 725 - 1);
            assertThat(value).isCloseTo(expected.values()[i], close);
        }
    }

    @Test
    void has_the_published_voxel_counting_parameters() {
        final Tensor expected = NumPy.read(Reference.file(FOLDER + "vc_params_f64.npy"));
        final float[] densities = densities();
        final int voxels = 32 * 32 * 32;
        for (int sample = 0; sample < 8; sample++) {
            final double[] parameters = voxelCounting(densities, sample * voxels, voxels);
            for (int i = 0; i < parameters.length; i++) {
                final double reference = expected.values()[sample * 8 + i];
                assertThat(parameters[i]).as("sample %d, parameter %d", sample, i)
                    .isCloseTo(reference, within(1e-5 * Math.abs(reference)));
            }
        }
    }

    @Test
    void a_sample_is_the_same_in_batches_of_any_size() {
        try (Torch torch = Torch.on("cpu"); SpongiosaModel generator = new GanSpongiosa(model(), torch)) {
            final float[] together = generator.densities(generator.latents(1, 0, 16));
            final int voxels = together.length / 16;
            for (int sample = 0; sample < 16; sample += 5) {
                final float[] alone = generator.densities(generator.latents(1, sample, 1));
                for (int i = 0; i < voxels; i++) {
                    assertThat(alone[i] / 725).isCloseTo(together[sample * voxels + i] / 725, within(1e-5f));
                }
            }
        }
    }

    private static Model model() {
        return CheckpointImport.read(Reference.file(FOLDER + "published_generator.pth"), "published",
            SpongiosaScale.PUBLISHED);
    }

    private static float[] densities() {
        final Tensor latents = NumPy.read(Reference.file(FOLDER + "z.npy"));
        try (Torch torch = Torch.on("cpu"); SpongiosaModel generator = new GanSpongiosa(model(), torch)) {
            return generator.densities(latents.values());
        }
    }

    /** BMD, SD, then soft BV/TV and TMD at 175, 225 and 275, computed here in double from the definition. */
    private static double[] voxelCounting(final float[] densities, final int begin, final int count) {
        double sum = 0;
        double squares = 0;
        final double[] bone = new double[3];
        final double[] boneDensity = new double[3];
        for (int i = begin; i < begin + count; i++) {
            sum += densities[i];
            squares += (double) densities[i] * densities[i];
            for (int threshold = 0; threshold < 3; threshold++) {
                final double share = 1 / (1 + Math.exp(-(densities[i] - (175 + 50 * threshold)) / 10.0));
                bone[threshold] += share;
                boneDensity[threshold] += share * densities[i];
            }
        }
        final double mean = sum / count;
        final double[] parameters = new double[8];
        parameters[0] = mean;
        parameters[1] = Math.sqrt((squares - count * mean * mean) / (count - 1));
        for (int threshold = 0; threshold < 3; threshold++) {
            parameters[2 + 2 * threshold] = bone[threshold] / count;
            parameters[3 + 2 * threshold] = boneDensity[threshold] / bone[threshold];
        }
        return parameters;
    }
}
