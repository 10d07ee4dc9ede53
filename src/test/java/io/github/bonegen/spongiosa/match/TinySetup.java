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
package io.github.bonegen.spongiosa.match;

import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Progress;
import io.github.bonegen.Resources;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.CheckpointImport;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaGanKind;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A tiny random network, which knows nothing of bone but has parameters that can be asked for, ready to be searched. */
public final class TinySetup {

    private static final int SAMPLES = 8;

    private TinySetup() {
        // Static functions only.
    }

    /** @param home folder for the model's statistics */
    public static MatchSetup open(final Path home, final List<MicrostructureTarget> targets) {
        final Path archive = new ModelStore(home.resolve("models")).add(CheckpointImport.read(
            Resources.path("pwgan/generator_zip.pth"), "tiny", SpongiosaScale.PUBLISHED));
        final Model model = ModelStore.standard().open(archive.toString());
        System.setProperty(BoneGenFolder.PROPERTY, home.toString());
        try {
            return new MatchSetup(model, new SpongiosaModels(List.of(new SpongiosaGanKind())), "cpu", new BuiltInEngine(), median(model), targets, generator -> { },
                Progress.NONE);
        }
        finally {
            System.clearProperty(BoneGenFolder.PROPERTY);
        }
    }

    /** The threshold at which half of all voxels are bone. */
    public static double median(final Model model) {
        try (Torch torch = Torch.on("cpu"); SpongiosaModel generator = new GanSpongiosa(model, torch)) {
            final float[] densities = generator.densities(generator.latents(1, 0, SAMPLES));
            Arrays.sort(densities);
            return densities[densities.length / 2];
        }
    }
}
