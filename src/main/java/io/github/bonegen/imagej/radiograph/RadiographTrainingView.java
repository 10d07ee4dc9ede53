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
import ij.process.ByteProcessor;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.plot.ImageSheet;
import io.github.bonegen.imagej.plot.LivePicture;
import io.github.bonegen.imagej.plot.TrainingCurves;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.radiograph.generator.GreyScale;
import java.nio.file.Path;
import java.util.Map;

/**
 * Shows a training of radiographs while it runs: a sheet of samples in the run's folder and, where ImageJ has windows,
 * on the screen, with the losses in a plot.
 */
public final class RadiographTrainingView implements ModelTraining.Observer {

    /** The sheet's file in the run's folder. */
    public static final String SHEET = "samples.png";

    private final String title;
    private final Path folder;
    private final TrainingRun.Watcher losses;
    private final LivePicture sheet = new LivePicture();

    public RadiographTrainingView(final String title, final Path folder) {
        this.title = title;
        this.folder = folder;
        losses = TrainingCurves.ifVisible(title);
    }

    @Override
    public void stepped(final long step, final Map<String, Double> values) {
        losses.stepped(step, values);
    }

    @Override
    public void sampled(final long step, final float[] samples) {
        final float[] grey = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            grey[i] = GreyScale.toGrey(samples[i]);
        }
        final int edge = (int) Math.round(Math.sqrt((double) samples.length / ModelTraining.PREVIEWS));
        final ByteProcessor picture = new ImageSheet(edge, ModelTraining.PREVIEWS / 2).draw(grey);
        final String label = title + ", samples at step " + step;
        ImageFiles.savePng(new ImagePlus(label, picture), folder.resolve(SHEET));
        sheet.show(label, picture);
    }
}
