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

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.PhantomKind;
import io.github.bonegen.radiograph.femur.film.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a set of phantoms holds.
 *
 * @param count number of images
 * @param affShare share of patients with an atypical fracture
 * @param hospitals number of hospitals
 * @param labelNoise share of patients whose label is wrong
 * @param maximumMegapixels images of hospitals with larger detectors are taken with this many
 * @param seed of all
 * @param kinds names of {@link PhantomKind}s, which the patients have in turn; none for AFF and NFF by their share
 */
public record PhantomSetPlan(int count, double affShare, int hospitals, double labelNoise, double maximumMegapixels,
    long seed, List<String> kinds)
{
    /** Cumulated shares of patients with one, two, three and four images; an assumption. */
    private static final double[] IMAGES = {0.3, 0.75, 0.92, 1};

    /** @throws io.github.bonegen.InvalidInputException if there would be no images, or a share is none */
    public PhantomSetPlan {
        require(count > 0 && count <= 1_000_000, "count=%d is out of range; accepted is 1 to 1000000", count);
        require(hospitals > 0 && hospitals <= 1000, "hospitals=%d is out of range; accepted is 1 to 1000", hospitals);
        require(affShare >= 0 && affShare <= 1, "affshare=%s is out of range; accepted is 0 to 1", affShare);
        require(labelNoise >= 0 && labelNoise <= 0.5,
            "labelnoise=%s is out of range; accepted is 0 to 0.5", labelNoise);
        require(maximumMegapixels > 0 && maximumMegapixels <= 50,
            "megapixels=%s is out of range; accepted is above 0, up to 50", maximumMegapixels);
        kinds = List.copyOf(kinds);
        kinds.forEach(kind -> PhantomKind.named(kind, 0));
    }

    /** A plan of AFF and NFF. */
    public PhantomSetPlan(final int count, final double affShare, final int hospitals, final double labelNoise,
        final double maximumMegapixels, final long seed)
    {
        this(count, affShare, hospitals, labelNoise, maximumMegapixels, seed, List.of());
    }

    /** The names of the hospitals that have patients in this set. */
    public List<String> hospitalNames() {
        return images((patient, site) -> SetEntry.SPLITS.get(0)).stream().map(image -> image.entry().site()).distinct()
            .toList();
    }

    /** Every image of the set, each a pure function of what is planned here. */
    public List<PlannedImage> images(final Splitting splitting) {
        final List<PlannedImage> images = new ArrayList<>();
        for (int patient = 0; images.size() < count; patient++) {
            addPatient(patient, splitting, images);
        }
        return images;
    }

    /** Patients with AFF come at even distances, so that their share is exact in every set. */
    private String label(final int number) {
        return Math.floor((number + 1) * affShare + 0.5) > Math.floor(number * affShare + 0.5) ? "AFF" : "NFF";
    }

    private void addPatient(final int number, final Splitting splitting, final List<PlannedImage> images) {
        final SplittableRandom random = new SplittableRandom(Seeds.of(seed, 1, number));
        final PhantomKind kind = PhantomKind.named(kinds.isEmpty() ? label(number) : kinds.get(number % kinds.size()),
            random.nextLong());
        final Hospital hospital = Hospital.of(random.nextInt(hospitals), seed);
        final boolean mistaken = random.nextDouble() < labelNoise;
        final String label = kind.label().isEmpty() ? Labels.INTACT
            : kind.fracture().isAtypical() == mistaken ? "NFF" : "AFF";
        final long phantomSeed = random.nextLong();
        final double drawn = random.nextDouble();
        final String patient = String.format(Locale.ROOT, "P%05d", number);
        for (int image = 0; image < IMAGES.length && images.size() < count; image++) {
            final View view = image % 2 == 0 ? View.AP : View.LATERAL;
            final SetEntry entry = new SetEntry(patient + "-" + (image + 1) + ".tif", patient, label, hospital.name(),
                view.title(), Double.NaN, splitting.split(patient, hospital.name()));
            images.add(new PlannedImage(entry, kind, phantomSeed, hospital, view, maximumMegapixels,
                random.nextLong()));
            if (drawn < IMAGES[image]) {
                return;
            }
        }
    }
}
