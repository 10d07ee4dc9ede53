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
package io.github.bonegen.spongiosa.endless;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import io.github.bonegen.spongiosa.endless.tile.TileLayer;
import io.github.bonegen.spongiosa.endless.tile.TileStore;
import io.github.bonegen.volume.Box;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Boxes of endless bone, one of each sample of a seeded series.
 *
 * @param count of samples
 * @param form of the bone of each
 * @param how the form was found, for the record
 * @param box of each
 */
public record EndlessSeries(EndlessModel model, int count, long seed, BoneForm form, Provenance how, Box box)
{
    public EndlessSeries {
        require(count > 0, "count=%d is not accepted; at least 1 sample", count);
    }

    /** A series of any styles. */
    public EndlessSeries(final EndlessModel model, final int count, final long seed, final Box box) {
        this(model, count, seed, BoneForm.ANY, Provenance.NONE, box);
    }

    /** The same in another form. */
    public EndlessSeries formed(final BoneForm newForm, final Provenance found) {
        return new EndlessSeries(model, count, seed, newForm, found, box);
    }

    /** What the model makes of the first slice, which is not what is shown where bone is magnified. */
    public Box slice() {
        return form.magnification().taken(new Box(box.x(), box.y(), box.z(), box.width(), box.height(), 1));
    }

    /**
     * The bone of a sample.
     *
     * @param tiles how many cubes to keep
     */
    public EndlessBone bone(final int sample, final int tiles) {
        return bone(sample, tiles, TileStore.NONE);
    }

    /** The same, and what it is made of kept. */
    public EndlessBone bone(final int sample, final int tiles, final TileStore store) {
        return (isOffTheCubes()
            ? new EndlessBone(new MadeDistances(model, sample(sample), form.magnification().taken(box)), model.scale())
            : model.bone(sample(sample), tiles, store)).formed(form);
    }

    /** Magnified bone does not begin where cubes do, and would be made of many more. */
    private boolean isOffTheCubes() {
        return !form.magnification().equals(Magnification.NONE) && model.makesAtOnce(form.magnification().taken(box));
    }

    /** What the box of a sample is made of and many of its parts need. */
    public List<TileLayer> layers(final int sample, final TileStore store) {
        return isOffTheCubes() ? List.of() : model.layers(sample(sample), form.magnification().taken(box), store);
    }

    private EndlessSample sample(final int index) {
        return new EndlessSample(seed, index, form.style());
    }

    /** The record of a sample. */
    public Provenance provenance(final int sample) {
        Provenance record = model.provenance().with("seed", seed).with("sample", sample)
            .with("size", String.format(Locale.ROOT, "%d x %d x %d", box.width(), box.height(), box.depth()))
            .with("at", String.format(Locale.ROOT, "%d, %d, %d", box.x(), box.y(), box.z()));
        for (final Map.Entry<String, String> entry : how.entries().entrySet()) {
            record = record.with(entry.getKey(), entry.getValue());
        }
        return record;
    }
}
