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
import io.github.bonegen.batch.Batch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images of a plan, each written into a folder. */
public record PhantomItems(List<PlannedImage> images, Path folder, ImageStore store) implements Batch<PhantomItems.Made> {

    /** The rows of an image in the set's table and in that of truths. */
    public record Made(SetEntry entry, Map<String, String> truth) { }

    @Override
    public String name() {
        return "images";
    }

    @Override
    public Provenance record() {
        return images.get(0).record().with("images", images.size());
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public String label(final int index) {
        return images.get(index).entry().file();
    }

    @Override
    public Class<Made> form() {
        return Made.class;
    }

    /** An image that is there, whole and with the record that it should have. */
    @Override
    public Optional<Made> kept(final int index) {
        return Files.exists(file(index)) && store.record(file(index)).equals(images.get(index).record())
            ? Optional.of(made(index)) : Optional.empty();
    }

    @Override
    public Made make(final int index, final Progress progress) {
        store.write(images.get(index).render(progress), file(index));
        return made(index);
    }

    private Made made(final int index) {
        return new Made(images.get(index).finalEntry(), images.get(index).truthRow());
    }

    @Override
    public long bytes(final int index) {
        return file(index).toFile().length();
    }

    private Path file(final int index) {
        return folder.resolve(label(index));
    }
}
