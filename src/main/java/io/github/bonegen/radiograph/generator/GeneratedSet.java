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
package io.github.bonegen.radiograph.generator;

import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes generated images into an image set as they come, so that any number fits. Each is of a patient of its own; all
 * are in the training split.
 */
public final class GeneratedSet implements RadiographBatch.Sink {

    private final Path folder;
    private final ImageStore store;
    private final String site;
    private final List<SetEntry> entries = new ArrayList<>();

    /** @param site what stands for the hospital: the model */
    public GeneratedSet(final Path folder, final ImageStore store, final String site) {
        this.folder = folder;
        this.store = store;
        this.site = site;
    }

    @Override
    public void accept(final RadiographClass what, final int index, final Volume image) {
        add(write(what, index, image));
    }

    /** Writes an image without taking it into the table. */
    SetEntry write(final RadiographClass what, final int index, final Volume image) {
        final String patient = patient(what.label(), index);
        final Path file = file(what.label(), index);
        store.write(image, file);
        return new SetEntry(file.getFileName().toString(), patient, what.label(), site, what.view(),
            image.calibration().isCalibrated() ? image.calibration().x() : Double.NaN, "train");
    }

    /** Takes an image that is written into the table, whose order is that of the calls. */
    public void add(final SetEntry entry) {
        entries.add(entry);
    }

    /** Where an image is written. */
    Path file(final String label, final int index) {
        return folder.resolve(patient(label, index) + ".tif");
    }

    private static String patient(final String label, final int index) {
        return String.format(Locale.ROOT, "%s-%06d", label, index);
    }

    /** Writes the table of all images that came. */
    public ImageSet finish() {
        final ImageSet set = new ImageSet(folder, entries);
        set.write();
        return set;
    }
}
