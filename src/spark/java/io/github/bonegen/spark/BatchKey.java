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
package io.github.bonegen.spark;

import io.github.bonegen.batch.Batch;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Which batch of a command it is, the same wherever the command runs.
 *
 * @param name of the items
 * @param size of the batch
 * @param record of what the items depend on
 * @param time how many batches of the same name, size and record came before
 */
record BatchKey(String name, int size, String record, int time) implements Serializable {

    /** Counts the batches of one run of a command. */
    static final class Counter {

        private final Map<BatchKey, Integer> times = new HashMap<>();

        BatchKey next(final Batch<?> batch) {
            final BatchKey first = new BatchKey(batch.name(), batch.size(), batch.record().toText(), 0);
            return new BatchKey(first.name(), first.size(), first.record(), times.merge(first, 1, Integer::sum) - 1);
        }
    }

    @Override
    public String toString() {
        return size + " " + name + " (" + record.strip().replace("\n", ", ") + ")";
    }
}
