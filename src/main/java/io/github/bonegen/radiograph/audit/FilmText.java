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
package io.github.bonegen.radiograph.audit;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.set.AreaResampling;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.Placement;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/**
 * A film of a set that has text on it.
 *
 * @param entry of the film
 * @param lines of text; at least one
 * @param picture of the first line
 */
public record FilmText(SetEntry entry, List<TextLine> lines, EvaluatedImage picture) {

    private static final float WHITE = 65535;
    private static final int PICTURE = 128;
    private static final double MARGIN = 1.2;

    /**
     * The films of a set that have text.
     *
     * @throws io.github.bonegen.InvalidInputException if one cannot be read
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static List<FilmText> of(final ImageSet set, final ImageStore store, final Progress progress) {
        final List<FilmText> found = new ArrayList<>();
        for (int i = 0; i < set.entries().size(); i++) {
            final SetEntry entry = set.entries().get(i);
            progress.checkCancelled();
            progress.update((double) i / set.entries().size(), "Looking for text on " + entry.file());
            final Volume film = store.read(set.file(entry));
            final List<TextLine> lines = TextFinder.find(film);
            if (!lines.isEmpty()) {
                found.add(new FilmText(entry, lines, picture(film, lines.get(0), entry)));
            }
        }
        return found;
    }

    private static EvaluatedImage picture(final Volume film, final TextLine line, final SetEntry entry) {
        final double scale = MARGIN * Math.max(line.width(), line.height()) / PICTURE;
        final Placement placement = Placement.around(line.left() + line.width() / 2.0, line.top() + line.height() / 2.0, scale, PICTURE);
        final float[] grey = AreaResampling.square(film, placement, PICTURE).voxels().clone();
        for (int i = 0; i < grey.length; i++) {
            grey[i] /= WHITE;
        }
        return new EvaluatedImage(grey, entry.label(), entry.patient(), entry.site());
    }

    /** A film with its text made black. */
    public Volume blackened(final Volume film) {
        final float[] grey = film.voxels().clone();
        for (final TextLine line : lines) {
            for (int y = line.top(); y < Math.min(film.height(), line.top() + line.height()); y++) {
                for (int x = line.left(); x < Math.min(film.width(), line.left() + line.width()); x++) {
                    grey[y * film.width() + x] = 0;
                }
            }
        }
        return Volume.of(grey, film.width(), film.height(), 1, film.calibration()).with(film.provenance());
    }
}
