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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.radiograph.set.SetEntry;
import java.util.Optional;

/**
 * What a classifier says of an image of a set, and what is true.
 *
 * @param height of the original in pixels
 * @param fracture column and row of the fracture in the original, where the set knows it
 */
public record JudgedImage(SetEntry entry, Classification classification, int height, Optional<double[]> fracture) {

    /** Whether the image is of one of the classes that the classifier tells apart. */
    boolean isOfClasses() {
        return classification.classes().contains(entry.label());
    }

    /** Whether the image is of the class that is looked for. */
    public boolean isPositive() {
        return classification.classes().isPositive(entry.label());
    }

    ScoredCase toCase() {
        return new ScoredCase(entry.patient(), isPositive(), classification.probability());
    }

    /** How far the evidence peaks from the fracture, in heights of the image; NaN where that is unknown. */
    public double peakError() {
        if (fracture.isEmpty()) {
            return Double.NaN;
        }
        final double[] peak = classification.peak();
        return Math.hypot(peak[0] - fracture.get()[0], peak[1] - fracture.get()[1]) / height;
    }
}
