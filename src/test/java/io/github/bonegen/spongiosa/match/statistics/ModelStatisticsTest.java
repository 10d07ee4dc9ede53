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

import io.github.bonegen.spongiosa.match.statistics.ModelStatistics.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a series in which a parameter is not defined in every sample. */
class ModelStatisticsTest {

    private static final double NONE = Double.NaN;
    private static final Parameter PARAMETER = new Parameter(new double[] {1, NONE, 2, 3, 4}, new double[] {3, 9, 5, 7, 9});

    @TempDir
    private Path folder;

    @Test
    void samples_without_a_value_count_for_no_figure() {
        assertThat(PARAMETER.spread()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-12));
        assertThat(PARAMETER.slope()).isCloseTo(2, within(1e-12));
        assertThat(PARAMETER.correlation()).isCloseTo(1, within(1e-12));
        assertThat(PARAMETER.quantile(1)).isEqualTo(4);
        assertThat(new Parameter(new double[] {NONE}, new double[] {1}).quantile(0.5)).isNaN();
    }

    @Test
    void a_beginning_is_compared_to_its_end_whatever_is_not_defined() {
        assertThat(PARAMETER.beginsAs(new Parameter(new double[] {1, NONE, 2}, new double[] {3, 9, 5}))).isTrue();
        assertThat(PARAMETER.beginsAs(new Parameter(new double[] {1, NONE, 9}, new double[] {3, 9, 5}))).isFalse();
        assertThat(PARAMETER.beginsAs(new Parameter(new double[] {1, 5, 2}, new double[] {3, 9, 5}))).isFalse();
    }

    @Test
    void values_that_are_not_defined_are_kept_in_the_file() throws Exception {
        final Path file = folder.resolve("statistics.json");
        StatisticsStore.write(new ModelStatistics(1, 5, 0, Map.of("connd", PARAMETER)), file);

        assertThat(Files.readString(file)).contains("[1.0,NaN,2.0,3.0,4.0]");
        assertThat(StatisticsStore.read(file).orElseThrow().parameters().get("connd").measured())
            .containsExactly(1, NONE, 2, 3, 4);
    }
}
