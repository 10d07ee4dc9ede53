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

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.plot.AgreementPlot;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.study.ControlFigures;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a control study found: figures a parameter, plots, and the table of all samples. */
public final class ControlReport {

    private static final double HUNDRED = 100;
    private static final int DECIMALS = 5;

    private final List<MicrostructureTarget> targets;
    private final File output;

    /**
     * @param output CSV file, or empty for none
     * @throws InvalidInputException if it cannot be written
     */
    public ControlReport(final List<MicrostructureTarget> targets, final File output) {
        this.targets = targets;
        this.output = output;
        if (isWritten()) {
            AtomicFile.checkWritable(output.toPath());
        }
    }

    /**
     * The levels of each parameter, as {@code 90,120;0.1,0.2}.
     *
     * @throws InvalidInputException if the text is no such list of {@code count} parameters
     */
    public static List<double[]> levels(final String grid, final int count) {
        try {
            final List<double[]> levels = Arrays.stream(grid.split(";"))
                .map(each -> Arrays.stream(each.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
            require(levels.size() == count, "grid=%s has levels of %d parameters; there are %d", grid, levels.size(),
                count);
            return levels;
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException("grid=" + grid + " is no list of levels such as 90,120;0.1,0.2", exception);
        }
    }

    /** A row a parameter. */
    public ResultsTable figures(final List<MatchedSample> samples) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final MicrostructureTarget target : targets) {
            final ControlFigures figures = ControlFigures.of(target, samples);
            table.incrementCounter();
            table.addValue("Parameter", target.column());
            table.addValue("Correlation", figures.correlation());
            table.addValue("Median error (%)", HUNDRED * figures.medianError());
            table.addValue("95 % error (%)", HUNDRED * figures.highError());
            table.addValue("CV of replicates (%)", HUNDRED * figures.variation());
        }
        return table;
    }

    /** One line. */
    public String summary(final List<MatchedSample> samples) {
        final int[] evaluations = samples.stream().mapToInt(MatchedSample::evaluations).sorted().toArray();
        final double[] seconds = samples.stream().mapToDouble(MatchedSample::seconds).sorted().toArray();
        return String.format(Locale.ROOT, "%d of %d samples within tolerance, %d out of reach, %d with their evaluations "
            + "used up; median %d evaluations and %.1f s a sample",
            count(samples, MatchedSample.Ending.REACHED), samples.size(),
            count(samples, MatchedSample.Ending.OUT_OF_REACH), count(samples, MatchedSample.Ending.BUDGET),
            evaluations[evaluations.length / 2], seconds[seconds.length / 2]);
    }

    private static long count(final List<MatchedSample> samples, final MatchedSample.Ending ending) {
        return samples.stream().filter(sample -> sample.ending() == ending).count();
    }

    /**
     * Asked against measured values, a slice a parameter.
     *
     * @param columns names of the parameters with their units
     */
    public ImagePlus plots(final List<MatchedSample> samples, final List<String> columns) {
        return AgreementPlot.stack("Control study", IntStream.range(0, targets.size())
            .mapToObj(i -> AgreementPlot.of(columns.get(i),
                samples.stream().mapToDouble(sample -> asked(sample, targets.get(i))).toArray(),
                samples.stream().mapToDouble(sample -> sample.measured(targets.get(i))).toArray())).toList());
    }

    /** Writes all samples, and beside them figures and plots. */
    public void write(final List<MatchedSample> samples, final List<String> columns) {
        if (!isWritten()) {
            return;
        }
        final List<MatchedSample> sorted = samples.stream().sorted(Comparator.comparingInt(MatchedSample::request)
            .thenComparingInt(MatchedSample::index)).toList();
        Tables.save(MatchTable.of(sorted), output.toPath());
        Tables.save(figures(sorted), Tables.beside(output, "-figures.csv"));
        ImageFiles.saveTiff(plots(sorted, columns), Tables.beside(output, "-plots.tif"));
    }

    private boolean isWritten() {
        return !output.getPath().isEmpty();
    }

    private static double asked(final MatchedSample sample, final MicrostructureTarget target) {
        return sample.goals().stream().filter(goal -> goal.target().key().equals(target.key())).findFirst()
            .orElseThrow().value();
    }
}
