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

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import java.util.Optional;

/**
 * Independent items of work, numbered from 0. An item is a pure function of the batch's {@link #record} and its number:
 * whoever makes it, and however often, makes the same. What it writes it writes whole or not at all, to a place that is
 * its own.
 *
 * @param <T> what an item hands back beside the files that it writes: a record, or an array, that {@link ItemText} can
 *     write down
 */
public interface Batch<T> {

    /** What the items are, in the plural: {@code samples}, {@code blocks}. */
    String name();

    /** All that items depend on, beside their number; another record, other items. */
    Provenance record();

    /** How many items there are; their numbers are 0 to one less. */
    int size();

    /** A name of an item that a person knows, such as that of its file. */
    default String label(final int index) {
        return "number " + index;
    }

    /** What an item depends on beside its number and the record, such as the size and time of its file. */
    default String input(final int index) {
        return label(index);
    }

    /** The class of what an item hands back. */
    Class<T> form();

    /** What an earlier run left of an item, if that is there and whole. */
    default Optional<T> kept(final int index) {
        return Optional.empty();
    }

    /**
     * Makes an item.
     *
     * @throws io.github.bonegen.InvalidInputException if its input cannot be used, or the result not be written
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    T make(int index, Progress progress);

    /** Bytes on disk of an item that is made; 0 where it writes nothing. */
    default long bytes(final int index) {
        return 0;
    }

    /**
     * Finds out, when the first item is made, whether there is room for the others.
     *
     * @throws io.github.bonegen.InvalidInputException if there is not
     */
    default void checkRoom(final double bytes) {
        // What writes little needs none.
    }

    /** Whether several items can be made at a time in one program. */
    default boolean isConcurrent() {
        return true;
    }
}
