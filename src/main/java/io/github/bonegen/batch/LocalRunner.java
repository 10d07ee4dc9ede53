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

import io.github.bonegen.FolderLock;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.WriteFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/** The threads of this program. */
public final class LocalRunner implements BatchRunner {

    private static final double NANO = 1e-9;

    private final Predicate<RuntimeException> endsAll;

    /** Every item that fails leaves the others as they are, unless it is what comes of a full disk. */
    public LocalRunner() {
        this(exception -> false);
    }

    /** @param endsAll what else no later item would escape, such as a device that is gone */
    public LocalRunner(final Predicate<RuntimeException> endsAll) {
        this.endsAll = endsAll;
    }

    @Override
    public <T> BatchOutcome<T> run(final Batch<T> batch, final int threads, final Progress progress) {
        final BatchTally<T> tally = new BatchTally<>(batch);
        final List<Integer> missing = tally.missing();
        try {
            if (!missing.isEmpty()) {
                progress.checkCancelled();
                final String plan = begin(batch, tally, missing.get(0), progress);
                progress.update(tally.fraction(), plan);
                final int workers = batch.isConcurrent() ? threads : 1;
                new Parallel(workers, new CancelOnly(progress)).run(batch.name(), missing.size() - 1, i -> {
                    make(batch, tally, missing.get(i + 1), part(tally, batch, workers, progress));
                    progress.update(tally.fraction(), tally.toText());
                });
            }
            return tally.outcome(false);
        }
        catch (final CancellationException cancelled) {
            return tally.outcome(true);
        }
    }

    /** The first tells what the others will take. */
    private <T> String begin(final Batch<T> batch, final BatchTally<T> tally, final int index,
        final Progress progress)
    {
        final long begin = System.nanoTime();
        make(batch, tally, index, part(tally, batch, 1, progress));
        final double seconds = (System.nanoTime() - begin) * NANO;
        final BatchPlan plan = new BatchPlan(batch.name(), batch.size(), tally.kept() + 1, seconds, batch.bytes(index));
        batch.checkRoom(plan.bytesToCome());
        return plan.toText();
    }

    private <T> void make(final Batch<T> batch, final BatchTally<T> tally, final int index,
        final Progress progress)
    {
        try {
            tally.made(index, batch.make(index, progress));
        }
        catch (final WriteFailedException | CancellationException exception) {
            throw exception;
        }
        catch (final RuntimeException exception) {
            if (endsAll.test(exception)) {
                throw exception;
            }
            tally.failed(index, reason(exception));
        }
    }

    /** One line: of input that cannot be used what it says, of a fault its kind too. */
    private static String reason(final RuntimeException exception) {
        return exception instanceof InvalidInputException ? exception.getMessage()
            : exception.toString().lines().findFirst().orElse("");
    }

    /** Items' own progress would flicker between those that are made at a time. */
    private static <T> Progress part(final BatchTally<T> tally, final Batch<T> batch, final int workers,
        final Progress progress)
    {
        return workers > 1 ? new CancelOnly(progress) : progress.part(tally.fraction(), tally.fraction()
            + 1.0 / batch.size());
    }

    @Override
    public Claim claim(final Path folder) {
        return FolderLock.of(folder, FolderLock.OUTPUT)::close;
    }

    /** Says nothing. */
    private record CancelOnly(Progress progress) implements Progress {

        @Override
        public void update(final double fraction, final String message) {
            // The batch counts items.
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
