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
package io.github.bonegen.nn;

import ai.djl.engine.EngineException;
import io.github.bonegen.nn.engine.EngineFailure;
import java.util.concurrent.atomic.AtomicInteger;

/** Batches done in parts that a device has memory for; how large a part may be is learned once. */
public final class Parts {

    /** Some neighbours of a batch. */
    @FunctionalInterface
    public interface Part {
        /** Does the items {@code first} to {@code first + size - 1} of the batch. */
        void run(int first, int size);
    }

    private static final System.Logger LOG = System.getLogger(Parts.class.getName());

    private final AtomicInteger most = new AtomicInteger(Integer.MAX_VALUE);

    Parts() {
        // One a device.
    }

    /**
     * Does all of a batch, in order. A part that the device has too little memory for is halved, and so are those after it,
     * of later batches too; the log tells of it.
     *
     * @param count of the batch
     * @param together how many to do at once
     * @param part does some; where it fails for want of memory it is called again with fewer of the same
     * @throws EngineException if the memory is too little for one
     */
    public void each(final int count, final int together, final Part part) {
        int first = 0;
        while (first < count) {
            final int now = Math.max(1, Math.min(Math.min(together, most.get()), count - first));
            try {
                part.run(first, now);
                first += now;
            }
            catch (final EngineException exception) {
                if (now == 1 || !EngineFailure.isForWantOfMemory(exception)) {
                    throw exception;
                }
                most.set((now + 1) / 2);
                LOG.log(System.Logger.Level.WARNING, "Too little memory for " + now + " at once; now " + most + " at once");
            }
        }
    }
}
