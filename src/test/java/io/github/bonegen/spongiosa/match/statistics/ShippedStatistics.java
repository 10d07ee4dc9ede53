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
package io.github.bonegen.spongiosa.match.statistics;

import io.github.bonegen.Progress;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import java.nio.file.Path;
import java.util.List;
import org.scijava.Context;
import org.scijava.plugin.PluginService;

/**
 * Makes the statistics of the bundled models that are in the jar, whose first use then waits for nothing. After a change of
 * a model, a target or the built-in engine that {@code ShippedStatisticsTest} notices:
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.spongiosa.match.statistics.ShippedStatistics
 * -Dexec.args=src/main/resources/io/github/bonegen/statistics}
 */
public final class ShippedStatistics {

    /** The bundled models of spongiosa. */
    static final List<String> MODELS = List.of("vertebra");

    /** What is measured with unless a user says otherwise. */
    static final ReferenceMeasure REFERENCE = new ReferenceMeasure(new BuiltInEngine(), SoftThreshold.PUBLISHED_LEVEL);

    private ShippedStatistics() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        try (Torch torch = Torch.on("cpu")) {
            for (final String model : MODELS) {
                try (GanSpongiosa generator = new GanSpongiosa(ModelStore.standard().open(model), torch)) {
                    StatisticsStore.write(StatisticsStore.measure(generator, targets(), REFERENCE, Progress.NONE),
                        Path.of(arguments[0], StatisticsStore.name(generator, REFERENCE)));
                }
            }
        }
    }

    /** All that can be steered. */
    static List<MicrostructureTarget> targets() {
        try (Context context = new Context(PluginService.class)) {
            return context.service(PluginService.class).createInstancesOfType(MicrostructureTarget.class);
        }
    }
}
