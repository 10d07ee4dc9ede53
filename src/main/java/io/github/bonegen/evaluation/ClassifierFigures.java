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
package io.github.bonegen.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a classifier does on some cases. Figures that the cases do not define, such as the AUC of one class, are
 * NaN.
 *
 * @param classes which the cases are of
 * @param group which cases, in words
 * @param unit what a case is: an image, or a patient
 * @param positives cases of the class that is looked for
 * @param auc area under the ROC curve
 * @param aucInterval by drawing patients
 * @param deLong interval of the area over independent cases
 * @param averagePrecision area under the precision-recall curve, by steps
 * @param decisions at the operating point
 * @param reliability of the probabilities
 */
public record ClassifierFigures(ClassPair classes, String group, String unit, int cases, int positives, double auc,
    Interval aucInterval, Interval deLong, double averagePrecision, ConfusionMatrix decisions, Reliability reliability)
{
    /**
     * The figures of cases.
     *
     * @param threshold probabilities no less are called positive
     */
    public static ClassifierFigures of(final ClassPair classes, final String group, final String unit,
        final List<ScoredCase> cases, final double threshold, final PatientBootstrap bootstrap)
    {
        final DeLong area = new DeLong(cases);
        return new ClassifierFigures(classes, group, unit, cases.size(), ScoredCase.scores(cases, true).length, area.auc(),
            Double.isNaN(area.auc()) ? Interval.NONE
                : bootstrap.interval(cases, drawn -> new DeLong(drawn).auc()),
            area.interval(), OperatingCurve.of(cases).averagePrecision(), ConfusionMatrix.of(cases, threshold),
            Reliability.of(cases));
    }

    /** Names and numbers, in the order of a table's columns. */
    public Map<String, Double> toMap() {
        final Map<String, Double> map = new LinkedHashMap<>();
        map.put("cases", (double) cases);
        map.put(classes.positive(), (double) positives);
        map.put("AUC", auc);
        map.put("AUC low", aucInterval.low());
        map.put("AUC high", aucInterval.high());
        map.put("AUC low (DeLong)", deLong.low());
        map.put("AUC high (DeLong)", deLong.high());
        map.put("average precision", averagePrecision);
        map.put("sensitivity", decisions.sensitivity());
        map.put("sensitivity low", decisions.sensitivityInterval().low());
        map.put("sensitivity high", decisions.sensitivityInterval().high());
        map.put("specificity", decisions.specificity());
        map.put("specificity low", decisions.specificityInterval().low());
        map.put("specificity high", decisions.specificityInterval().high());
        map.put("precision", decisions.precision());
        map.put("F1", decisions.f1());
        map.put("accuracy", decisions.accuracy());
        map.put("true " + classes.positive(), (double) decisions.truePositives());
        map.put("false " + classes.positive(), (double) decisions.falsePositives());
        map.put("true " + classes.negative(), (double) decisions.trueNegatives());
        map.put("false " + classes.negative(), (double) decisions.falseNegatives());
        map.put("Brier", reliability.brier());
        map.put("calibration error", reliability.expectedError());
        return map;
    }
}
