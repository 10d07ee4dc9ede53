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
package io.github.bonegen.spongiosa.endless.match;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.spongiosa.endless.BoneForm;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSample;
import io.github.bonegen.spongiosa.endless.MadeDistances;
import io.github.bonegen.spongiosa.endless.WantedStyle;
import io.github.bonegen.volume.Box;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds a form of endless bone of which a box measures what is asked for. The model is asked for the style; what it makes is
 * magnified, stretched and its surface moved until BV/TV or a length, or two of them, and DA are met, by steps of a
 * quasi-Newton method (Broyden 1965, doi:10.1090/S0025-5718-1965-0198670-6) in logarithms; a second length beside BV/TV is
 * met by asking for another style, by regula falsi.
 */
public final class VolumeMatching {

    /** Asked for and found. */
    public record Matched(BoneForm form, Map<VolumeParameter, Double> asked, Map<VolumeParameter, Double> measured,
        int measurements)
    {
        /** The error of a parameter as a share of what was asked for. */
        public double error(final VolumeParameter parameter) {
            return measured.get(parameter) / asked.get(parameter) - 1;
        }

        /** The logarithm of what was measured by what was asked for. */
        double logarithm(final VolumeParameter parameter) {
            return Math.log(Math.max(LEAST_RATIO, measured.get(parameter) / asked.get(parameter)));
        }

        /** The largest error of all parameters. */
        public double largestError() {
            return measured.keySet().stream().mapToDouble(parameter -> Math.abs(error(parameter))).max().orElseThrow();
        }
    }

    private static final double LEAST_RATIO = 1e-3;
    private static final double MOST_SHOWN = 0.95;
    private static final int STYLES = 5;
    private static final double STYLE_STEP = 0.2;
    private static final double FARTHEST_STYLE = 0.8;
    private static final double SLOPE_LIMIT = 0.05;

    private final EndlessModel model;
    private final EndlessSample sample;
    private final Box box;
    private final Map<VolumeParameter, Double> asked;
    private final double level;
    private final double tolerance;
    private final Parallel threads;
    private final FormSearch search;
    private int measurements;

    /**
     * @param sample whose bone it is
     * @param box that is measured
     * @param asked BV/TV, and lengths in mm
     * @param level distance in voxels at which bone begins
     * @param tolerance largest error as a share of what is asked for
     * @throws io.github.bonegen.InvalidInputException if nothing is asked for, or what cannot be
     */
    public VolumeMatching(final EndlessModel model, final EndlessSample sample, final Box box,
        final Map<VolumeParameter, Double> asked, final double level, final double tolerance, final Parallel threads)
    {
        require(!asked.isEmpty(), "Nothing is asked for");
        asked.forEach((parameter, value) -> require(value > 0 && value < parameter.most(),
            "%s=%s is not accepted; it must be above 0 and below %d", parameter.key(), value, parameter.most()));
        this.model = model;
        this.sample = sample;
        this.box = box;
        this.asked = new EnumMap<>(asked);
        this.level = level;
        this.tolerance = tolerance;
        this.threads = threads;
        search = new FormSearch(moved(), tolerance);
    }

    /** Searches; what was found is the nearest, within the tolerance or not. */
    public Matched run() {
        final Trial first = trial(0);
        return moved().size() == asked.size() || isMet(first) ? matched(first) : matched(byStyle(first));
    }

    private boolean isMet(final Trial trial) {
        return trial.matched.largestError() <= tolerance;
    }

    private Matched matched(final Trial trial) {
        return new Matched(trial.matched.form, asked, trial.matched.measured, measurements);
    }

    /** A style that was tried, and what came of it. */
    private record Trial(double style, Matched matched) {

        double missed() {
            return matched.logarithm(VolumeParameter.TBSP);
        }
    }

    /** Asks for more or less spacing than is wanted until what is measured is. */
    private Trial byStyle(final Trial first) {
        Trial one = first;
        Trial other = trial(clamp(-first.missed(), 2 * STYLE_STEP));
        Trial best = nearer(first, other);
        for (int i = 0; i < STYLES && !isMet(best); i++) {
            final double slope = (other.missed() - one.missed()) / (other.style - one.style);
            final Trial from = nearer(one, other);
            final double step = Math.abs(slope) < SLOPE_LIMIT ? -Math.copySign(STYLE_STEP, from.missed())
                : -from.missed() / slope;
            final double style = clamp(from.style + clamp(step, 2 * STYLE_STEP), FARTHEST_STYLE);
            if (style == one.style || style == other.style) {
                break;
            }
            final Trial next = trial(style);
            best = nearer(best, next);
            if (one.missed() * other.missed() < 0) {
                one = one.missed() * next.missed() < 0 ? one : other;
            }
            else {
                one = from;
            }
            other = next;
        }
        return best;
    }

    private static Trial nearer(final Trial one, final Trial other) {
        return one.matched.largestError() <= other.matched.largestError() ? one : other;
    }

    /** The style that is wanted, with spacing that differs by some share (a logarithm) from what is asked for. */
    private WantedStyle style(final double more) {
        final Map<VolumeParameter, Double> wanted = new EnumMap<>(asked);
        wanted.computeIfPresent(VolumeParameter.TBSP, (parameter, value) -> value * Math.exp(more));
        return VolumeParameter.style(wanted, model.scale().voxelSize());
    }

    private Trial trial(final double style) {
        threads.progress().checkCancelled();
        final EndlessSample styled = new EndlessSample(sample.seed(), sample.index(), style(style));
        final BoneForm form = search.begin(BoneForm.of(styled.style()));
        final MadeDistances made = MadeDistances.around(model, styled, form.magnification().taken(box));
        final List<VolumeParameter> moved = moved();
        final Matched found = search.run(form, measuring(made, moved));
        return new Trial(style, moved.size() == asked.size() ? found : measuring(made, asked.keySet()).apply(found.form));
    }

    /** The parameters that a form is searched for: all that are asked for, but spacing beside BV/TV and thickness. */
    private List<VolumeParameter> moved() {
        final boolean others = asked.keySet().containsAll(List.of(VolumeParameter.BVTV, VolumeParameter.TBTH));
        return asked.keySet().stream().filter(parameter -> !others || parameter != VolumeParameter.TBSP).toList();
    }

    private Function<BoneForm, Matched> measuring(final MadeDistances made, final Collection<VolumeParameter> parameters) {
        return form -> {
            threads.progress().checkCancelled();
            measurements++;
            threads.progress().update(measurements / (measurements + 1.0) * MOST_SHOWN, "measurement " + measurements);
            final float[] distances = form.magnification().distances(part -> made.distances(part, quietly()), box);
            final BinaryVolume volume = BinaryVolume.of(box.width(), box.height(), box.depth(), model.scale().calibration(),
                (x, y, z) -> distances[(z * box.height() + y) * box.width() + x] + form.shift().at(x, y, z) > level, quietly());
            return new Matched(form, asked, measured(volume, parameters), measurements);
        };
    }

    private Parallel quietly() {
        return new Parallel(threads.threads(), Progress.NONE);
    }

    private Map<VolumeParameter, Double> measured(final BinaryVolume volume, final Collection<VolumeParameter> parameters) {
        final Measurement measurement = Morphometry.measure(volume, MeasurementRequest.of(parameters.stream()
            .map(VolumeParameter::metric).collect(Collectors.toSet())).withThreads(threads.threads()), Progress.NONE);
        final Map<VolumeParameter, Double> values = new EnumMap<>(VolumeParameter.class);
        for (final VolumeParameter parameter : parameters) {
            final double value = measurement.get(parameter.column());
            values.put(parameter, Double.isFinite(value) ? value : 0);
        }
        return values;
    }

    private static double clamp(final double value, final double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
