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

import io.github.bonegen.evaluation.DeLong;
import io.github.bonegen.evaluation.Interval;
import io.github.bonegen.evaluation.ScoredCase;
import io.github.bonegen.evaluation.Statistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How well a detector does on films of which the truth is known. */
public final class DetectorFigures {

    private static final double CROP = 128;
    private static final double SPARE = 10;

    private DetectorFigures() {
        // Static functions only.
    }

    /** The figures by name; those that need films with a fracture, or without, are missing where there are none. */
    public static Map<String, Object> of(final List<DetectedFilm> films) {
        final List<DetectedFilm> known = films.stream().filter(DetectedFilm::isKnown).toList();
        final Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("films", films.size());
        figures.put("films with a known fracture", known.size());
        if (!known.isEmpty()) {
            figures.put("within 10 mm", share(known, film -> film.error() <= 10));
            figures.put("within 20 mm", share(known, film -> film.error() <= 20));
            final List<DetectedFilm> lined = known.stream().filter(film -> film.line().isPresent()).toList();
            if (!lined.isEmpty()) {
                figures.put("within 10 mm of the fracture's line", share(lined, film -> film.errorFromLine() <= 10));
            }
            figures.put("median error in mm", Statistics.median(known.stream().mapToDouble(DetectedFilm::error).toArray()));
            figures.put("mean certainty", known.stream().mapToDouble(film -> film.site().certainty()).average().orElseThrow());
            figures.put("too uncertain to be used", share(known, film -> !film.site().isCertain()));
            figures.put("crop of 128 mm holds it with 10 mm to spare, or is refused",
                share(known, film -> !film.site().isCertain() || film.isHeld(CROP, SPARE)));
        }
        final DeLong fractures = new DeLong(films.stream().map(film -> new ScoredCase(film.entry().file(),
            film.entry().isFracture(), film.site().fracture())).toList());
        if (known.size() < films.size() && films.stream().anyMatch(film -> film.entry().isFracture())) {
            final Interval interval = fractures.interval();
            figures.put("AUC of fractured and intact", fractures.auc());
            figures.put("interval", List.of(interval.low(), interval.high()));
        }
        return figures;
    }

    private static double share(final List<DetectedFilm> films, final Predicate<DetectedFilm> held) {
        return films.stream().filter(held).count() / (double) films.size();
    }
}
