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
package io.github.bonegen.radiograph.femur.anatomy;

import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/** A smooth curve through given points, constant beyond them, tabulated for speed. */
public final class Profile {

    private static final int SAMPLES = 1024;

    private final double first;
    private final double perSample;
    private final double[] table = new double[SAMPLES];

    /** @param points position, value, position, value ...; positions ascending, at least five (Akima, J. ACM 17:589) */
    public Profile(final double scaleOfPositions, final double scaleOfValues, final double... points) {
        final double[] positions = new double[points.length / 2];
        final double[] values = new double[points.length / 2];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = points[2 * i] * scaleOfPositions;
            values[i] = points[2 * i + 1] * scaleOfValues;
        }
        final PolynomialSplineFunction curve = new AkimaSplineInterpolator().interpolate(positions, values);
        first = positions[0];
        final double last = positions[positions.length - 1];
        final double spacing = (last - first) / (SAMPLES - 1);
        perSample = 1 / spacing;
        for (int i = 0; i < SAMPLES; i++) {
            table[i] = curve.value(Math.min(last, first + i * spacing));
        }
    }

    /** The value at a position, both in the scaled units; beyond the outermost points that of the nearest. */
    public double at(final double position) {
        final double x = (position - first) * perSample;
        if (x <= 0) {
            return table[0];
        }
        if (x >= SAMPLES - 1) {
            return table[SAMPLES - 1];
        }
        final int i = (int) x;
        return table[i] + (x - i) * (table[i + 1] - table[i]);
    }
}
