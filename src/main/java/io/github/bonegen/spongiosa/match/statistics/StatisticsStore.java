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
package io.github.bonegen.spongiosa.match.statistics;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the statistics of models, in files of the user's folder and, for bundled models, in the jar: one a model, engine and
 * threshold. The weights' hash in the name keeps a retrained model from inheriting those of another. A target or an engine
 * may come to compute something else under its old name, so the first samples of the series are measured again each time,
 * and what does not begin as it is kept is measured anew.
 */
public final class StatisticsStore {

    private static final int HASH_LETTERS = 16;
    private static final long SEED = 20260101;
    private static final int SAMPLES = 384;
    private static final int CHECKED = 2;
    private static final String SHIPPED = "/io/github/bonegen/statistics/";
    private static final double NANO = 1e-9;
    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final Path folder;

    /**
     * Statistics, and what they cost.
     *
     * @param seconds of measuring the series; 0 where nothing was missing
     */
    public record Kept(ModelStatistics statistics, double seconds) { }

    /** @param folder need not exist */
    public StatisticsStore(final Path folder) {
        this.folder = folder;
    }

    /** The store in BoneGen's own folder. */
    public static StatisticsStore standard() {
        return new StatisticsStore(BoneGenFolder.path().resolve("statistics"));
    }

    /**
     * The statistics of a model. What is kept neither by the user nor in the jar is measured now: about a minute on one core.
     *
     * @param targets needed; there may be others in what is handed back
     * @throws java.util.concurrent.CancellationException if the user cancelled the measuring
     */
    public Kept of(final SpongiosaModel generator, final List<MicrostructureTarget> targets,
        final ReferenceMeasure reference, final Progress progress)
    {
        final String name = name(generator, reference);
        final Path file = folder.resolve(name);
        final Optional<ModelStatistics> own = read(file).filter(StatisticsStore::isOfTheSeries);
        final List<ModelStatistics> kept = Stream.of(own, shipped(name)).flatMap(Optional::stream).toList();
        final ModelStatistics beginning = new StatisticsSurvey(generator, targets, reference, SEED, CHECKED)
            .run(Progress.NONE);
        final Map<String, ModelStatistics.Parameter> known = new LinkedHashMap<>();
        for (final MicrostructureTarget target : targets) {
            kept.stream().map(statistics -> statistics.parameters().get(target.key()))
                .filter(parameter -> parameter != null && parameter.beginsAs(beginning.of(target))).findFirst()
                .ifPresent(parameter -> known.put(target.key(), parameter));
        }
        if (!kept.isEmpty() && known.size() == targets.size()) {
            return new Kept(kept.get(0).with(known), 0);
        }
        final long begin = System.nanoTime();
        final ModelStatistics measured = measure(generator, targets.stream()
            .filter(target -> !known.containsKey(target.key())).toList(), reference, progress);
        final ModelStatistics all = own.orElse(measured).with(known).with(measured.parameters());
        write(all, file);
        return new Kept(all, (System.nanoTime() - begin) * NANO);
    }

    /** Measures the whole series, whatever is kept. */
    static ModelStatistics measure(final SpongiosaModel generator, final List<MicrostructureTarget> targets,
        final ReferenceMeasure reference, final Progress progress)
    {
        return new StatisticsSurvey(generator, targets, reference, SEED, SAMPLES).run(progress);
    }

    private static boolean isOfTheSeries(final ModelStatistics statistics) {
        return statistics.seed() == SEED && statistics.samples() == SAMPLES;
    }

    /** The file of a model's statistics, for the user's folder and the jar alike. */
    static String name(final SpongiosaModel generator, final ReferenceMeasure reference) {
        return String.format(Locale.ROOT, "%s-%s-%s.json",
            generator.card().weightsSha256().substring(0, HASH_LETTERS), reference.engine().name(),
            reference.threshold());
    }

    static void write(final ModelStatistics statistics, final Path file) {
        AtomicFile.writeText(file, GSON.toJson(statistics));
    }

    private static Optional<ModelStatistics> shipped(final String name) {
        try (InputStream in = StatisticsStore.class.getResourceAsStream(SHIPPED + name)) {
            return in == null ? Optional.empty()
                : Optional.of(GSON.fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), ModelStatistics.class));
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Empty where there is no such file or it cannot be read: it can be made again. */
    static Optional<ModelStatistics> read(final Path file) {
        try {
            return Files.isRegularFile(file)
                ? Optional.ofNullable(GSON.fromJson(Files.readString(file), ModelStatistics.class)) : Optional.empty();
        }
        catch (final IOException | JsonParseException exception) {
            return Optional.empty();
        }
    }
}
