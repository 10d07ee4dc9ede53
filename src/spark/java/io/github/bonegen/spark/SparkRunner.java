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

import io.github.bonegen.FolderLock;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.Batch;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchPlan;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.batch.BatchTally;
import io.github.bonegen.batch.ItemText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** The executors of a Spark application, told by its driver what to make. */
final class SparkRunner implements BatchRunner {

    /** An item that failed as often as this is left out. */
    private static final int ATTEMPTS = 3;

    /** A task shorter than this costs more to begin than to do. */
    private static final double TASK_SECONDS = 4;

    /** A task is at most this share of what is left for a core, so that none waits long for the last. */
    private static final double SHARE = 0.5;

    private final JavaSparkContext spark;
    private final List<String> line;
    private final PrintStream log;
    private final BatchKey.Counter counter = new BatchKey.Counter();
    private final ArrayList<Passed> passed = new ArrayList<>();

    /**
     * The runner of one command.
     *
     * @param line of the command, as executors can read it
     * @param log takes what is planned, and how far it is
     */
    SparkRunner(final JavaSparkContext spark, final List<String> line, final PrintStream log) {
        this.spark = spark;
        this.line = line;
        this.log = log;
    }

    @Override
    public <T> BatchOutcome<T> run(final Batch<T> batch, final int threads, final Progress progress) {
        final BatchKey key = counter.next(batch);
        final BatchTally<T> tally = new BatchTally<>(batch);
        final Broadcast<ArrayList<Passed>> before = spark.broadcast(new ArrayList<>(passed));
        final SparkJobs<T> jobs = new SparkJobs<>(spark, batch, tally, new MakeItems(line, key, before), progress,
            log);
        final List<Integer> missing = tally.missing();
        final int cores = spark.defaultParallelism();
        final List<Integer> first = missing.subList(0, Math.min(cores, missing.size()));
        jobs.run("the first " + batch.name(), first, 1);
        int together = 1;
        if (jobs.isMeasured()) {
            final BatchPlan plan = new BatchPlan(batch.name(), batch.size(), batch.size() - tally.missing().size(),
                jobs.meanSeconds(), jobs.meanBytes());
            batch.checkRoom(plan.bytesToCome());
            log.println(plan.toText() + " on " + cores + " cores");
            together = (int) Math.ceil(TASK_SECONDS / Math.max(1e-3, jobs.meanSeconds()));
        }
        jobs.run(batch.name(), tally.missing(), together);
        for (int attempt = 1; attempt < ATTEMPTS && !tally.failures().isEmpty() && !progress.isCancelled(); attempt++) {
            final List<Integer> failures = tally.failures();
            tally.retry(failures);
            jobs.run(batch.name() + " once more", failures, 1);
        }
        if (jobs.isMeasured()) {
            log.println(jobs.toText());
        }
        final BatchOutcome<T> outcome = tally.outcome(progress.isCancelled());
        passed.add(new Passed(key, outcome.results().stream().map(ItemText::of).toList(), outcome.skipped()));
        before.unpersist();
        return outcome;
    }

    /**
     * Cuts items into parts of neighbours, smaller ones towards the end.
     *
     * @param most items of a part
     */
    static List<int[]> parts(final List<Integer> items, final int most, final int cores) {
        final List<int[]> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += parts.get(parts.size() - 1).length) {
            final int size = Math.max(1, Math.min(most, (int) (SHARE * (items.size() - from) / cores)));
            parts.add(items.subList(from, from + size).stream().mapToInt(Integer::intValue).toArray());
        }
        return parts;
    }

    @Override
    public Claim claim(final Path folder) {
        return FolderLock.of(folder, FolderLock.OUTPUT)::close;
    }
}
