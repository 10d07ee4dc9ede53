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
package io.github.bonegen.spongiosa.evaluation;

import io.github.bonegen.evaluation.Statistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The outcome of a {@link SpongiosaEvaluation}.
 *
 * @param model that was evaluated
 * @param source of the patches that it was compared with
 * @param count of volumes in each of the three sets
 * @param several whether the patches are of several specimens, so that the halves are independent
 * @param parameters one for each of {@link MorphometricFeatures#NAMES}
 * @param synthetic what the model made against one half of the real patches
 * @param control the other half of the real patches against the first
 */
public record EvaluationReport(String model, String source, int count, long seed, double threshold, int edge,
    boolean several, List<ParameterComparison> parameters, SpongiosaComparison synthetic, SpongiosaComparison control,
    EvaluatedSet realSet, EvaluatedSet syntheticSet)
{
    /** What is told of a parameter. */
    public static final List<String> COLUMNS = List.of("parameter", "real mean", "real SD", "synthetic mean", "synthetic SD",
        "difference (%)", "KS", "control KS", "Wasserstein-1", "control Wasserstein-1");

    private static final int LARGEST_COMPONENT = MorphometricFeatures.NAMES.indexOf("Largest component fraction");

    /** The values of a parameter in the real and in the generated volumes. */
    public double[][] values(final int parameter) {
        return new double[][] {Statistics.column(realSet.features(), parameter),
            Statistics.column(syntheticSet.features(), parameter)};
    }

    /** The densities of a real volume, x fastest. */
    public float[] realVolume(final int index) {
        return realSet.volumes().get(index);
    }

    /** The densities of a generated volume, x fastest. */
    public float[] syntheticVolume(final int index) {
        return syntheticSet.volumes().get(index);
    }

    /** The median share of a generated volume's bone that hangs together. */
    public double medianLargestComponent() {
        return Statistics.median(Statistics.column(syntheticSet.features(), LARGEST_COMPONENT));
    }

    /** All figures by name, for a model card. */
    public Map<String, Object> toMap() {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("compared with", source);
        map.put("volumes in each set", count);
        map.put("seed", seed);
        map.put("threshold", threshold);
        map.put("real halves are of different specimens", several);
        map.put("median largest component fraction", medianLargestComponent());
        map.put("synthetic against real", synthetic);
        map.put("real against real", control);
        map.put("parameters", parameters);
        return map;
    }

    /** The parameters as rows of {@link #COLUMNS}. */
    public List<List<String>> rows() {
        return parameters.stream().map(row -> List.of(row.name(), digits(row.real(), "%.5g"), digits(row.realDeviation(), "%.5g"),
            digits(row.synthetic(), "%.5g"), digits(row.syntheticDeviation(), "%.5g"),
            digits(100 * row.relativeDifference(), "%.1f"), digits(row.ks(), "%.3f"), digits(row.controlKs(), "%.3f"),
            digits(row.wasserstein(), "%.4g"), digits(row.controlWasserstein(), "%.4g"))).toList();
    }

    private static String digits(final double value, final String format) {
        return String.format(Locale.ROOT, format, value);
    }

    /** The figures of whole sets, for a person: each beside that of real against real. */
    public String summary() {
        return String.join("\n", line("", "synthetic", "real against real"),
            line("Frechet distance", synthetic.frechet(), control.frechet()),
            line("precision", synthetic.coverage().precision(), control.coverage().precision()),
            line("recall", synthetic.coverage().recall(), control.coverage().recall()),
            line("density", synthetic.coverage().density(), control.coverage().density()),
            line("coverage", synthetic.coverage().coverage(), control.coverage().coverage()),
            line("diversity", synthetic.diversity(), control.diversity()),
            line("SD of the mean volume", synthetic.pattern().deviation(), control.pattern().deviation()),
            line("  of independent volumes", synthetic.pattern().chance(), control.pattern().chance()),
            line("nearest training patch", synthetic.memorisation().nearest(), control.memorisation().nearest()),
            line("  nearest / second", synthetic.memorisation().ratio(), control.memorisation().ratio()),
            line("  least of these", synthetic.memorisation().least(), control.memorisation().least()),
            line("  copies", synthetic.memorisation().copies(), control.memorisation().copies()),
            spatial("horizontal", synthetic.spatial().horizontal(), control.spatial().horizontal()),
            spatial("vertical", synthetic.spatial().vertical(), control.spatial().vertical()),
            line("AUC of a network", told(synthetic), told(control)));
    }

    private static String spatial(final String direction, final SpatialDifference.Along synthetic,
        final SpatialDifference.Along control)
    {
        return String.join("\n", line("two-point, " + direction, synthetic.correlation(), control.correlation()),
            line("  chords in bone (mm)", synthetic.boneChord(), control.boneChord()),
            line("  chords in marrow (mm)", synthetic.marrowChord(), control.marrowChord()));
    }

    private static String told(final SpongiosaComparison comparison) {
        return comparison.told() == null ? "not tried" : String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", comparison.told().auc(),
            comparison.told().interval().low(), comparison.told().interval().high());
    }

    private static String line(final String name, final Object figure, final Object control) {
        return String.format("%-26s %18s %18s", name, figure, control);
    }

    private static String line(final String name, final double figure, final double control) {
        return line(name, (Object) digits(figure, "%.4g"), digits(control, "%.4g"));
    }
}
