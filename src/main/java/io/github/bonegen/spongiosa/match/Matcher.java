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

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.spongiosa.match.statistics.Feasibility;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.match.statistics.ModelStatistics;
import io.github.bonegen.spongiosa.match.statistics.ReferenceMeasure;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.model.SampleFiles;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Searches for samples whose measured micro-structure is what was asked for, many at once: each search has its own
 * minimiser, the network evaluates all that are under way in one batch, and as one ends the next begins.
 */
public final class Matcher {

    private static final double NANO = 1e-9;

    private final SpongiosaModel generator;
    private final ReferenceMeasure reference;
    private final List<LatentSpace> spaces;

    /** @param spaces to search in, one after the other, each wider than the one before */
    public Matcher(final SpongiosaModel generator, final ReferenceMeasure reference,
        final List<LatentSpace> spaces)
    {
        this.generator = generator;
        this.reference = reference;
        this.spaces = List.copyOf(spaces);
    }

    /**
     * Searches; a sample is handed in as soon as it is found, in any order. When cancelled, the best of the searches
     * under way are handed in too.
     *
     * @param requests that ask for the same targets, of whatever values; the batch is that of the first
     * @param objective of a request
     */
    public void run(final List<MatchRequest> requests, final Function<List<Goal>, MatchObjective> objective,
        final ModelStatistics statistics, final Consumer<MatchedSample> found, final Progress progress)
    {
        final Searches searches = new Searches(requests, objective, statistics);
        searches.run(0, searches.size(), found, progress);
    }

    /**
     * The same with the searches as items of a batch: as many as the first request's batch are under way at once, to the
     * end of all of them.
     *
     * @param asked all that the searches depend on
     * @param keepsVoxels whether samples are handed back with their voxels; without, {@link MatchedSample#sample} is null
     * @param files that each sample is written to where it is found, by its index in its request; empty for none
     * @return what was found, by request and index; when cancelled, the best of the searches under way too
     */
    public BatchOutcome<MatchedSample> run(final List<MatchRequest> requests,
        final Function<List<Goal>, MatchObjective> objective, final ModelStatistics statistics, final Provenance asked,
        final boolean keepsVoxels, final Optional<SampleFiles> files, final BatchRunner runner, final Progress progress)
    {
        final Searches searches = new Searches(requests, objective, statistics);
        return runner.run(new MatchItems(searches, requests.get(0).batch(), asked, keepsVoxels, files), 1, progress)
            .map(items -> items.stream().flatMap(Arrays::stream).map(searches::matched)
                .sorted(Comparator.comparingInt(MatchedSample::request).thenComparingInt(MatchedSample::index)).toList());
    }

    /** All searches of some requests, one after the other. */
    final class Searches {

        private final List<MatchRequest> requests;
        private final List<Supplier<Search>> planned = new ArrayList<>();

        Searches(final List<MatchRequest> requests, final Function<List<Goal>, MatchObjective> objective,
            final ModelStatistics statistics)
        {
            this.requests = requests;
            for (int i = 0; i < requests.size(); i++) {
                final int number = i;
                final MatchRequest request = requests.get(i);
                final MatchObjective own = objective.apply(request.goals());
                final List<LatentSpace> suitable = spaces(request, statistics);
                final List<List<Start>> starts = starts(request, suitable.get(0), statistics);
                for (int sample = 0; sample < starts.size(); sample++) {
                    final int index = sample;
                    planned.add(() -> new Search(number, index, request, own, suitable, starts.get(index)));
                }
            }
        }

        int size() {
            return planned.size();
        }

        /** Begins and ends a part of them, as many at once as the first request says. */
        void run(final int from, final int to, final Consumer<MatchedSample> found, final Progress progress) {
            Matcher.this.run(planned.subList(from, to).stream().map(Supplier::get).toList(), requests.get(0).batch(), progress,
                found);
        }

        /** The number of a space. */
        int number(final LatentSpace space) {
            return spaces.indexOf(space);
        }

        MatchedSample matched(final FoundSample found) {
            return new MatchedSample(found.request(), found.index(), found.sample(), spaces.get(found.space()), found.point(),
                requests.get(found.request()).goals(), found.measured(), found.evaluations(), found.seconds(), found.ending());
        }
    }

    /** All spaces, or the widest alone where the model's samples tell that the others will not do. */
    private List<LatentSpace> spaces(final MatchRequest request, final ModelStatistics statistics) {
        final boolean beyond = request.content().start() == null && Feasibility.of(request.goals(), statistics).isBeyond();
        return beyond ? spaces.subList(spaces.size() - 1, spaces.size()) : spaces;
    }

    private List<List<Start>> starts(final MatchRequest request, final LatentSpace space,
        final ModelStatistics statistics)
    {
        final Starts starts = new Starts(generator, space, statistics, request.goals());
        return request.content().start() == null ? starts.choose(request.count(), request.seed())
            : starts.at(request.content(), request.count(), request.seed());
    }

    /** Runs searches of one set of targets, {@code batch} at once. */
    private void run(final List<Search> searches, final int batch, final Progress progress,
        final Consumer<MatchedSample> found)
    {
        final BatchEvaluator evaluator = new BatchEvaluator(generator, targets(searches.get(0).request),
            SoftThreshold.at(reference.threshold()));
        final List<Search> active = new ArrayList<>();
        int next = 0;
        int finished = 0;
        while (finished < searches.size() && !progress.isCancelled()) {
            while (active.size() < batch && next < searches.size()) {
                active.add(searches.get(next++));
            }
            advance(evaluator, active);
            for (final Search search : List.copyOf(active)) {
                if (search.state.isDone()) {
                    active.remove(search);
                    found.accept(search.result());
                    finished++;
                }
            }
            progress.update((double) finished / searches.size(), String.format("%d of %d samples", finished,
                searches.size()));
        }
        for (final Search search : active) {
            search.state.cancel();
            if (search.state.best() != null) {
                found.accept(search.result());
            }
        }
    }

    /** One evaluation of each search, in one batch a space; what is evaluated is measured while the next are evaluated. */
    private void advance(final BatchEvaluator evaluator, final List<Search> active) {
        final Map<LatentSpace, List<Search>> bySpace = new HashMap<>();
        active.forEach(search -> bySpace.computeIfAbsent(search.state.space(), space -> new ArrayList<>()).add(search));
        for (final LatentSpace space : spaces) {
            final List<Search> group = bySpace.getOrDefault(space, List.of());
            if (!group.isEmpty()) {
                final long begin = System.nanoTime();
                final List<ForkJoinTask<?>> measured = new ArrayList<>();
                evaluator.evaluate(space, group.get(0).objective, group.stream().map(search -> search.state.query()).toList(),
                    (first, evaluations) -> IntStream.range(0, evaluations.size()).forEach(i -> measured.add(
                        ForkJoinPool.commonPool().submit(() -> group.get(first + i).state.submit(evaluations.get(i))))));
                measured.forEach(ForkJoinTask::join);
                final double share = (System.nanoTime() - begin) * NANO / group.size();
                group.forEach(search -> search.seconds += share);
            }
        }
    }

    private static List<MicrostructureTarget> targets(final MatchRequest request) {
        return request.goals().stream().map(Goal::target).toList();
    }

    /** A search and what it costs. */
    private final class Search {

        private final int requestIndex;
        private final int index;
        private final MatchRequest request;
        private final MatchObjective objective;
        private final SampleSearch state;
        private double seconds;

        Search(final int requestIndex, final int index, final MatchRequest request, final MatchObjective objective,
            final List<LatentSpace> suitable, final List<Start> starts)
        {
            this.requestIndex = requestIndex;
            this.index = index;
            this.request = request;
            this.objective = objective;
            final List<MicrostructureTarget> targets = targets(request);
            state = new SampleSearch(request, objective, suitable, starts, voxels -> reference.of(volume(voxels), targets));
        }

        MatchedSample result() {
            final Candidate best = state.best();
            return new MatchedSample(requestIndex, index, volume(best.voxels()).with(provenance()), best.space(),
                best.point(), request.goals(), best.measured(), state.evaluations(), seconds, state.ending());
        }

        private Volume volume(final float[] voxels) {
            return Volume.of(voxels, generator.edge(), generator.edge(), generator.edge(),
                generator.scale().calibration());
        }

        private Provenance provenance() {
            Provenance record = generator.provenance().with("seed", request.seed()).with("sample", index)
                .with("engine", reference.engine().name()).with("threshold", reference.threshold());
            for (int i = 0; i < request.goals().size(); i++) {
                final String column = request.goals().get(i).target().column();
                record = record.with("asked " + column, request.goals().get(i).value())
                    .with("measured " + column, state.best().measured()[i]);
            }
            return record.with("evaluations", state.evaluations()).with("ending", state.ending());
        }
    }
}
