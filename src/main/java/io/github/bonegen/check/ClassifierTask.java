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
package io.github.bonegen.check;

import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.FractureClassifier;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Optional;

/** A detector finds the fracture on an image, and a classifier judges it. */
final class ClassifierTask implements EngineTask {

    private static final double TOLERANCE = 1e-2;
    private static final int EDGE = 512;
    private static final double SHAFT = 60;
    private static final float WHITE = 65535;

    private final SiteDetector detector;
    private final FractureClassifier classifier;
    private final Volume image = image();

    /** @param detector is closed with the task */
    ClassifierTask(final Model model, final SiteDetector detector, final Torch torch) {
        this.detector = detector;
        classifier = new FractureClassifier(model, torch, Optional.of(detector));
    }

    /** A bright shaft with a dark line through it. */
    private static Volume image() {
        final float[] grey = new float[EDGE * EDGE];
        for (int i = 0; i < grey.length; i++) {
            final double x = (i % EDGE - EDGE / 2.0) / SHAFT;
            final double line = (i / EDGE - EDGE / 2.0 - SHAFT / 2 * x) / 4;
            grey[i] = (float) (WHITE * (0.2 + 0.6 * Math.exp(-Math.pow(x, 4))) * (1 - 0.5 * Math.exp(-line * line)));
        }
        return Volume.of(grey, EDGE, EDGE, 1, Calibration.NONE);
    }

    @Override
    public String name() {
        return "classifying, " + classifier.card().name();
    }

    @Override
    public String unit() {
        return "images";
    }

    @Override
    public double tolerance() {
        return TOLERANCE;
    }

    @Override
    public float[] numbers() {
        final double[] probabilities = classifier.classify(image, 1).probabilities();
        final float[] numbers = new float[probabilities.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) probabilities[i];
        }
        return numbers;
    }

    @Override
    public double work() {
        classifier.classify(image, 1);
        return 1;
    }

    @Override
    public void close() {
        classifier.close();
        detector.close();
    }
}
