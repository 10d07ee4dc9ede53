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
package io.github.bonegen.imagej.morphometry;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.BinaryImages;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scijava.Context;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * BoneJ, where it is installed: its commands are found by name and run on a copy of the volume. What it does not
 * measure (Tb.N, SMI, components) is left out with a note.
 */
@Plugin(type = MorphometryEngine.class)
public final class BoneJEngine implements MorphometryEngine {

    public static final String NAME = "BoneJ";

    private static final String HOW_TO_INSTALL = "BoneJ is not installed; in Fiji choose Help > Update... > Manage"
        + " Update Sites, tick BoneJ, Apply and Close, Apply Changes and restart, or choose engine=built-in";

    @Parameter
    private Context context;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measurement measure(final BinaryVolume bone, final MeasurementRequest request, final Progress progress) {
        final List<BoneJCommand> commands = new ArrayList<>();
        final List<StandardMetric> missing = new ArrayList<>();
        for (final StandardMetric metric : request.standard()) {
            final List<BoneJCommand> forMetric = BoneJCommand.forMetric(metric, request.sampling());
            commands.addAll(forMetric);
            if (forMetric.isEmpty() && metric != StandardMetric.DENSITY) {
                missing.add(metric);
            }
        }
        final BoneJCommands installed = new BoneJCommands(context);
        require(installed.areInstalled(), HOW_TO_INSTALL);
        Measurement row = missing.isEmpty() ? Measurement.NONE : Measurement.NONE.withNote("BoneJ does not measure "
            + missing.stream().map(StandardMetric::key).collect(Collectors.joining(", ")));
        // A name of its own finds the image's row in the table that all BoneJ commands share.
        final ImagePlus image = BinaryImages.toImagePlus(bone, "bonegen-" + UUID.randomUUID());
        for (int i = 0; i < commands.size(); i++) {
            progress.checkCancelled();
            progress.update((double) i / commands.size(), "BoneJ: " + commands.get(i).name());
            row = row.and(installed.run(commands.get(i), image));
        }
        return row;
    }
}
