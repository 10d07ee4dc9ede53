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

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.radiograph.femur.GroundTruth;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.Phantom;
import io.github.bonegen.radiograph.femur.PhantomImage;
import io.github.bonegen.radiograph.femur.PhantomKind;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.volume.Volume;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One image of a set of phantoms, not made yet.
 *
 * @param entry its row in the set's table, still without its pixel size
 * @param kind of fracture or implant
 * @param phantomSeed of the patient
 * @param hospital that takes it
 * @param view direction
 * @param maximumMegapixels at most
 * @param shotSeed of the picture
 */
public record PlannedImage(SetEntry entry, PhantomKind kind, long phantomSeed, Hospital hospital, View view,
    double maximumMegapixels, long shotSeed)
{
    /** Makes the image; its record says what is on it. */
    public Volume render(final Progress progress) {
        return image().render(progress).with(record());
    }

    /** What the image's record will say. */
    public Provenance record() {
        return image().record().with("patient", entry.patient()).with("label", entry.label())
            .with("hospital", hospital.name()).with("phantom seed", phantomSeed).with("shot seed", shotSeed);
    }

    /** The entry with its pixel size. */
    public SetEntry finalEntry() {
        return entry.withFile(entry.file(), image().shot().grid().pixel());
    }

    /** The row of the table of truths. */
    public Map<String, String> truthRow() {
        final PhantomImage image = image();
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("file", entry.file());
        row.putAll(GroundTruth.of(image.phantom(), image.shot()));
        row.put("megapixels", String.format(Locale.ROOT, "%.3f", image.shot().grid().size() * 1e-6));
        return row;
    }

    private PhantomImage image() {
        final Phantom phantom = kind.sample(phantomSeed);
        return new PhantomImage(phantom, hospital.shot(phantom, view, shotSeed,
            Math.min(hospital.megapixels(), maximumMegapixels)));
    }
}
