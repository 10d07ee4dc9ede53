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

import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * How long a job takes on a number of cores, by simulation: each core takes the next task as it ends one, tasks differ as
 * measured ones do, a few are stragglers, and every core starts an executor first. Arguments: seconds an item, their
 * relative standard deviation, items, and seconds that an executor takes to start.
 */
final class CostTable {

    private static final int[] CORES = {1, 16, 128, 1024};
    private static final double TASK_SECONDS = 4;
    private static final int TASKS_A_CORE = 6;

    /** Of a hundred tasks one takes three times as long; so slow a computer or disk is nothing unusual. */
    private static final double STRAGGLERS = 0.01;
    private static final double SLOWER = 3;

    /** What Spark takes between two tasks of a core. */
    private static final double BETWEEN = 0.02;
    private static final double HOUR = 3600;

    private CostTable() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final double seconds = Double.parseDouble(arguments[0]);
        final double deviation = Double.parseDouble(arguments[1]);
        final int items = Integer.parseInt(arguments[2]);
        final double start = Double.parseDouble(arguments[3]);
        System.out.printf(Locale.ROOT, "%d items of %.2f s: %.3g core-hours", items, seconds, items * seconds / HOUR);
        for (final int cores : CORES) {
            System.out.printf(Locale.ROOT, "; %d cores %.3g h", cores, hours(seconds, deviation, items, start, cores));
        }
        System.out.println();
    }

    private static double hours(final double seconds, final double deviation, final int items, final double start,
        final int cores)
    {
        final SplittableRandom random = new SplittableRandom(1);
        final int together = Math.max(1, Math.min((int) Math.ceil(TASK_SECONDS / seconds), items / (TASKS_A_CORE * cores)));
        final PriorityQueue<Double> free = new PriorityQueue<>();
        for (int core = 0; core < cores; core++) {
            free.add(start);
        }
        double end = 0;
        for (int first = 0; first < items; first += together) {
            double task = BETWEEN;
            for (int i = first; i < Math.min(items, first + together); i++) {
                task += Math.max(0.2, 1 + deviation * random.nextGaussian()) * seconds;
            }
            final double done = free.poll() + task * (random.nextDouble() < STRAGGLERS ? SLOWER : 1);
            free.add(done);
            end = Math.max(end, done);
        }
        return end / HOUR;
    }
}
