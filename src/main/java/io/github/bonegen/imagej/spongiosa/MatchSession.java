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
package io.github.bonegen.imagej.spongiosa;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.SampleWriter;
import io.github.bonegen.spongiosa.match.Content;
import io.github.bonegen.spongiosa.match.EmbeddedVolume;
import io.github.bonegen.spongiosa.match.MatchObjective;
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.MatchedSample;
import io.github.bonegen.spongiosa.match.Matcher;
import io.github.bonegen.spongiosa.match.PublishedObjective;
import io.github.bonegen.spongiosa.match.ScaledObjective;
import io.github.bonegen.spongiosa.match.statistics.Feasibility;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One run of a search for a user: from what was typed to samples, table and remarks. */
public final class MatchSession {

    private static final double LOOSE = 0.98;

    private final MatchSetup setup;
    private final Function<List<Goal>, MatchObjective> objective;
    private final List<MatchedSample> samples = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Matcher matcher;

    /**
     * Chooses by what a user types.
     *
     * @param reach {@code wide} or {@code latent}
     * @param objective {@code scaled} or {@code published}
     */
    public MatchSession(final MatchSetup setup, final String reach, final String objective) {
        this.setup = setup;
        this.objective = objective.equals("published") ? PublishedObjective::new
            : goals -> new ScaledObjective(goals, setup.statistics());
        matcher = reach.equals("wide") ? setup.wide() : setup.narrow();
    }

    /** Samples should look like a patch. */
    public Content like(final ImagePlus patch, final double weight, final long seed, final Progress progress) {
        return like(new PatchPoint(setup, notes::add).of(patch, seed, progress), weight);
    }

    /** Samples should look like sample {@code index} of a seeded series of the model. */
    public Content like(final long seed, final int index, final double weight) {
        return like(setup.sample(seed, index), weight);
    }

    private Content like(final EmbeddedVolume volume, final double weight) {
        matcher = setup.widest();
        return new Content(volume.point(), volume.voxels(), weight);
    }

    /**
     * Searches, and hands the samples on in their order; what is doubtful is said before.
     *
     * @param asked all that the samples depend on, beside model and statistics
     * @param runner searches
     * @return what was left out
     */
    public LeftOut run(final MatchRequest request, final SampleWriter writer, final Provenance asked, final BatchRunner runner,
        final Progress progress)
    {
        if (setup.secondsOfMeasuring() > 0) {
            notes.add(String.format(Locale.ROOT, "Before the search, what the model makes was measured by %s in %.1f s; that "
                + "is kept, and the next search begins at once", setup.reference().engine().name(),
                setup.secondsOfMeasuring()));
        }
        for (final Goal goal : request.goals()) {
            final double correlation = setup.statistics().of(goal.target()).correlation();
            if (correlation < LOOSE) {
                notes.add(String.format(Locale.ROOT, "%s follows its derivatives only loosely (r = %.3f): it takes longer",
                    goal.target().column(), correlation));
            }
        }
        final Feasibility feasibility = Feasibility.of(request.goals(), setup.statistics());
        if (feasibility.isDoubtful()) {
            notes.add(feasibility.toText());
            progress.update(0, feasibility.toText());
        }
        final BatchOutcome<MatchedSample> outcome = matcher.run(List.of(request), objective, setup.statistics(),
            asked.with("model sha256", setup.generator().card().weightsSha256()), writer.files().isEmpty(), writer.files(),
            runner, progress).orPartly("No sample was found");
        samples.addAll(outcome.results());
        if (writer.files().isEmpty()) {
            IntStream.range(0, samples.size()).forEach(i -> writer.accept(i, samples.get(i).sample()));
        }
        if (progress.isCancelled()) {
            notes.add("Cancelled: " + samples.size() + " of " + request.count() + " samples, the best so far");
        }
        final long missed = samples.stream().filter(sample -> sample.worst() > 1).count();
        if (missed > 0) {
            notes.add(missed + " of " + samples.size() + " samples are not within tolerance: nearest values found");
        }
        return LeftOut.of(outcome);
    }

    /** In the order of the request; fewer than asked for if the user cancelled. */
    public List<MatchedSample> samples() {
        return samples;
    }

    /** What a user should know, a line each; empty if nothing. */
    public String notes() {
        return String.join("\n", notes);
    }
}
