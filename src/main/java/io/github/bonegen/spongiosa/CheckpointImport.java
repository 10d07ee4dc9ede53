package io.github.bonegen.spongiosa;

import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.TorchCheckpoint;
import io.github.bonegen.nn.ProgressiveArchitecture;
import io.github.bonegen.nn.Tensor;
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
        final ModelCard card = new ModelCard(ModelCard.FORMAT, name, SpongiosaGenerator.KIND,
            "Imported from a PyTorch checkpoint; what it was trained on is known to whoever has the checkpoint.",
            "as stated by the source of the checkpoint", List.of(), settings,
            Map.of("imported from", file.getFileName().toString()), Map.of(), "");
        return new Model(card, weights);
    }
}
