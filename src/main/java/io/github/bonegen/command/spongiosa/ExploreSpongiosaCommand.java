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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.explore.ExplorationWindow;
import io.github.bonegen.spongiosa.explore.Exploration;
import io.github.bonegen.spongiosa.explore.LatentDirections;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A walk through a model by hand. */
@Plugin(type = Command.class, name = "explore-spongiosa", menuPath = "Plugins>BoneGen>Spongiosa>Explore Spongiosa...",
    description = "Steers a sample with sliders and shows it in 3D with its measured values.",
    attrs = @Attr(name = "no-record"))
public final class ExploreSpongiosaCommand extends MatchingCommand {

    @Parameter(persist = false, label = "Parameters", description = "those with a slider, separated by commas",
        attrs = @Attr(name = SUGGEST, value = "targets"))
    private String parameters = "bmd,bvtv,tmd,tbth,tbsp,connd";

    @Parameter(persist = false, label = "Directions", min = "0", max = "16",
        description = "number of main latent directions with a slider")
    private int directions = 4;

    @Override
    protected void execute(final Progress progress) {
        require(ExplorationWindow.isPossible(), "Explore Spongiosa needs a screen: open it "
            + "from Fiji or ImageJ; on the command line use match-parameters");
        final List<MicrostructureTarget> targets = targets().parse(parameters);
        progress.update(0, "starting the network");
        try (MatchSetup setup = open(targets, generator -> { }, progress.part(0, 0.5))) {
            final Exploration exploration = new Exploration(setup, model(), seed(), targets,
                LatentDirections.of(setup, targets, directions, progress.part(0.5, 1)));
            new ExplorationWindow(exploration, threshold(), setup.columns(targets),
                targets.stream().map(target -> range(setup, target)).toList()).show(progress);
        }
    }

    /** All that random samples have. */
    private static double[] range(final MatchSetup setup, final MicrostructureTarget target) {
        final ModelStatistics.Parameter parameter = setup.statistics().of(target);
        return new double[] {parameter.quantile(0), parameter.quantile(1)};
    }
}
