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
package io.github.bonegen.imagej.morphometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.measure.ResultsTable;
import io.github.bonegen.Provenance;
import io.github.bonegen.morphometry.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How two engines' values are told apart: golden volume {@code plates_z_64}, and others. */
class DifferenceTableTest {

    private static final String DEVIATION = "Tb.Sp Std Dev (mm)";
    private static final String MEAN = "Tb.Sp Mean (mm)";

    @Test
    void a_deviation_of_rounding_is_told_against_its_mean() {
        final ResultsTable table = table(Measurement.NONE.with(MEAN, 0.3).with(DEVIATION, 0)
            .with(MEAN + " by BoneJ", 0.3).with(DEVIATION + " by BoneJ", 5.4e-7));

        assertThat(table.getStringValue("Verdict", 0)).isEqualTo("equal");
        assertThat(table.getStringValue("Verdict", 1)).isEqualTo("equal within rounding");
        assertThat(table.getValue("Scale", 1)).isEqualTo(0.3);
        assertThat(table.getValue("Relative (%)", 1)).isEqualTo(1.8e-4, within(1e-9));
    }

    @Test
    void nothing_is_infinite_where_our_value_is_zero() {
        final ResultsTable table = table(Measurement.NONE.with("Connectivity", 0).with("Connectivity by BoneJ", 2));

        assertThat(table.getValue("Relative (%)", 0)).isEqualTo(100);
        assertThat(table.getStringValue("Verdict", 0)).isEqualTo("differs by 100 %");
    }

    private static ResultsTable table(final Measurement measured) {
        return DifferenceTable.of(List.of(new MeasuredImage("plates", measured, Provenance.NONE)));
    }
}
