package io.github.bonegen.imagej;

import ij.measure.ResultsTable;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.Wish;
import java.util.List;

/** Matched samples as a table: a row a sample, asked and measured values side by side. */
public final class MatchTable {

    private static final int DECIMALS = 5;
    private static final double HUNDRED = 100;

    private MatchTable() {
        // Static functions only.
    }

    public static ResultsTable of(final List<MatchedSample> samples) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final MatchedSample sample : samples) {
            table.incrementCounter();
            table.addValue("Target", sample.request());
            table.addValue("Sample", sample.index());
            for (int i = 0; i < sample.wishes().size(); i++) {
                final Wish wish = sample.wishes().get(i);
                final String column = wish.target().column();
                table.addValue(column + " asked", wish.value());
                table.addValue(column + " measured", sample.measured()[i]);
                table.addValue(column + " error (%)", HUNDRED * wish.relativeError(sample.measured()[i]));
            }
            table.addValue("Evaluations", sample.evaluations());
            table.addValue("Seconds", sample.seconds());
            table.addValue("Ending", sample.ending().toString());
        }
        return table;
    }
}
