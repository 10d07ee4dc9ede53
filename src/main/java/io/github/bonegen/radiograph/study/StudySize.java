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
package io.github.bonegen.radiograph.study;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.model.training.LevelNumbers;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.radiograph.generator.DiffusionMethod;
import io.github.bonegen.radiograph.generator.GanMethod;
import io.github.bonegen.radiograph.set.PhantomSetPlan;
import io.github.bonegen.radiograph.training.RadiographTrainingOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How large a study is.
 *
 * @param phantoms number of images, where the study makes its own set
 * @param megapixels of those at most
 * @param edge of the generated images in pixels
 * @param ganChannels of the GAN's levels
 * @param unetChannels of the U-Net's levels
 * @param batch images a step
 * @param growth steps of each phase of the GAN before full size
 * @param steps most of a training, whose end is the time that it gets
 * @param minutes that each model, or pair of models, is trained
 * @param count images of each class that are compared
 * @param samplerSteps of diffusion
 */
public record StudySize(int phantoms, double megapixels, int edge, List<Integer> ganChannels,
    List<Integer> unetChannels, int batch, int growth, int steps, double minutes, int count, int samplerSteps)
{
    /** A rehearsal in some ten minutes; its figures mean little. */
    public static final StudySize SMALL = new StudySize(200, 0.05, 64, List.of(32, 32, 32, 16, 8), List.of(16, 32, 32),
        8, 10, 100_000, 0.6, 24, 8);

    /** The experiment at a quarter of the pixels and an eighth of the time. */
    public static final StudySize MEDIUM = new StudySize(4000, 0.25, 64, GanMethod.channels(5),
        DiffusionMethod.CHANNELS, 16, 150, 10_000_000, 15, 300, 18);

    /** The experiment. */
    public static final StudySize FULL = new StudySize(4000, 0.25, 128, GanMethod.channels(6),
        DiffusionMethod.CHANNELS, 8, 1000, 10_000_000, 120, 300, 18);

    private static final int HOSPITALS = 6;
    private static final double EVEN = 0.5;

    /**
     * One of the sizes above.
     *
     * @throws InvalidInputException if there is none of that name
     */
    public static StudySize named(final String name) {
        return switch (name) {
            case "small" -> SMALL;
            case "medium" -> MEDIUM;
            case "full" -> FULL;
            default -> throw new InvalidInputException("scale=" + name
                + " is not accepted; choose small, medium or full");
        };
    }

    /** The phantoms of a study without a set of its own: half of the patients have AFF. */
    public PhantomSetPlan plan(final long seed) {
        return new PhantomSetPlan(phantoms, EVEN, HOSPITALS, 0, megapixels, seed);
    }

    /** What is asked of a training; a kind that a study knows no channels for finds its own. */
    RadiographTrainingOptions options(final String method, final Precision precision, final long seed) {
        final Map<String, List<Integer>> channels = Map.of("gan", ganChannels, "diffusion", unetChannels);
        return new RadiographTrainingOptions(edge, channels.containsKey(method) ? channels.get(method).stream()
            .map(String::valueOf).collect(Collectors.joining(",")) : LevelNumbers.AUTO, String.valueOf(batch),
            String.valueOf(growth), steps, precision, seed);
    }
}
