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
package io.github.bonegen;

import static io.github.bonegen.InvalidInputException.require;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Independent tasks on a number of threads. Tasks write only what is theirs, so what they make does not depend on the
 * number of threads.
 *
 * @param threads at least 1
 * @param progress is told how many tasks are done, and asked before each whether to go on
 */
public record Parallel(int threads, Progress progress) {

    /** The calling thread alone, watched by nobody. */
    public static final Parallel NONE = new Parallel(1, Progress.NONE);

    public Parallel {
        require(threads >= 1, "threads=%d is not accepted; at least 1 is needed", threads);
    }

    /** The same threads for a part of the work. */
    public Parallel part(final double from, final double to) {
        return new Parallel(threads, progress.part(from, to));
    }

    /**
     * Runs a task for every number from 0 to {@code tasks - 1} and returns when all are done.
     *
     * @throws CancellationException if the user cancelled
     */
    public void run(final String message, final int tasks, final IntConsumer task) {
        final AtomicInteger next = new AtomicInteger();
        final Runnable worker = () -> {
            for (int index = next.getAndIncrement(); index < tasks; index = next.getAndIncrement()) {
                progress.checkCancelled();
                task.accept(index);
                progress.update((index + 1.0) / tasks, message);
            }
        };
        final int workers = Math.min(threads, tasks);
        if (workers <= 1) {
            worker.run();
        } else {
            runOnThreads(worker, workers);
        }
    }

    private static void runOnThreads(final Runnable worker, final int workers) {
        final ExecutorService executor = Executors.newFixedThreadPool(workers);
        try {
            final List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(executor.submit(worker));
            }
            for (final Future<?> each : running) {
                each.get();
            }
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        }
        catch (final ExecutionException exception) {
            if (exception.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (exception.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(exception.getCause());
        }
        finally {
            executor.shutdownNow();
        }
    }
}
