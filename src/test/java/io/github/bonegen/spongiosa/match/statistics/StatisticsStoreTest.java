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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Progress;
import io.github.bonegen.Resources;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.CheckpointImport;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.SoftBone;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a tiny random network, and what is not believed any more. */
class StatisticsStoreTest {

    private static final ReferenceMeasure REFERENCE = new ReferenceMeasure(new BuiltInEngine(), 225);

    @TempDir
    private Path folder;
    private Torch torch;
    private GanSpongiosa generator;
    private StatisticsStore store;

    @BeforeEach
    void open() {
        torch = Torch.on("cpu");
        final ModelStore models = new ModelStore(folder.resolve("models"));
        models.add(CheckpointImport.read(Resources.path("pwgan/generator_zip.pth"), "tiny", SpongiosaScale.PUBLISHED));
        generator = new GanSpongiosa(models.open("tiny"), torch);
        store = new StatisticsStore(folder.resolve("statistics"));
    }

    @AfterEach
    void close() {
        generator.close();
        torch.close();
    }

    @Test
    void what_was_measured_is_kept_and_a_further_parameter_joins_it() {
        final double once = of(new MineralDensity()).seconds();
        final double again = of(new MineralDensity()).seconds();
        of(new VolumeFraction());

        assertThat(once).isPositive();
        assertThat(again).isZero();
        assertThat(of(new MineralDensity(), new VolumeFraction()).seconds()).isZero();
    }

    @Test
    void a_target_that_computes_something_else_under_its_old_name_does_not_inherit_its_statistics() {
        of(new MineralDensity(), new VolumeFraction());

        final StatisticsStore.Kept kept = of(new Reversed(), new VolumeFraction());

        assertThat(kept.seconds()).isPositive();
        assertThat(kept.statistics().of(new Reversed()).correlation()).isLessThan(-0.99);
        assertThat(of(new Reversed()).seconds()).isZero();
    }

    @Test
    void measuring_tells_how_long_it_takes() {
        final List<String> messages = new ArrayList<>();
        store.of(generator, List.of(new MineralDensity()), REFERENCE, new Progress() {

            @Override
            public void update(final double fraction, final String message) {
                messages.add(message);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(messages.get(0)).isEqualTo("measuring 384 samples of the model");
        assertThat(messages.get(1)).matches("measuring 384 samples of the model, \\d+ s left");
    }

    private StatisticsStore.Kept of(final MicrostructureTarget... targets) {
        return store.of(generator, List.of(targets), REFERENCE, Progress.NONE);
    }

    /** As an author may change a target from one version to the next. */
    private static final class Reversed implements MicrostructureTarget {

        private final MicrostructureTarget before = new MineralDensity();

        @Override
        public String key() {
            return before.key();
        }

        @Override
        public Metric metric() {
            return before.metric();
        }

        @Override
        public String column() {
            return before.column();
        }

        @Override
        public Differentiable soft(final SoftBone bone) {
            return before.soft(bone).negated();
        }
    }
}
