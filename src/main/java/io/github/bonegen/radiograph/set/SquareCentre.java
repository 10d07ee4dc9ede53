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
package io.github.bonegen.radiograph.set;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Volume;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The middle of the squares of an image.
 *
 * @param pixel column and row in the original
 * @param room how many times as large a crop has to be as around a place that is known for sure
 * @param from what says so: {@code given} by a table, {@code detected}, or the middle of the {@code shaft}
 * @param certainty that a fracture is there, where that was estimated; empty otherwise
 */
record SquareCentre(double[] pixel, double room, String from, String certainty) {

    /**
     * The middle for an image: what its row says, else what is found; of femora without a fracture the shaft, and of those
     * under a label that does not say whether there is one, where none is found.
     *
     * @throws io.github.bonegen.InvalidInputException if no AFF or NFF is found with certainty
     */
    static SquareCentre of(final Map<String, String> row, final SetEntry entry, final Volume image,
        final double mmPerPixel, final Optional<SiteFinder> finder)
    {
        final double[] given = FractureSites.of(row);
        if (!Double.isNaN(given[0] + given[1])) {
            return new SquareCentre(given, 1, "given", "");
        }
        if (finder.isEmpty() || !entry.isFracture()) {
            return new SquareCentre(ShaftFinder.find(image), 1, "shaft", "");
        }
        final Site site = finder.get().find(image, mmPerPixel);
        if (!site.isCertain() && !Labels.FRACTURES.contains(entry.label())) {
            return new SquareCentre(ShaftFinder.find(image), 1, "shaft", "");
        }
        require(site.isCertain(), "its fracture was not found: the most probable place, column %.0f and row %.0f, has a "
            + "certainty of %.2f, and accepted are %.2f or more; give fracturex and fracturey in the table", site.x(),
            site.y(), site.certainty(), Site.LEAST_CERTAINTY);
        return new SquareCentre(site.pixel(), site.room(), "detected",
            String.format(Locale.ROOT, "%.3f", site.certainty()));
    }
}
