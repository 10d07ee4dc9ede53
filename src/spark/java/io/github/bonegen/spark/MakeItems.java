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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.batch.ItemText;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a task does: makes a few items of a batch, one after the other. */
final class MakeItems extends AbstractFunction1<Iterator<int[]>, ItemResult[]> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double NANO = 1e-9;

    /** Tells what an item takes of a core, however many share it. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final List<String> line;
    private final BatchKey key;
    private final Broadcast<ArrayList<Passed>> before;

    /**
     * A task's work.
     *
     * @param line of the command
     * @param before the batches that the driver has done with
     */
    MakeItems(final List<String> line, final BatchKey key, final Broadcast<ArrayList<Passed>> before) {
        this.line = new ArrayList<>(line);
        this.key = key;
        this.before = before;
    }

    @Override
    public ItemResult[] apply(final Iterator<int[]> parts) {
        try {
            final Batch<?> batch = Replays.of(line).batch(key, before.value());
            final List<ItemResult> results = new ArrayList<>();
            while (parts.hasNext()) {
                for (final int index : parts.next()) {
                    results.add(result(batch, index));
                }
            }
            return results.toArray(ItemResult[]::new);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        }
    }

    private static <T> ItemResult result(final Batch<T> batch, final int index) {
        final long begin = CPU.getCurrentThreadCpuTime();
        try {
            final T made = batch.isConcurrent() ? made(batch, index) : alone(batch, index);
            return new ItemResult(index, ItemText.of(made), null, (CPU.getCurrentThreadCpuTime() - begin) * NANO, batch.bytes(index));
        }
        catch (final InvalidInputException exception) {
            return new ItemResult(index, null, exception.getMessage(), 0, 0);
        }
        catch (final RuntimeException exception) {
            return new ItemResult(index, null, exception.toString(), 0, 0);
        }
    }

    private static <T> T alone(final Batch<T> batch, final int index) {
        synchronized (Replays.class) {
            return made(batch, index);
        }
    }

    /** An attempt before this one may have made it, and been lost before it could say so. */
    private static <T> T made(final Batch<T> batch, final int index) {
        final TaskContext task = TaskContext.get();
        final boolean isRepeated = task.attemptNumber() > 0 || task.stageAttemptNumber() > 0;
        final Optional<T> kept = isRepeated ? batch.kept(index) : Optional.empty();
        return kept.orElseGet(() -> batch.make(index, new TaskProgress(task)));
    }

    /** Ends when Spark ends the task. */
    private record TaskProgress(TaskContext task) implements Progress {

        @Override
        public void update(final double fraction, final String message) {
            // The driver counts items.
        }

        @Override
        public boolean isCancelled() {
            return task.isInterrupted();
        }
    }
}
