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

import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import io.github.bonegen.radiograph.set.PhantomSetPlan;
import java.util.List;

/**
 * How large a study is.
 *
 * @param phantoms number of images, where the study makes its own set
 * @param hospitals of that set
 * @param megapixels of its images at most
 * @param format what the networks see
 * @param folds networks of each classifier
 * @param shares of the training patients that classifiers are trained on
 * @param synthetic images of each class that generators make
 * @param samplerSteps of diffusion
 */
public record StudyScale(int phantoms, int hospitals, double megapixels, InputFormat format,
    ResidualArchitecture architecture, int batch, int rounds, int patience, int folds, List<Double> shares,
    int synthetic, int samplerSteps)
{
    private static final String PAD = "pad";

    /** Some ten minutes on a laptop; with some sixty test patients of one hospital its figures are rough. */
    public static final StudyScale SMALL = new StudyScale(320, 5, 0.03, new InputFormat(PAD, 64, 0),
        new ResidualArchitecture(List.of(8, 16, 32)), 16, 30, 10, 2, List.of(0.5, 1.0), 100, 8);

    /** The experiment. */
    public static final StudyScale FULL = new StudyScale(4000, 10, 0.25, new InputFormat(PAD, 128, 0),
        new ResidualArchitecture(List.of(8, 16, 32, 64, 64)), 16, 60, 10, 3, List.of(0.05, 0.2, 1.0), 1000, 18);

    /** Edge in pixels of the squares that real images become: those that the bundled generators learned. */
    public static final int SQUARE = 128;

    private static final double RATE = 2e-3;
    private static final double EVEN = 0.5;

    /** The phantoms of a study without a set of its own: half of the patients have AFF. */
    public PhantomSetPlan plan(final long seed) {
        return new PhantomSetPlan(phantoms, EVEN, hospitals, 0, megapixels, seed);
    }

    FoldTraining.Settings settings(final int images, final Precision precision, final long seed) {
        return new FoldTraining.Settings(architecture, precision, RATE, batch, Math.max(1, images / batch),
            rounds, patience, EVEN, seed);
    }
}
