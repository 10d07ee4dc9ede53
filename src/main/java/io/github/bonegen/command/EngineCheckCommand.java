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
package io.github.bonegen.command;

import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.check.EngineCheck;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Compares what a device calculates with the right numbers, and says how fast it is. */
@Plugin(type = Command.class, name = "engine-check", menuPath = "Plugins>BoneGen>Engine>Check Engine...",
    description = "Generating, matching, training, sampling and classifying on a device, compared with the right numbers and"
        + " timed, beside the processor of the same computer.", attrs = @Attr(name = "no-record"))
public final class EngineCheckCommand extends NetworkCommand {

    private static final int PRECISION = 6;

    @Parameter(persist = false, label = "Tasks", description = "what is done, separated by commas: arithmetic, generating,"
        + " matching, training, radiographs", attrs = @Attr(name = SUGGEST, value = "engine-tasks"))
    private String tasks = String.join(",", EngineCheck.groups());

    @Parameter(persist = false, label = "Seconds", min = "0", max = "600",
        description = "seconds that each task is timed for, at least; 0 compares alone", attrs = @Attr(name = MORE,
            value = COMPUTING))
    private double seconds = 2;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "table to write, CSV or .xlsx; empty only shows it")
    private File output = new File("");

    @Parameter
    private PluginService plugins;

    @Parameter(type = ItemIO.OUTPUT, label = "Engine check")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Override
    protected void execute(final Progress progress) {
        final boolean written = !output.getPath().isEmpty();
        if (written) {
            AtomicFile.checkWritable(output.toPath());
        }
        final List<EngineCheck.Row> rows = EngineCheck.standard(SpongiosaModels.of(plugins),
            Stream.of(tasks.split(",")).map(String::strip).toList(), seconds).run(device(), progress);
        table = table(rows);
        if (written) {
            Tables.save(table, output.toPath());
        }
        final List<EngineCheck.Row> wrong = rows.stream().filter(row -> !row.isRight()).toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInputException("This device calculates wrong: " + wrong.stream().map(row -> String.format(
                Locale.ROOT, "%s differs by %.2g of the largest number, accepted is %.2g", row.task(), row.difference(),
                row.tolerance())).collect(Collectors.joining("; ")));
        }
        report = "All " + rows.size() + " tasks come to the right numbers";
    }

    private static ResultsTable table(final List<EngineCheck.Row> rows) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(PRECISION);
        for (final EngineCheck.Row row : rows) {
            table.incrementCounter();
            table.addLabel(row.task());
            table.addValue("Difference", row.difference());
            table.addValue("Tolerance", row.tolerance());
            add(table, "Rate (1/s)", row.rate());
            table.addValue("Unit", row.unit());
            add(table, "Processor's rate (1/s)", row.processorRate());
            add(table, "Times the processor", row.rate() / row.processorRate());
            add(table, "Share of the product's rate", row.peakShare());
        }
        return table;
    }

    /** Empty where there is none: ImageJ's own filling is 0. */
    private static void add(final ResultsTable table, final String column, final double value) {
        if (Double.isNaN(value)) {
            table.addValue(column, "");
        } else {
            table.addValue(column, value);
        }
    }
}
