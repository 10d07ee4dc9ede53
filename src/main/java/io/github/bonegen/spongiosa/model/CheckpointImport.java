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
package io.github.bonegen.spongiosa.model;

import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.TorchCheckpoint;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a model of a generator's PyTorch checkpoint; the sizes of the network are read off its tensors. */
public final class CheckpointImport {

    private CheckpointImport() {
        // Static functions only.
    }

    /**
     * Reads and checks a checkpoint.
     *
     * @param name to call the model by
     * @param scale what the network's numbers mean, which a checkpoint does not tell
     * @throws io.github.bonegen.InvalidInputException if the file is no checkpoint of a progressive 3D generator, or is
     *     damaged
     */
    public static Model read(final Path file, final String name, final SpongiosaScale scale) {
        final Map<String, Tensor> weights = TorchCheckpoint.read(file);
        final ProgressiveArchitecture architecture = ProgressiveArchitecture.ofGenerator(weights);
        final Map<String, Object> settings = new LinkedHashMap<>(scale.toSettings());
        settings.put("edge", architecture.edge());
        settings.put("latent", architecture.latent());
        settings.put("channels", architecture.channels());
        final ModelCard card = new ModelCard(ModelCard.FORMAT, name, GanSpongiosa.KIND,
            "Imported from a PyTorch checkpoint; what it was trained on is known to whoever has the checkpoint.",
            "as stated by the source of the checkpoint", List.of(), settings,
            Map.of("imported from", file.getFileName().toString()), Map.of(), "");
        return new Model(card, weights);
    }
}
