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

import static io.github.bonegen.InvalidInputException.require;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * What became of a batch.
 *
 * @param what the items are, in the plural
 * @param results of the items that were made, in the order of their numbers
 * @param skipped why each of the others could not be made, one line each that names it
 * @param cancelled whether the user ended it before all were tried
 */
public record BatchOutcome<T>(String what, List<T> results, List<String> skipped, boolean cancelled) {

    /** Of work that has no items. */
    public static final BatchOutcome<Object> NONE = new BatchOutcome<>("items", List.of(), List.of(), false);

    private static final int TOLD = 20;

    public BatchOutcome {
        results = List.copyOf(results);
        skipped = List.copyOf(skipped);
    }

    /** Whether every item was made. */
    public boolean isWhole() {
        return !cancelled && skipped.isEmpty();
    }

    /**
     * The same, where it was not cancelled and some item was made.
     *
     * @param problem what to say if none was, before the reasons
     * @throws CancellationException if it was cancelled
     * @throws io.github.bonegen.InvalidInputException if no item was made
     */
    public BatchOutcome<T> orElse(final String problem) {
        if (cancelled) {
            throw new CancellationException("Cancelled");
        }
        require(!results.isEmpty(), "%s", problem + ": " + String.join(" | ", skipped.subList(0, Math.min(TOLD,
            skipped.size()))));
        return this;
    }

    /**
     * The same, even if it was cancelled.
     *
     * @param problem what to say if no item was made though all were tried
     * @throws io.github.bonegen.InvalidInputException if so
     */
    public BatchOutcome<T> orPartly(final String problem) {
        return cancelled ? this : orElse(problem);
    }

    /**
     * The results of all items, for what needs every one.
     *
     * @throws CancellationException if it was cancelled
     * @throws io.github.bonegen.InvalidInputException if an item was left out
     */
    public List<T> whole() {
        if (cancelled) {
            throw new CancellationException("Cancelled");
        }
        require(skipped.isEmpty(), "%s", String.join(" | ", skipped.subList(0, Math.min(TOLD, skipped.size()))));
        return results;
    }

    /** The same with the results made something else of. */
    public <S> BatchOutcome<S> map(final Function<List<T>, List<S>> made) {
        return new BatchOutcome<>(what, made.apply(results), skipped, cancelled);
    }
}
