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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.classifier.LabelledImage;
import io.github.bonegen.radiograph.set.FractureSites;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.Site;
import io.github.bonegen.radiograph.set.SiteFinder;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a detector says of a film of a set, and what is true.
 *
 * @param truth column and row of the fracture; NaN where there is none, or nobody knows
 * @param line how far the fracture reaches, where it is known
 */
public record DetectedFilm(SetEntry entry, Site site, double[] truth, Optional<FractureLine> line) {

    private static final double[] UNKNOWN = {Double.NaN, Double.NaN};

    /**
     * Finds the fractures on films; those that cannot be used are skipped.
     *
     * @param skipped gets why, one line a film, which names it
     * @throws InvalidInputException if no film can be used
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static List<DetectedFilm> of(final SiteFinder finder, final ImageSet set, final List<SetEntry> entries,
        final ImageStore store, final List<String> skipped, final Progress progress)
    {
        final Map<String, double[]> sites = FractureSites.of(set);
        final Map<String, FractureLine> lines = FractureLine.of(set);
        final List<DetectedFilm> films = new ArrayList<>();
        for (final SetEntry entry : entries) {
            progress.checkCancelled();
            progress.update((double) (films.size() + skipped.size()) / entries.size(), "Looking at " + entry.file());
            try {
                final Volume film = store.read(set.file(entry));
                films.add(new DetectedFilm(entry, finder.find(film, LabelledImage.mmPerPixel(entry, film)),
                    sites.getOrDefault(entry.file(), UNKNOWN), Optional.ofNullable(lines.get(entry.file()))));
            }
            catch (final InvalidInputException exception) {
                skipped.add("Skipped " + entry.file() + ": " + exception.getMessage());
            }
        }
        InvalidInputException.require(!films.isEmpty(), "No film of %s could be used%s", set.folder(),
            skipped.isEmpty() ? "" : "; the first: " + skipped.get(0));
        return films;
    }

    /** Whether the film's fracture, and its place, is known. */
    public boolean isKnown() {
        return !Double.isNaN(truth[0] + truth[1]);
    }

    /** How far the found site is from the true one in mm; NaN where that is not known. */
    public double error() {
        return site.mmPerPixel() * Math.hypot(site.x() - truth[0], site.y() - truth[1]);
    }

    /** How far the found site is from the fracture's line in mm; NaN where that is not known. */
    public double errorFromLine() {
        return line.map(known -> site.mmPerPixel() * known.distance(site.x(), site.y())).orElse(Double.NaN);
    }

    /** Whether a crop of a width about the site has the fracture on it, with room to spare, in mm. */
    boolean isHeld(final double width, final double spare) {
        final double farther = Math.max(Math.abs(site.x() - truth[0]), Math.abs(site.y() - truth[1]));
        return site.mmPerPixel() * farther <= site.room() * width / 2 - spare;
    }
}
