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
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A film to learn from.
 *
 * @param image on the smallest canvas
 * @param site column and row of its fracture on the canvas; none of a femur without one
 */
record LocatedFilm(LabelledImage image, double[] site) {

    private static final double[] NONE = {Double.NaN, Double.NaN};

    boolean isFractured() {
        return !Double.isNaN(site[0]);
    }

    /**
     * Reads the films whose fracture is known, or known to be none.
     *
     * @throws InvalidInputException if one cannot be read; it is named
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    static List<LocatedFilm> read(final ImageSet set, final List<SetEntry> entries, final ImageStore store,
        final Progress progress)
    {
        final Map<String, double[]> sites = FractureSites.of(set);
        final List<LocatedFilm> films = new ArrayList<>();
        for (final SetEntry entry : entries) {
            progress.checkCancelled();
            progress.update((double) films.size() / entries.size(), "Reading " + entry.file());
            try {
                films.add(of(entry, store.read(set.file(entry)), sites.getOrDefault(entry.file(), NONE)));
            }
            catch (final InvalidInputException exception) {
                throw new InvalidInputException(entry.file() + ": " + exception.getMessage(), exception);
            }
        }
        return films;
    }

    private static LocatedFilm of(final SetEntry entry, final Volume film, final double[] site) {
        final FilmCanvas canvas = FilmCanvas.part(film, LabelledImage.mmPerPixel(entry, film), site);
        return new LocatedFilm(LabelledImage.of(entry, canvas.contrast(), new double[0]),
            Double.isNaN(site[0]) ? NONE : canvas.placement().fromOriginal(site[0], site[1]));
    }
}
