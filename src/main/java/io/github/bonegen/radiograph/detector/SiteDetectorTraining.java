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
package io.github.bonegen.radiograph.detector;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.model.ModelRun;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.network.ResidualArchitecture;
import io.github.bonegen.nn.training.TrainingRun;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trains a detector in a run folder on the split {@code train} of a set, and measures it on the split {@code test}, or
 * {@code validation} where there is none.
 */
public final class SiteDetectorTraining {

    private static final int FEWEST_HALVINGS = 2;

    /** What defines a run; a run resumed must have the same. */
    private record Run(SiteTraining.Settings settings, String domain, String set) { }

    private final ImageSet set;
    private final ImageStore store;
    private final String domain;
    private final Path folder;

    /**
     * @param words what the films are; may be empty
     * @param folder of the run
     */
    public SiteDetectorTraining(final ImageSet set, final ImageStore store, final String words, final Path folder) {
        this.set = set;
        this.store = store;
        this.folder = folder;
        domain = domain(words, set.split("train"));
    }

    private static String domain(final String words, final List<SetEntry> films) {
        return (words.isBlank() ? "" : words + ": ") + String.format(Locale.ROOT,
            "%d films of %d patients, %d without a fracture, from %d hospitals", films.size(),
            films.stream().map(SetEntry::patient).distinct().count(),
            films.stream().filter(film -> !film.isFracture()).count(), films.stream().map(SetEntry::site).distinct().count());
    }

    /**
     * What a run can be asked for.
     *
     * @param channels of the network; two of its numbers differ, so that its map has places of 8 mm
     * @throws io.github.bonegen.InvalidInputException if such a network cannot be
     */
    public static SiteTraining.Settings settings(final List<Integer> channels, final Precision precision,
        final double rate, final int batch, final long steps, final long seed)
    {
        final ResidualArchitecture architecture = new ResidualArchitecture(channels);
        int halvings = 1;
        for (int i = 1; i < channels.size(); i++) {
            halvings += channels.get(i).equals(channels.get(i - 1)) ? 0 : 1;
        }
        require(halvings == FEWEST_HALVINGS, "channels=%s halve a film %d times; accepted is twice, by one change of the "
            + "number, as 16,16,32,32 does", channels, halvings);
        return new SiteTraining.Settings(architecture, precision, rate, batch, steps, seed);
    }

    /**
     * Trains until the schedule, the time or the user's patience ends.
     *
     * @param resume whether to go on with the run in the folder; otherwise the folder must hold none
     * @return the model as it is then, with its figures, also written into the folder
     * @throws io.github.bonegen.InvalidInputException if the films cannot be learned from, or the folder holds another
     *     run or cannot be written
     */
    public Model run(final String name, final SiteTraining.Settings settings, final boolean resume,
        final Duration budget, final Torch torch, final TrainingRun.Watcher watcher, final Progress progress)
    {
        ModelStore.checkName(name);
        final ModelRun run = new ModelRun(folder, ModelRun.CHECKPOINT_EVERY);
        run.check(resume);
        final LearningFilms films = LearningFilms.of(LocatedFilm.read(set, set.split("train"), store, progress.part(0, 0.1)));
        run.prepare(new Run(settings, domain, set.folder().toString()), resume);
        final Model trained;
        try (SiteTraining training = new SiteTraining(settings, films, torch)) {
            trained = run.run(training, (step, spent) -> SiteDetector.model(name, domain, training.weights(),
                description(settings, step, spent, torch), Map.of()), budget, watcher, progress.part(0.1, 0.95));
        }
        final Model measured = new Model(trained.card().withQuality(quality(trained, torch, progress.part(0.95, 1))),
            trained.weights());
        new ModelStore(folder).replace(folder.resolve(name + ModelArchive.EXTENSION).toString(), measured);
        return measured;
    }

    private Map<String, Object> description(final SiteTraining.Settings settings, final long step, final Duration spent,
        final Torch torch)
    {
        final Map<String, Object> how = new LinkedHashMap<>();
        how.put("steps", step);
        how.put("settings", settings);
        how.put("device", torch.deviceName());
        how.put("minutes", spent.toMinutes());
        return how;
    }

    private Map<String, Object> quality(final Model model, final Torch torch, final Progress progress) {
        final String split = set.split("test").isEmpty() ? "validation" : "test";
        final List<SetEntry> held = set.split(split);
        if (held.isEmpty()) {
            return Map.of();
        }
        try (SiteDetector detector = new SiteDetector(model, torch)) {
            final Map<String, Object> quality = new LinkedHashMap<>(Map.of("split", split));
            quality.putAll(DetectorFigures.of(DetectedFilm.of(detector, set, held, store, new ArrayList<>(), progress)));
            return quality;
        }
    }
}
