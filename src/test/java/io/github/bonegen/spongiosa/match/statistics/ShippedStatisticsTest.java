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
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar holds of its models is what would be measured; where this fails, {@link ShippedStatistics} makes it anew. */
class ShippedStatisticsTest {

    private static final int LOOKED_AT = 16;
    private static final double SHARE_OF_SPREAD = 1e-3;

    private final List<MicrostructureTarget> targets = ShippedStatistics.targets();

    @TempDir
    private Path folder;

    @Test
    void every_parameter_of_the_bundled_models_is_there_and_is_what_is_measured() {
        try (Torch torch = Torch.on("cpu")) {
            for (final String model : ShippedStatistics.MODELS) {
                try (GanSpongiosa generator = new GanSpongiosa(ModelStore.standard().open(model), torch)) {
                    final StatisticsStore.Kept kept = new StatisticsStore(folder).of(generator, targets,
                        ShippedStatistics.REFERENCE, Progress.NONE);
                    assertThat(kept.seconds()).isZero();
                    assertThat(folder).isEmptyDirectory();
                    compare(kept.statistics(), new StatisticsSurvey(generator, targets, ShippedStatistics.REFERENCE,
                        kept.statistics().seed(), LOOKED_AT).run(Progress.NONE));
                }
            }
        }
    }

    private void compare(final ModelStatistics shipped, final ModelStatistics measured) {
        for (final MicrostructureTarget target : targets) {
            final ModelStatistics.Parameter parameter = shipped.of(target);
            final double allowed = SHARE_OF_SPREAD * parameter.spread();
            for (int i = 0; i < LOOKED_AT; i++) {
                assertThat(measured.of(target).measured()[i]).as("%s of sample %d", target.key(), i)
                    .isCloseTo(parameter.measured()[i], within(allowed));
            }
        }
    }
}
