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
package io.github.bonegen.radiograph.femur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.radiograph.femur.anatomy.FieldMeasures;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** 400 drawn femora, measured on their surfaces, against 40 real ones of the same lengths, within two standard errors. */
class DrawnFemoraTest {

    private static final FemurFigures REAL = FemurFigures.STANDARD;
    private static final int DRAWN = 400;
    private static final int MEASURED = 40;
    private static final double ERRORS = 2 * Math.sqrt(1.0 / DRAWN + 1.0 / MEASURED);
    private static final List<FieldMeasures> FEMORA = LongStream.range(0, DRAWN)
        .mapToObj(seed -> FieldMeasures.of(PhantomSampler.sample(FractureKind.INTACT, 3000 + seed).anatomy())).toList();
    /** All measures but the length of each, less what its length makes expect, in real deviations. */
    private static final double[][] RESIDUALS = FEMORA.stream().map(DrawnFemoraTest::residuals).toArray(double[][]::new);
    private static final double[] LENGTHS = FEMORA.stream().mapToDouble(FieldMeasures::length).toArray();

    @Test
    void shaft_bows_head_condyles_neck_and_version_have_the_real_mean_and_spread_at_each_length() {
        for (int measure = 1; measure < FemurFigures.MEASURES.size(); measure++) {
            final DescriptiveStatistics drawn = new DescriptiveStatistics(column(measure));
            final double spread = Math.sqrt(1 - Math.pow(REAL.correlation(0, measure), 2));
            assertThat(drawn.getMean()).as(FemurFigures.MEASURES.get(measure)).isCloseTo(0, within(ERRORS * spread));
            assertThat(drawn.getStandardDeviation()).as(FemurFigures.MEASURES.get(measure))
                .isCloseTo(spread, within(ERRORS / Math.sqrt(2) * spread));
        }
    }

    @Test
    void they_go_together_as_the_real_ones_do() {
        for (int first = 1; first < FemurFigures.MEASURES.size(); first++) {
            for (int second = 1; second < first; second++) {
                final double drawn = new PearsonsCorrelation().correlation(column(first), column(second));
                assertThat(FastMath.atanh(drawn)).as("%s and %s", FemurFigures.MEASURES.get(first), FemurFigures.MEASURES.get(second))
                    .isCloseTo(FastMath.atanh(partial(first, second)), within(ERRORS));
            }
        }
    }

    @Test
    void they_go_with_the_length_as_the_real_ones_do() {
        for (int measure = 1; measure < FemurFigures.MEASURES.size(); measure++) {
            final double drawn = new PearsonsCorrelation().correlation(column(measure), LENGTHS);
            assertThat(FastMath.atanh(drawn)).as("rest of %s and length", FemurFigures.MEASURES.get(measure))
                .isCloseTo(0, within(ERRORS));
        }
    }

    /** The correlation of two measures at one length. */
    private static double partial(final int first, final int second) {
        final double a = REAL.correlation(0, first);
        final double b = REAL.correlation(0, second);
        return (REAL.correlation(first, second) - a * b) / Math.sqrt((1 - a * a) * (1 - b * b));
    }

    private static double[] column(final int measure) {
        final double[] column = new double[DRAWN];
        for (int i = 0; i < DRAWN; i++) {
            column[i] = RESIDUALS[i][measure - 1];
        }
        return column;
    }

    private static double[] residuals(final FieldMeasures seen) {
        final double[] values = {seen.width(), seen.lateralBow(), seen.head(), seen.condyles(), seen.neck(), seen.version(),
            seen.depth(), seen.anteriorBow()};
        final double length = (seen.length() - REAL.mean(0)) / REAL.deviation(0);
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - REAL.mean(i + 1)) / REAL.deviation(i + 1) - REAL.correlation(0, i + 1) * length;
        }
        return values;
    }
}
