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
package io.github.bonegen.batch;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A batch whose items hand back more than the files that they write, such as rows of a table: each result is kept in a
 * file of its own until the table is there, so that work cut short goes on.
 *
 * @param batch whose results are kept
 * @param folder hidden beside the table
 */
record KeptItems<T>(Batch<T> batch, Path folder) implements Batch<T> {

    private static final int A_FOLDER = 1000;

    /** A result, what it is a function of, and the bytes that its files have. */
    private record Kept(String record, long bytes, String result) { }

    @Override
    public Optional<T> kept(final int index) {
        final Path file = file(index);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            final Kept kept = ItemText.parse(Files.readString(file), Kept.class);
            return record(index).equals(kept.record()) && batch.bytes(index) == kept.bytes() ? Optional.of(ItemText.parse(kept.result(), form()))
                : Optional.empty();
        }
        catch (final IOException | InvalidInputException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public T make(final int index, final Progress progress) {
        final T result = batch.make(index, progress);
        if (!progress.isCancelled()) {
            AtomicFile.writeText(file(index), ItemText.of(new Kept(record(index), batch.bytes(index), ItemText.of(result))));
        }
        return result;
    }

    private String record(final int index) {
        return batch.record().toText() + index + " " + batch.input(index);
    }

    private Path file(final int index) {
        return folder.resolve(String.valueOf(index / A_FOLDER)).resolve(String.format(Locale.ROOT, "%d.json", index));
    }

    @Override
    public String name() {
        return batch.name();
    }

    @Override
    public Provenance record() {
        return batch.record();
    }

    @Override
    public int size() {
        return batch.size();
    }

    @Override
    public String label(final int index) {
        return batch.label(index);
    }

    @Override
    public String input(final int index) {
        return batch.input(index);
    }

    @Override
    public Class<T> form() {
        return batch.form();
    }

    @Override
    public long bytes(final int index) {
        return batch.bytes(index);
    }

    @Override
    public void checkRoom(final double bytes) {
        batch.checkRoom(bytes);
    }

    @Override
    public boolean isConcurrent() {
        return batch.isConcurrent();
    }
}
