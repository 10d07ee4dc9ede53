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
package io.github.bonegen.imagej.plot;

import ij.IJ;
import ij.ImageJ;
import ij.gui.PlotWindow;
import io.github.bonegen.nn.training.TrainingRun;
import java.util.Map;

/** Plots what a training measures while it runs. Escape stops it. */
public final class TrainingCurves implements TrainingRun.Watcher {

    private static final long REDRAW_NANOSECONDS = 2_000_000_000L;

    private final LossPlot losses;
    private PlotWindow plotWindow;
    private long drawn = System.nanoTime();

    public TrainingCurves(final String title) {
        losses = new LossPlot(title);
    }

    /** A plot where ImageJ has a window; elsewhere nobody watches. */
    public static TrainingRun.Watcher ifVisible(final String title) {
        return IJ.getInstance() == null ? (step, losses) -> { } : new TrainingCurves(title);
    }

    @Override
    public void stepped(final long step, final Map<String, Double> values) {
        losses.add(step, values);
        if (losses.points() > 1 && !isQuitting() && System.nanoTime() - drawn > REDRAW_NANOSECONDS) {
            drawn = System.nanoTime();
            if (plotWindow == null || plotWindow.isClosed()) {
                plotWindow = losses.plot().show();
            } else {
                plotWindow.drawPlot(losses.plot());
            }
        }
    }

    /** A window opened while ImageJ quits would wait for a thread that waits for the training to end. */
    static boolean isQuitting() {
        final ImageJ window = IJ.getInstance();
        return window == null || window.quitting();
    }
}
