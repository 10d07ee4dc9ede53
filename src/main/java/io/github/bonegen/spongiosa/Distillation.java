package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.GeneratorRegression;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.TrainingRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a smaller generator that imitates a larger one, the teacher: the same latents make nearly the same bone, faster.
 * The teacher's samples with compact bone are left out, and its vertical axis becomes z.
 *
 * @param samples of the teacher to learn from
 * @param vertical axis of the teacher's volumes
 */
public record Distillation(GeneratorRegression.Settings settings, int samples, Axis vertical) {

    private static final int BATCH = 16;
    private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(3);

    public Distillation {
        require(samples > 0, "samples=%d is not accepted; at least 1", samples);
    }

    /** A teacher's latents and samples, in memory. */
    private record Pool(List<float[]> latents, List<float[]> images) implements GeneratorRegression.Pairs {

        @Override
        public int size() {
            return latents.size();
        }

        @Override
        public float[] latent(final int index) {
            return latents.get(index);
        }

        @Override
        public float[] image(final int index) {
            return images.get(index);
        }
    }

    /**
     * Trains in a folder, going on from its checkpoint if it has one.
     *
     * @return the small generator
     * @throws io.github.bonegen.InvalidInputException if the networks do not have the same latent and size
     */
    public Model run(final SpongiosaGenerator teacher, final String name, final Path folder, final Duration budget,
        final Progress progress)
    {
        require(settings.architecture().latent() == teacher.latentSize() && settings.architecture().edge()
            == teacher.edge(), "The teacher has a latent of %d and edge %d; the student must have the same",
            teacher.latentSize(), teacher.edge());
        final Torch torch = teacher.torch();
        final Pool pool = pool(teacher, progress.part(0, 0.1));
        try (GeneratorRegression training = new GeneratorRegression(settings, pool, torch)) {
            final long step = new TrainingRun(folder, CHECKPOINT_EVERY).run(training, budget,
                (index, losses) -> { }, progress.part(0.1, 1));
            return new Model(card(teacher, name, step), training.averagedWeights());
        }
    }

    private Pool pool(final SpongiosaGenerator teacher, final Progress progress) {
        final int edge = teacher.edge();
        final int voxels = edge * edge * edge;
        final Pool pool = new Pool(new ArrayList<>(), new ArrayList<>());
        for (int made = 0; pool.size() < samples; made += BATCH) {
            progress.checkCancelled();
            final float[] latents = teacher.latents(settings.seed(), made, BATCH);
            final float[] densities = teacher.densities(latents);
            for (int i = 0; i < BATCH; i++) {
                final float[] image = vertical.toZ(densities, i * voxels, edge);
                if (!CompactBone.VERTEBRAL.isIn(image, edge)) {
                    for (int v = 0; v < voxels; v++) {
                        image[v] = teacher.scale().toNetwork(image[v]);
                    }
                    pool.images().add(image);
                    pool.latents().add(java.util.Arrays.copyOfRange(latents, i * teacher.latentSize(),
                        (i + 1) * teacher.latentSize()));
                }
            }
            progress.update((double) pool.size() / samples, pool.size() + " of " + samples + " samples of the teacher");
        }
        return pool;
    }

    private ModelCard card(final SpongiosaGenerator teacher, final String name, final long step) {
        final Map<String, Object> cardSettings = new LinkedHashMap<>(teacher.scale().toSettings());
        cardSettings.put("edge", settings.architecture().edge());
        cardSettings.put("latent", settings.architecture().latent());
        cardSettings.put("channels", settings.architecture().channels());
        final Map<String, Object> how = new LinkedHashMap<>();
        how.put("teacher", teacher.card().name());
        how.put("teacher sha256", teacher.card().weightsSha256());
        how.put("samples of the teacher", samples);
        how.put("steps", step);
        how.put("of", settings.schedule().steps());
        how.put("schedule", settings.schedule());
        how.put("rate", settings.rate());
        how.put("precision", settings.precision());
        how.put("seed", settings.seed());
        return new ModelCard(ModelCard.FORMAT, name, SpongiosaGenerator.KIND, "Imitates the model "
            + teacher.card().name() + ": trained by regression on its samples, given their latents.",
            "as stated for the teacher", teacher.card().credits(), cardSettings, how, Map.of(), "");
    }
}
