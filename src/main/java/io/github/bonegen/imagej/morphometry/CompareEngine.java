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

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** The built-in engine and BoneJ on the same image: BoneJ's columns follow the built-in ones. */
@Plugin(type = MorphometryEngine.class)
public final class CompareEngine implements MorphometryEngine {

    public static final String NAME = "compare";

    static final String BY_BONEJ = " by BoneJ";

    @Parameter
    private PluginService pluginService;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measurement measure(final BinaryVolume bone, final MeasurementRequest request, final Progress progress) {
        final Engines engines = new Engines(pluginService);
        // BoneJ first: where it is missing, that is said before long work.
        final Measurement theirs = engines.byName(BoneJEngine.NAME).measure(bone, request, progress.part(0, 0.8));
        Measurement row = engines.byName(BuiltInEngine.NAME).measure(bone, request, progress.part(0.8, 1));
        for (final var value : theirs.values().entrySet()) {
            row = row.with(value.getKey() + BY_BONEJ, value.getValue());
        }
        for (final String note : theirs.notes()) {
            row = row.withNote(note);
        }
        return row;
    }
}
