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

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Volume;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Random radiographs as items: those that are made together are one item.
 *
 * @param maker what the images are functions of, beside their places: model, device, sampling
 * @param set that each image is written into where it is made; empty where images are handed back instead
 */
public record RadiographItems(RadiographBatch images, RadiographModel model, Provenance maker,
    Optional<GeneratedSet> set) implements Batch<RadiographItems.Made[]>
{
    /**
     * An image that was made.
     *
     * @param entry of the set; null where there is none
     * @param image itself; null where it is in the set
     */
    public record Made(RadiographClass what, int index, SetEntry entry, Volume image) { }

    /** @throws io.github.bonegen.InvalidInputException if the model cannot make one of the classes */
    public RadiographItems {
        images.check(model);
    }

    @Override
    public String name() {
        return "groups of images";
    }

    @Override
    public Provenance record() {
        return maker.with("labels", images.labels()).with("views", images.views()).with("count", images.count()).with("seed", images.seed());
    }

    @Override
    public int size() {
        return images.groups();
    }

    @Override
    public String label(final int index) {
        return images.label(index) + " " + images.first(index) + " to " + (images.first(index) + images.size(index) - 1);
    }

    @Override
    public Class<Made[]> form() {
        return Made[].class;
    }

    @Override
    public Made[] make(final int index, final Progress progress) {
        final List<Volume> made = images.group(model, index, progress);
        return IntStream.range(0, made.size()).mapToObj(i -> {
            final RadiographClass what = images.what(index, i);
            final int place = images.first(index) + i;
            return set.map(folder -> new Made(what, place, folder.write(what, place, made.get(i)), null))
                .orElseGet(() -> new Made(what, place, null, made.get(i)));
        }).toArray(Made[]::new);
    }

    @Override
    public long bytes(final int index) {
        return set.map(folder -> IntStream.range(0, images.size(index))
            .mapToObj(i -> folder.file(images.label(index), images.first(index) + i)).map(Path::toFile)
            .mapToLong(File::length).sum()).orElse(0L);
    }
}
