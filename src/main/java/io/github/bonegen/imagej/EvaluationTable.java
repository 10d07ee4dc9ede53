package io.github.bonegen.imagej;

import ij.measure.ResultsTable;
import io.github.bonegen.spongiosa.EvaluationReport;
import io.github.bonegen.spongiosa.ParameterComparison;

/** The parameters of an evaluation as ImageJ's table. */
public final class EvaluationTable {

    private EvaluationTable() {
        // Static functions only.
    }

    /** One row a parameter. */
    public static ResultsTable of(final EvaluationReport report) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(4);
        for (final ParameterComparison parameter : report.parameters()) {
            table.addRow();
            table.addValue("Parameter", parameter.name());
            table.addValue("Real", parameter.real());
            table.addValue("Real SD", parameter.realDeviation());
            table.addValue("Synthetic", parameter.synthetic());
            table.addValue("Synthetic SD", parameter.syntheticDeviation());
            table.addValue("Difference (%)", 100 * parameter.relativeDifference());
            table.addValue("KS", parameter.ks());
            table.addValue("Control KS", parameter.controlKs());
            table.addValue("W1", parameter.wasserstein());
            table.addValue("Control W1", parameter.controlWasserstein());
        }
        return table;
    }
}
