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
package io.github.bonegen.command.spongiosa;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.explore.FirstSteps;
import io.github.bonegen.imagej.explore.FirstStepsWindow;
import io.github.bonegen.imagej.io.SampleTitle;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.spongiosa.match.statistics.ReferenceMeasure;
import io.github.bonegen.spongiosa.model.OpenModel;
import io.github.bonegen.spongiosa.model.SpongiosaBatch;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.volume.Volume;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** The door for newcomers. It asks for nothing. */
@Plugin(type = Command.class, name = "start-here",
    menu = {@Menu(label = "Plugins"), @Menu(label = "BoneGen"), @Menu(label = "Start Here", weight = -1)},
    description = "Shows a generated sample, its numbers, and four next steps.",
    attrs = @Attr(name = "no-record"))
public final class StartHereCommand extends BoneGenCommand {

    private static final String MODEL = "vertebra";
    private static final long SEED = 1;
    private static final EnumSet<StandardMetric> METRICS = EnumSet.of(StandardMetric.BVTV, StandardMetric.TBTH, StandardMetric.TBSP, StandardMetric.CONN,
        StandardMetric.DENSITY);

    @Parameter
    private PluginService plugins;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus image;

    @Parameter(type = ItemIO.OUTPUT)
    private String text;

    @Override
    protected void execute(final Progress progress) {
        final Volume sample = sample(progress.part(0, 0.8));
        final FirstSteps steps = new FirstSteps(MODEL, sample, SoftThreshold.PUBLISHED_LEVEL,
            new ReferenceMeasure(new BuiltInEngine(), SoftThreshold.PUBLISHED_LEVEL).row(sample, METRICS));
        image = Volumes.toImagePlus(sample, SampleTitle.of(MODEL, "", SEED) + " #0");
        if (FirstStepsWindow.isPossible()) {
            FirstStepsWindow.show(steps);
        } else {
            text = steps.text();
        }
    }

    private Volume sample(final Progress progress) {
        final AtomicReference<Volume> first = new AtomicReference<>();
        progress.update(0, "starting the network");
        try (OpenModel opened = OpenModel.of(MODEL, "auto", SpongiosaModels.of(plugins))) {
            new SpongiosaBatch(1, SEED, 1).generate(opened.model(), (index, sample) -> first.set(sample), progress);
        }
        return first.get();
    }
}
