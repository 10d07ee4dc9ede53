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
package io.github.bonegen.imagej.radiograph;

import ij.ImagePlus;
import ij.gui.Plot;
import io.github.bonegen.evaluation.ClassifierFigures;
import io.github.bonegen.evaluation.ConfusionMatrix;
import io.github.bonegen.evaluation.OperatingCurve;
import io.github.bonegen.evaluation.Reliability;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.imagej.plot.AgreementPlot;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** ROC, precision and recall, calibration and confusion of a classifier, each a plot of one size. */
public final class ClassifierPlots {

    private static final int SIZE = 380;
    private static final int LARGE = 28;
    private static final int SMALL = 12;

    private ClassifierPlots() {
        // Static functions only.
    }

    /** All four as the slices of one image. */
    public static ImagePlus stack(final List<ScoredCase> cases, final ClassifierFigures figures) {
        final OperatingCurve curve = OperatingCurve.of(cases);
        return AgreementPlot.stack("Fracture classifier", List.of(roc(curve, figures), precisionRecall(curve, figures),
            calibration(figures), confusion(figures)));
    }

    private static ImagePlus roc(final OperatingCurve curve, final ClassifierFigures figures) {
        final Plot plot = square("ROC", "1 - specificity", "sensitivity");
        diagonal(plot);
        line(plot, curve, decisions -> 1 - decisions.specificity(), ConfusionMatrix::sensitivity);
        point(plot, 1 - figures.decisions().specificity(), figures.decisions().sensitivity());
        plot.addLabel(0.25, 0.85, String.format(Locale.ROOT, "AUC %.3f (%.3f to %.3f)\n%d cases by %s", figures.auc(),
            figures.aucInterval().low(), figures.aucInterval().high(), figures.cases(), figures.unit()));
        return plot.getImagePlus();
    }

    private static ImagePlus precisionRecall(final OperatingCurve curve, final ClassifierFigures figures) {
        final Plot plot = square("Precision and recall", "recall (sensitivity)", "precision");
        final OperatingCurve defined = new OperatingCurve(curve.points().subList(1, curve.points().size()));
        line(plot, defined, ConfusionMatrix::sensitivity, ConfusionMatrix::precision);
        point(plot, figures.decisions().sensitivity(), figures.decisions().precision());
        plot.addLabel(0.05, 0.85, String.format(Locale.ROOT, "average precision %.3f\n%s %d of %d",
            figures.averagePrecision(), figures.classes().positive(), figures.positives(), figures.cases()));
        return plot.getImagePlus();
    }

    private static ImagePlus calibration(final ClassifierFigures figures) {
        final Reliability reliability = figures.reliability();
        final Plot plot = square("Calibration", figures.classes().probability(), "share of " + figures.classes().positive());
        diagonal(plot);
        plot.setColor(Color.BLUE);
        plot.addPoints(reliability.bins().stream().mapToDouble(Reliability.Bin::probability).toArray(),
            reliability.bins().stream().mapToDouble(Reliability.Bin::frequency).toArray(), Plot.CONNECTED_CIRCLES);
        plot.setColor(Color.BLACK);
        plot.addLabel(0.05, 0.1, String.format(Locale.ROOT, "Brier %.3f, calibration error %.3f", reliability.brier(),
            reliability.expectedError()));
        return plot.getImagePlus();
    }

    private static ImagePlus confusion(final ClassifierFigures figures) {
        final ConfusionMatrix decisions = figures.decisions();
        final String positive = figures.classes().positive();
        final String negative = figures.classes().negative();
        final Plot plot = square("Confusion", "called " + negative + " | called " + positive, negative + " | " + positive);
        plot.setColor(Color.GRAY);
        plot.drawLine(0.5, 0, 0.5, 1);
        plot.drawLine(0, 0.5, 1, 0.5);
        plot.setColor(Color.BLACK);
        plot.setFont(Font.PLAIN, LARGE);
        plot.addLabel(0.2, 0.27, String.valueOf(decisions.falseNegatives()));
        plot.addLabel(0.7, 0.27, String.valueOf(decisions.truePositives()));
        plot.addLabel(0.2, 0.77, String.valueOf(decisions.trueNegatives()));
        plot.addLabel(0.7, 0.77, String.valueOf(decisions.falsePositives()));
        plot.setFont(Font.PLAIN, SMALL);
        return plot.getImagePlus();
    }

    private static Plot square(final String title, final String x, final String y) {
        final Plot plot = new Plot(title, x, y);
        plot.setSize(SIZE, SIZE);
        plot.setLimits(0, 1, 0, 1);
        return plot;
    }

    private static void diagonal(final Plot plot) {
        plot.setColor(Color.GRAY);
        plot.drawLine(0, 0, 1, 1);
    }

    private static void line(final Plot plot, final OperatingCurve curve, final ToDoubleFunction<ConfusionMatrix> x,
        final ToDoubleFunction<ConfusionMatrix> y)
    {
        plot.setColor(Color.BLUE);
        plot.addPoints(values(curve, x), values(curve, y), Plot.LINE);
        plot.setColor(Color.BLACK);
    }

    private static double[] values(final OperatingCurve curve, final ToDoubleFunction<ConfusionMatrix> value) {
        return curve.points().stream().map(OperatingCurve.Point::decisions).mapToDouble(value).toArray();
    }

    private static void point(final Plot plot, final double x, final double y) {
        plot.setColor(Color.RED);
        plot.addPoints(new double[] {x}, new double[] {y}, Plot.CIRCLE);
        plot.setColor(Color.BLACK);
    }
}
