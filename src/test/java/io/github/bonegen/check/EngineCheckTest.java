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
package io.github.bonegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.plugin.PluginService;

/** Right numbers pass, wrong ones are named. */
class EngineCheckTest {

    private static final Context CONTEXT = new Context(PluginService.class);

    @AfterAll
    static void close() {
        CONTEXT.dispose();
    }

    /** Where the bundled models or the networks have changed, {@link EngineCheckReference} makes the numbers anew. */
    @Test
    void all_tasks_of_the_processor_come_to_the_shipped_numbers() {
        final List<EngineCheck.Row> rows = EngineCheck.standard(SpongiosaModels.of(CONTEXT.service(PluginService.class)),
            EngineCheck.groups(), 0).run("cpu", Progress.NONE);

        assertThat(rows).hasSize(10).allSatisfy(row -> assertThat(row.isRight()).as("%s", row).isTrue());
    }

    @Test
    void a_number_that_differs_by_more_than_accepted_is_wrong() {
        final EngineCheck.Row right = check(new float[] {1, 2.0009f, -4});
        final EngineCheck.Row wrong = check(new float[] {1, 2, -4.01f});
        final EngineCheck.Row none = check(new float[] {1, Float.NaN, -4});

        assertThat(right.difference()).isBetween(0.0002, 0.0003);
        assertThat(List.of(right.isRight(), wrong.isRight(), none.isRight())).containsExactly(true, false, false);
    }

    private static EngineCheck.Row check(final float[] numbers) {
        return new EngineCheck(List.of(torch -> new Fixed(numbers)), new CheckReference(Map.of("fixed", new float[] {1, 2,
            -4})), 0).run("cpu", Progress.NONE).get(0);
    }

    @Test
    void a_task_that_there_is_not_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> EngineCheck.standard(new SpongiosaModels(List.of()), List.of("cooking"), 0))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("cooking").hasMessageContaining("matching");
    }

    @Test
    void a_check_can_be_cancelled() {
        assertThatThrownBy(() -> EngineCheck.standard(SpongiosaModels.of(CONTEXT.service(PluginService.class)),
            EngineCheck.groups(), 0).run("cpu", new Progress() {
                @Override
                public void update(final double fraction, final String message) {
                    assertThat(fraction).isZero();
                }

                @Override
                public boolean isCancelled() {
                    return true;
                }
            })).isInstanceOf(CancellationException.class);
    }

    private record Fixed(float[] numbers) implements EngineTask {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public String unit() {
            return "pieces";
        }

        @Override
        public double tolerance() {
            return 1e-3;
        }

        @Override
        public double work() {
            return 1;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
