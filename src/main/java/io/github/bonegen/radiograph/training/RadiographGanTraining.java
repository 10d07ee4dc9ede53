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
package io.github.bonegen.radiograph.training;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.radiograph.generator.GanBeginning;
import io.github.bonegen.radiograph.generator.GanMethod;
import io.github.bonegen.radiograph.generator.TrainingImages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scijava.plugin.Plugin;

/** A progressive Wasserstein GAN, from chance or from what was learned before. */
@Plugin(type = RadiographTrainingKind.class)
public final class RadiographGanTraining implements RadiographTrainingKind {

    static final int LATENT = 64;
    private static final String GROWTH = "500";

    @Override
    public String name() {
        return "gan";
    }

    @Override
    public TrainingMethod<TrainingImages> method(final RadiographTrainingOptions options) {
        return options.beginning().map(begun -> from(begun, options)).orElseGet(() -> new GanMethod(channels(options), LATENT,
            schedule(options, GROWTH), options.rateOr(GanMethod.GENERATOR_RATE), options.criticRate(), options.precision(),
            options.seed()));
    }

    private static GanMethod from(final GanBeginning begun, final RadiographTrainingOptions options) {
        require(begun.model().card().kind().equals(GanMethod.KIND),
            "start=%s is a model of kind %s; accepted is what method=decoder or method=gan wrote",
            begun.model().card().name(), begun.model().card().kind());
        return new GanMethod(begun.channels(options.size()), begun.latent(), schedule(options, growth(begun, options)),
            options.rateOr(GanMethod.GENERATOR_RATE), options.criticRate(), options.precision(), options.seed(),
            options.beginning());
    }

    /** What the beginning has grown already needs no growth. */
    private static String growth(final GanBeginning begun, final RadiographTrainingOptions options) {
        return IntStream.range(1, GanMethod.levels(options.size())).mapToObj(level -> level < begun.levels() ? "0" : GROWTH)
            .collect(Collectors.joining(","));
    }

    static List<Integer> channels(final RadiographTrainingOptions options) {
        final int levels = GanMethod.levels(options.size());
        return options.channels().isAuto() ? GanMethod.channels(levels) : options.channels().perLevel(levels);
    }

    static GrowthSchedule schedule(final RadiographTrainingOptions options, final String usualGrowth) {
        final int levels = GanMethod.levels(options.size());
        return GrowthSchedule.even(options.growth().or(usualGrowth).perLevel(levels - 1), options.steps(),
            options.batch().perLevel(levels));
    }
}
