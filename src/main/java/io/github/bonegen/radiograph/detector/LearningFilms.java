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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.classifier.Augmentation;
import java.util.List;
import java.util.Random;

/**
 * Films to learn from, drawn and changed at random: moved as a classifier's are, parts of the film cut off, now and then
 * black for white. Where the fracture was cut off there is none.
 *
 * @param fractured films with a fracture
 * @param intact films without one; may be none
 */
record LearningFilms(List<LocatedFilm> fractured, List<LocatedFilm> intact) {

    private static final double CUT = 0.4;
    private static final double MOST_CUT = 0.45;
    private static final double INVERTED = 0.05;

    /** Fractures nearer to an edge than this, in pixels, are neither on the film nor off it. */
    private static final double EDGE = 8;

    /** Standard deviation of what is called the place of a fracture, in places of the map. */
    private static final double SPREAD = 0.8;

    /**
     * @param images one after the other
     * @param targets 1 for a fracture
     * @param places how much attention each place of the map is to get; 0 without a fracture
     */
    record Batch(float[] images, float[] targets, float[] places) { }

    /** @throws io.github.bonegen.InvalidInputException if there is no film with a fracture whose site is known */
    static LearningFilms of(final List<LocatedFilm> films) {
        final List<LocatedFilm> fractured = films.stream().filter(LocatedFilm::isFractured).toList();
        require(!fractured.isEmpty(), "No film to learn from has a fracture whose site is known; needed are the columns "
            + "fracturex and fracturey in the set's table or in truth.csv");
        return new LearningFilms(fractured, films.stream().filter(film -> !film.isFractured()).toList());
    }

    /** A batch of as many films with a fracture as without, where there are such. */
    Batch draw(final int count, final Random random) {
        final int pixels = FilmCanvas.EDGE * FilmCanvas.EDGE;
        final int cells = FilmCanvas.EDGE / FilmCanvas.CELL;
        final Batch batch = new Batch(new float[count * pixels], new float[count], new float[count * cells * cells]);
        for (int i = 0; i < count; i++) {
            final List<LocatedFilm> source = i % 2 == 1 || intact.isEmpty() ? fractured : intact;
            add(source.get(random.nextInt(source.size())), i, batch, random);
        }
        return batch;
    }

    private static void add(final LocatedFilm film, final int index, final Batch batch, final Random random) {
        final int edge = FilmCanvas.EDGE;
        final Augmentation augmentation = new Augmentation(random);
        final Augmentation.Affine from = augmentation.place(edge);
        final float[] changed = augmentation.apply(film.image(), from);
        final double[] site = from.inverse(film.site()[0], film.site()[1]);
        final double[] frame = frame(random);
        final double inside = inside(site, frame);
        // Where a cut would go through the fracture nothing is cut.
        final boolean cut = !(Math.abs(inside) < EDGE);
        if (cut) {
            cut(changed, edge, frame);
        }
        final float sign = random.nextDouble() < INVERTED ? -1 : 1;
        for (int i = 0; i < changed.length; i++) {
            batch.images()[index * changed.length + i] = sign * changed[i];
        }
        if (film.isFractured() && (!cut || inside > 0) && inside(site, new double[] {0, 0, edge, edge}) > 0) {
            batch.targets()[index] = 1;
            mark(batch.places(), index, site);
        }
    }

    /** Left, top, right and bottom of what is left of a film. */
    private static double[] frame(final Random random) {
        final double[] frame = {0, 0, FilmCanvas.EDGE, FilmCanvas.EDGE};
        if (random.nextDouble() < CUT) {
            final int side = random.nextInt(frame.length);
            final double depth = MOST_CUT * FilmCanvas.EDGE * random.nextDouble();
            frame[side] += side < 2 ? depth : -depth;
        }
        return frame;
    }

    /** How far within a frame a site lies; negative beyond it, NaN without a site. */
    private static double inside(final double[] site, final double[] frame) {
        return Math.min(Math.min(site[0] - frame[0], site[1] - frame[1]), Math.min(frame[2] - site[0], frame[3] - site[1]));
    }

    private static void cut(final float[] pixels, final int edge, final double[] frame) {
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                if (x < frame[0] || y < frame[1] || x >= frame[2] || y >= frame[3]) {
                    pixels[y * edge + x] = 0;
                }
            }
        }
    }

    /** A Gaussian about the site, whose sum is 1. */
    private static void mark(final float[] places, final int index, final double[] site) {
        final int edge = FilmCanvas.EDGE / FilmCanvas.CELL;
        final double[] shares = new double[edge * edge];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            final double x = (i % edge + 0.5) - (site[0] + 0.5) / FilmCanvas.CELL;
            final double y = (i / edge + 0.5) - (site[1] + 0.5) / FilmCanvas.CELL;
            shares[i] = Math.exp(-(x * x + y * y) / (2 * SPREAD * SPREAD));
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            places[index * shares.length + i] = (float) (shares[i] / sum);
        }
    }
}
