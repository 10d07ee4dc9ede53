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
package io.github.bonegen.imagej.spongiosa;

import ij.measure.ResultsTable;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import java.util.List;

/** Matched samples as a table: a row a sample, asked and measured values side by side. */
public final class MatchTable {

    private static final int DECIMALS = 5;
    private static final double HUNDRED = 100;

    private MatchTable() {
        // Static functions only.
    }

    /** The table of samples in their order; errors are in percent of what was asked for, positive where more was measured. */
    public static ResultsTable of(final List<MatchedSample> samples) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final MatchedSample sample : samples) {
            table.incrementCounter();
            table.addValue("Target", sample.request());
            table.addValue("Sample", sample.index());
            for (int i = 0; i < sample.goals().size(); i++) {
                final Goal goal = sample.goals().get(i);
                final String column = goal.target().column();
                table.addValue(column + " asked", goal.value());
                table.addValue(column + " measured", sample.measured()[i]);
                table.addValue(column + " error (%)", HUNDRED * goal.relativeError(sample.measured()[i]));
            }
            table.addValue("Evaluations", sample.evaluations());
            table.addValue("Seconds", sample.seconds());
            table.addValue("Ending", sample.ending().toString());
        }
        return table;
    }
}
