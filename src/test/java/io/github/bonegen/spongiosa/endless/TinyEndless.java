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
package io.github.bonegen.spongiosa.endless;

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.flow.AutoencoderArchitecture;
import io.github.bonegen.nn.flow.AutoencoderTraining;
import io.github.bonegen.nn.flow.LatentFlowTraining;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.patch.PatchSetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A tiny model of endless bone, which has learned next to nothing. */
public final class TinyEndless {

    static final SpongiosaScale SCALE = new SpongiosaScale(0.05, "mg/cm3", 10, 440);
    static final long AUTOENCODER_STEPS = 3;
    static final long DECODER_STEPS = 2;
    static final long FLOW_STEPS = 5;
    static final long STRUCTURE_STEPS = 3;

    private static final int EDGE = 96;

    private TinyEndless() {
        // Static functions only.
    }

    /** Rods along three axes in two specimens, of different spacing. */
    static PatchSet patches(final Path folder) {
        try (PatchSetWriter writer = new PatchSetWriter(folder, EDGE, SCALE, "rods")) {
            writer.add(rods(20), "first");
            writer.add(rods(30), "second");
            writer.finish();
        }
        return PatchSet.open(folder);
    }

    private static float[] rods(final int spacing) {
        final float[] densities = new float[EDGE * EDGE * EDGE];
        for (int i = 0; i < densities.length; i++) {
            final boolean x = i % EDGE % spacing < 4;
            final boolean y = i / EDGE % EDGE % spacing < 4;
            final boolean z = i / EDGE / EDGE % spacing < 4;
            densities[i] = x && y || y && z || z && x ? 440 : 10;
        }
        return densities;
    }

    static LatentFlowTraining.Settings settings() {
        return new LatentFlowTraining.Settings(new AutoencoderTraining.Settings(new AutoencoderArchitecture(2, 8),
            AUTOENCODER_STEPS, 2e-3, Precision.FLOAT32, 7), DECODER_STEPS, 8, 3, BoneStyle.NUMBERS, FLOW_STEPS, 1.5e-3, 5, STRUCTURE_STEPS, 2);
    }

    /** Trains it, or goes on with its training. */
    public static Model train(final Path folder, final boolean resume, final Progress progress) {
        final Path patches = folder.resolve("patches");
        try (PatchSet set = Files.exists(patches) ? PatchSet.open(patches) : patches(patches);
             Torch torch = Torch.on("cpu"))
        {
            return new ModelTraining<>(set, new EndlessMethod(settings(), 225, List.of(), Optional.empty()), folder.resolve("run"))
                .run("tiny", resume, Duration.ofDays(1), torch, (step, losses) -> { }, progress);
        }
    }
}
