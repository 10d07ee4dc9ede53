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

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps the statistics of models in files of the user's folder, one a model, engine and threshold: bundled models cannot
 * be written to, and the weights' hash in the name keeps a retrained model from inheriting those of another.
 */
public final class StatisticsStore {

    private static final int HASH_LETTERS = 16;
    private static final long SEED = 20260101;
    private static final int BATCHES = 24;
    private static final Gson GSON = new Gson();

    private final Path folder;

    /** @param folder need not exist */
    public StatisticsStore(final Path folder) {
        this.folder = folder;
    }

    /** The store in BoneGen's own folder. */
    public static StatisticsStore standard() {
        return new StatisticsStore(BoneGenFolder.path().resolve("statistics"));
    }

    /**
     * The statistics of a model. Targets that were not measured before are measured now: about a minute on one core.
     *
     * @param targets needed; there may be others in what is handed back
     * @throws java.util.concurrent.CancellationException if the user cancelled the measuring
     */
    public ModelStatistics of(final SpongiosaModel generator, final List<MicrostructureTarget> targets,
        final ReferenceMeasure reference, final Progress progress)
    {
        final Path file = folder.resolve(String.format(Locale.ROOT, "%s-%s-%s.json",
            generator.card().weightsSha256().substring(0, HASH_LETTERS), reference.engine().name(),
            reference.threshold()));
        final Optional<ModelStatistics> kept = read(file);
        final List<MicrostructureTarget> missing = targets.stream().filter(target -> kept.isEmpty()
            || !kept.get().parameters().containsKey(target.key())).toList();
        if (kept.isPresent() && missing.isEmpty()) {
            return kept.get();
        }
        final ModelStatistics measured = new StatisticsSurvey(generator, missing, reference, SEED, BATCHES)
            .run(progress);
        final ModelStatistics all = kept.map(measured::and).orElse(measured);
        try {
            AtomicFile.write(file, out -> out.write(GSON.toJson(all).getBytes(StandardCharsets.UTF_8)));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + file + ": " + exception.getMessage(), exception);
        }
        return all;
    }

    /** Empty where there is no such file or it cannot be read: it can be made again. */
    private static Optional<ModelStatistics> read(final Path file) {
        try {
            return Files.isRegularFile(file)
                ? Optional.ofNullable(GSON.fromJson(Files.readString(file), ModelStatistics.class)) : Optional.empty();
        }
        catch (final IOException | JsonParseException exception) {
            return Optional.empty();
        }
    }
}
