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
package io.github.bonegen.spongiosa.endless.tile;

import static io.github.bonegen.InvalidInputException.require;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Keeps the cubes that were asked for last. A cube that several threads ask for at once is made once. */
public final class TileCache implements TileSource {

    private final TileSource source;
    private final int capacity;
    private final Map<Tile, FutureTask<float[]>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param capacity cubes to keep */
    public TileCache(final TileSource source, final int capacity) {
        require(capacity > 0, "A cache of %d cubes; at least 1 is needed", capacity);
        this.source = source;
        this.capacity = capacity;
    }

    @Override
    public int edge() {
        return source.edge();
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public float[] values(final Tile tile) {
        final FutureTask<float[]> task = task(tile);
        task.run();
        try {
            return task.get();
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        }
        catch (final ExecutionException exception) {
            forget(tile, task);
            if (exception.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (exception.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(exception.getCause());
        }
    }

    private synchronized FutureTask<float[]> task(final Tile tile) {
        final FutureTask<float[]> task = kept.computeIfAbsent(tile,
            key -> new FutureTask<>(() -> source.values(key)));
        if (kept.size() > capacity) {
            kept.remove(kept.keySet().iterator().next());
        }
        return task;
    }

    /** What failed may succeed when it is asked for again. */
    private synchronized void forget(final Tile tile, final FutureTask<float[]> task) {
        kept.remove(tile, task);
    }
}
