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
import io.github.bonegen.batch.BatchTally;
import io.github.bonegen.batch.ItemText;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Jobs that make items of one batch and hand in each result as its task ends, so that what is done is never lost. */
final class SparkJobs<T> {

    private static final long GLANCE_MILLISECONDS = 100;
    private static final long LINE_NANOSECONDS = 30_000_000_000L;
    private static final double NANO = 1e-9;
    private static final double HOUR = 3600;

    private final JavaSparkContext spark;
    private final Batch<T> batch;
    private final BatchTally<T> tally;
    private final MakeItems task;
    private final Progress progress;
    private final PrintStream log;
    private double seconds;
    private double squares;
    private double bytes;
    private int measured;

    SparkJobs(final JavaSparkContext spark, final Batch<T> batch, final BatchTally<T> tally, final MakeItems task,
        final Progress progress, final PrintStream log)
    {
        this.log = log;
        this.spark = spark;
        this.batch = batch;
        this.tally = tally;
        this.task = task;
        this.progress = progress;
    }

    /** Runs until every item is made or has failed; one that takes its executor with it, again and again, has failed. */
    void run(final String what, final List<Integer> items, final int together) {
        List<Integer> left = items;
        int size = together;
        while (!left.isEmpty() && !progress.isCancelled()) {
            final List<int[]> parts = SparkRunner.parts(left, size, spark.defaultParallelism());
            spark.setJobDescription(what);
            final LostTasks lost = new LostTasks();
            spark.sc().addSparkListener(lost);
            final Optional<Throwable> failure = runJob(parts);
            spark.sc().removeSparkListener(lost);
            if (failure.isPresent()) {
                blame(parts, lost, failure.get());
                size = 1;
            }
            left = left.stream().filter(index -> !tally.isKnown(index)).toList();
        }
    }

    /** A part that is one item is to blame; those of several are tried item by item. */
    private void blame(final List<int[]> parts, final LostTasks lost, final Throwable failure) {
        final List<Integer> worst = lost.worst();
        if (worst.isEmpty()) {
            throw new InvalidInputException(firstLine(failure), failure);
        }
        worst.stream().map(parts::get).filter(part -> part.length == 1)
            .forEach(part -> tally.failed(part[0], "its executor was lost with it each time"));
    }

    /** Without the stack of the executor, which Spark adds. */
    private static String firstLine(final Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.toString());
    }

    private Optional<Throwable> runJob(final List<int[]> parts) {
        final JavaRDD<int[]> cut = spark.parallelize(parts, parts.size());
        final Seq<Object> all = CollectionConverters.asScala(IntStream.range(0, parts.size()).boxed().map(Object.class::cast)
            .toList()).toSeq();
        final SimpleFutureAction<Object> job = spark.sc().submitJob(cut.rdd(), task, all, new AbstractFunction2<>() {
            @Override
            public BoxedUnit apply(final Object part, final ItemResult[] results) {
                Arrays.stream(results).forEach(SparkJobs.this::take);
                return BoxedUnit.UNIT;
            }
        }, () -> BoxedUnit.UNIT);
        watch(job);
        return job.value().get().isFailure() ? Optional.of(job.value().get().failed().get()) : Optional.empty();
    }

    private void watch(final SimpleFutureAction<Object> job) {
        final long begin = System.nanoTime();
        final double before = tally.fraction();
        for (long told = begin; !job.isCompleted(); pause()) {
            if (progress.isCancelled()) {
                job.cancel();
            }
            progress.update(tally.fraction(), tally.toText());
            if (System.nanoTime() - told > LINE_NANOSECONDS && tally.fraction() > before) {
                told = System.nanoTime();
                log.println(tally.toText() + left((told - begin) * NANO / (tally.fraction() - before)));
            }
        }
        progress.update(tally.fraction(), tally.toText());
    }

    private String left(final double secondsOfAll) {
        return String.format(Locale.ROOT, ", about %.2g hours left", secondsOfAll * (1 - tally.fraction()) / HOUR);
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLISECONDS);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        }
    }

    private synchronized void take(final ItemResult result) {
        if (result.reason() == null) {
            tally.made(result.index(), ItemText.parse(result.text(), batch.form()));
            seconds += result.seconds();
            squares += result.seconds() * result.seconds();
            bytes += result.bytes();
            measured++;
        } else {
            tally.failed(result.index(), result.reason());
        }
    }

    /** Whether an item was made, so that there is something to estimate from. */
    synchronized boolean isMeasured() {
        return measured > 0;
    }

    /** What was made here, and what it took. */
    synchronized String toText() {
        return String.format(Locale.ROOT, "%d %s made in %.1f core-seconds: %.3f each, standard deviation %.3f", measured,
            batch.name(), seconds, meanSeconds(), Math.sqrt(Math.max(0, squares / measured - meanSeconds() * meanSeconds())));
    }

    synchronized double meanSeconds() {
        return seconds / measured;
    }

    synchronized double meanBytes() {
        return bytes / measured;
    }
}
