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
package io.github.bonegen.spongiosa.explore;

import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A walk through a model. A step is tried as often as wanted, each time from where the last one was kept, and can be
 * undone once it is kept. Not for several threads at once.
 */
public final class Exploration {

    private static final int CORRECTIONS = 4;
    private static final double CLOSE = 0.005;

    /** No correction changes a step by more than this factor. */
    private static final double FACTOR = 3;

    private static final double TOLERANCE = 0.01;

    /**
     * Where one is.
     *
     * @param point of the model's wider space
     * @param measured reference values of the exploration's targets
     * @param steered keys of the targets that were steered on the way
     */
    public record View(double[] point, Volume volume, double[] measured, Set<String> steered) { }

    private final MatchSetup setup;
    private final String model;
    private final long seed;
    private final List<MicrostructureTarget> targets;
    private final LatentDirections directions;
    private final Deque<View> kept = new ArrayDeque<>();
    private View tried;

    /**
     * Begins at the first sample of a seed.
     *
     * @param model its name, for macros
     * @param targets to measure and to steer, and {@code directions} of the same targets
     */
    public Exploration(final MatchSetup setup, final String model, final long seed,
        final List<MicrostructureTarget> targets, final LatentDirections directions)
    {
        this.setup = setup;
        this.model = model;
        this.seed = seed;
        this.targets = List.copyOf(targets);
        this.directions = directions;
        tried = look(setup.sample(seed, 0).point(), Set.of());
        kept.push(tried);
    }

    /** What was seen last. */
    public View view() {
        return tried;
    }

    /** The name of the model, as macros call it. */
    public String model() {
        return model;
    }

    /** The seed whose first sample the walk began at. */
    public long seed() {
        return seed;
    }

    /** Number of main directions. */
    public int directions() {
        return directions.main().size();
    }

    /** Tries a step from the kept sample to where the regression expects a value of a target. */
    public View steer(final int target, final double value) {
        return stepTo(target, value - kept.peek().measured()[target]);
    }

    /** As {@link #steer}, with the length of the step corrected until the measured value is near, if it can be. */
    public View arrive(final int target, final double value) {
        final double wanted = value - kept.peek().measured()[target];
        double length = wanted;
        View best = stepTo(target, length);
        for (int i = 0; i < CORRECTIONS && error(best, target, value) > CLOSE * Math.abs(value); i++) {
            final double come = tried.measured()[target] - kept.peek().measured()[target];
            final double factor = come == 0 ? FACTOR : wanted / come;
            length *= Math.max(1 / FACTOR, Math.min(FACTOR, factor));
            final View next = stepTo(target, length);
            best = error(next, target, value) < error(best, target, value) ? next : best;
        }
        tried = best;
        return best;
    }

    /** Tries a step from the kept sample in a main direction; latents have length 1. */
    public View turn(final int direction, final double amount) {
        tried = look(moved(directions.main().get(direction), amount), kept.peek().steered());
        return tried;
    }

    /** Keeps the step tried last. */
    public void keep() {
        if (tried != kept.peek()) {
            kept.push(tried);
        }
    }

    /** Back to before the step kept last; the beginning stays. */
    public View undo() {
        if (kept.size() > 1) {
            kept.pop();
        }
        tried = kept.peek();
        return tried;
    }

    /** The macro line that makes this sample, or, where one has left the model's series, one with its values. */
    public String macro() {
        return kept.size() == 1 && tried == kept.peek()
            ? String.format(Locale.ROOT, "run(\"Generate Spongiosa...\", \"model=[%s] seed=%d\");", model, seed)
            : String.format(Locale.ROOT, "run(\"Match Parameters...\", \"model=[%s]%s tolerance=%s seed=%d "
                + "contentseed=%d\");", model, goals(), TOLERANCE, seed, seed);
    }

    /** The targets that were steered, else all. */
    private String goals() {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < targets.size(); i++) {
            final String key = targets.get(i).key();
            if (tried.steered().isEmpty() || tried.steered().contains(key)) {
                text.append(String.format(Locale.ROOT, " %s=%.4g", key, tried.measured()[i]));
            }
        }
        return text.toString();
    }

    private View stepTo(final int target, final double length) {
        final Set<String> steered = new HashSet<>(kept.peek().steered());
        steered.add(targets.get(target).key());
        tried = look(moved(directions.steering().get(target), length), Collections.unmodifiableSet(steered));
        return tried;
    }

    private static double error(final View view, final int target, final double value) {
        final double error = Math.abs(view.measured()[target] - value);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    private double[] moved(final double[] direction, final double amount) {
        final double[] point = kept.peek().point().clone();
        for (int i = 0; i < direction.length; i++) {
            point[i] += amount * direction[i];
        }
        return point;
    }

    private View look(final double[] point, final Set<String> steered) {
        final Volume volume = setup.volume(setup.voxels(point));
        return new View(point, volume, setup.reference().of(volume, targets), steered);
    }
}
