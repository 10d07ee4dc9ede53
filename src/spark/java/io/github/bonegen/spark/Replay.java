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

import io.github.bonegen.Progress;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.batch.ItemText;
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.cli.CommandRunner;
import io.github.bonegen.imagej.BatchService;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.Context;

/**
 * The driver's command once more, in an executor: it opens the same model, comes to the same batch and waits there, while
 * tasks take the items from it that they are to make. When the driver has come to a later batch it goes on to that with
 * the results that the driver has. So what all items share is made once an executor.
 */
final class Replay implements BatchRunner {

    private static final long GLANCE_MILLISECONDS = 200;

    private final BatchKey.Counter counter = new BatchKey.Counter();
    private final Map<BatchKey, Batch<?>> reached = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private BatchKey wanted;
    private List<Passed> passed = List.of();
    private boolean ended;

    /** Begins to run a command. */
    Replay(final List<String> line) {
        final Thread thread = new Thread(() -> run(line), "BoneGen " + line.get(0));
        thread.setDaemon(true);
        thread.setContextClassLoader(Replay.class.getClassLoader());
        thread.start();
    }

    private void run(final List<String> line) {
        try (Context context = new Context()) {
            context.service(BatchService.class).setRunner(this);
            new CommandRunner(context, new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(new CommandText(context).onOneThread(line).toArray(String[]::new));
        }
        catch (final RuntimeException | Error failure) {
            new PrintStream(said, true, StandardCharsets.UTF_8).println(failure);
            throw failure;
        }
        finally {
            end();
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * The batch of a key, when the command has come to it.
     *
     * @param before the batches that the driver did before
     * @throws IllegalStateException if the command comes to no such batch here
     */
    synchronized Batch<?> batch(final BatchKey key, final List<Passed> before) throws InterruptedException {
        while (!reached.containsKey(key)) {
            wanted = key;
            passed = before;
            notifyAll();
            if (ended) {
                throw new IllegalStateException("The command did not come to " + key + " here: "
                    + said.toString(StandardCharsets.UTF_8).strip());
            }
            wait();
        }
        return reached.get(key);
    }

    @Override
    public <T> BatchOutcome<T> run(final Batch<T> batch, final int threads, final Progress progress) {
        final BatchKey key = counter.next(batch);
        final Optional<Passed> done = arrive(key, batch, progress);
        return done.map(there -> new BatchOutcome<>(batch.name(), there.texts().stream().map(text -> ItemText.parse(text,
            batch.form())).toList(), there.skipped(), false)).orElseGet(() -> new LocalRunner().run(batch, 1, progress));
    }

    /** Waits until the driver is past a batch; empty if it had no need of it. */
    private synchronized <T> Optional<Passed> arrive(final BatchKey key, final Batch<T> batch, final Progress progress) {
        reached.put(key, batch);
        notifyAll();
        try {
            while (true) {
                progress.checkCancelled();
                final Optional<Passed> done = passed.stream().filter(each -> each.key().equals(key)).findFirst();
                if (done.isPresent() || wanted != null && !reached.containsKey(wanted)) {
                    return done;
                }
                wait(GLANCE_MILLISECONDS);
            }
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("Interrupted");
        }
    }

    /** The driver has it. */
    @Override
    public Claim claim(final Path folder) {
        return () -> { };
    }
}
