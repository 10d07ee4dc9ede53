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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which items of a batch are there, which failed, and which are missing; safe to use from several threads. */
public final class BatchTally<T> {

    private final Batch<T> batch;
    private final Map<Integer, T> made = new ConcurrentSkipListMap<>();
    private final Map<Integer, String> failed = new ConcurrentSkipListMap<>();
    private final int kept;

    /** Finds what an earlier run left. */
    public BatchTally(final Batch<T> batch) {
        this.batch = batch;
        for (int i = 0; i < batch.size(); i++) {
            final int index = i;
            batch.kept(i).ifPresent(result -> made.put(index, result));
        }
        kept = made.size();
    }

    /** Takes down what an item handed back; an earlier failure of it is forgotten. */
    public void made(final int index, final T result) {
        made.put(index, result);
        failed.remove(index);
    }

    /** Takes down why an item could not be made; without effect where it is made already. */
    public void failed(final int index, final String reason) {
        if (!made.containsKey(index)) {
            failed.put(index, reason);
        }
    }

    /** How many were there at the beginning. */
    public int kept() {
        return kept;
    }

    /** Whether an item is made or has failed. */
    public boolean isKnown(final int index) {
        return made.containsKey(index) || failed.containsKey(index);
    }

    /** The items that are neither made nor failed. */
    public List<Integer> missing() {
        final List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!isKnown(i)) {
                missing.add(i);
            }
        }
        return missing;
    }

    /** The items that failed, so far. */
    public List<Integer> failures() {
        return List.copyOf(failed.keySet());
    }

    /** Takes items that failed as missing again. */
    public void retry(final List<Integer> indices) {
        indices.forEach(failed::remove);
    }

    /** The share that is done. */
    public double fraction() {
        return (double) (made.size() + failed.size()) / Math.max(1, batch.size());
    }

    /** How many items are made or have failed, of how many, such as {@code 3 of 10 samples}. */
    public String toText() {
        return made.size() + failed.size() + " of " + batch.size() + " " + batch.name();
    }

    /**
     * What has become of the items up to now: results and reasons in the order of their numbers.
     *
     * @param cancelled whether the user ended the batch before all were tried
     */
    public BatchOutcome<T> outcome(final boolean cancelled) {
        final List<String> skipped = new ArrayList<>();
        new TreeMap<>(failed).forEach((index, reason) -> skipped.add("Skipped " + batch.label(index) + ": " + reason));
        return new BatchOutcome<>(batch.name(), new ArrayList<>(made.values()), skipped, cancelled);
    }
}
