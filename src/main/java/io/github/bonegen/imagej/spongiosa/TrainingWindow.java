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

import ij.IJ;
import ij.process.ByteProcessor;
import io.github.bonegen.imagej.plot.LivePicture;
import io.github.bonegen.imagej.plot.SliceMontage;
import io.github.bonegen.imagej.plot.TrainingCurves;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import java.util.Map;

/** Shows a training while it runs: its losses in a plot, and slices of samples in an image. Escape stops it. */
public final class TrainingWindow implements ModelTraining.Observer {

    private final String title;
    private final SpongiosaScale scale;
    private final TrainingCurves losses;
    private final LivePicture slices = new LivePicture();

    private TrainingWindow(final String title, final SpongiosaScale scale) {
        this.title = title;
        this.scale = scale;
        losses = new TrainingCurves(title);
    }

    /** A window where ImageJ has one; elsewhere nobody watches. */
    public static ModelTraining.Observer ifVisible(final String title, final SpongiosaScale scale) {
        if (IJ.getInstance() == null) {
            return (step, losses) -> { };
        }
        return new TrainingWindow(title, scale);
    }

    @Override
    public void stepped(final long step, final Map<String, Double> values) {
        losses.stepped(step, values);
    }

    @Override
    public void sampled(final long step, final float[] samples) {
        final float[] densities = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            densities[i] = scale.toDensity(samples[i]);
        }
        final int edge = (int) Math.round(Math.cbrt((double) samples.length / ModelTraining.PREVIEWS));
        slices.show(title + ", samples at step " + step, new ByteProcessor(new SliceMontage(edge, scale.low(),
            scale.high()).row(densities)));
    }
}
