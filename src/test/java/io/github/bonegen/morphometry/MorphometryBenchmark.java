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
package io.github.bonegen.morphometry;

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Prints seconds a metric, by the clock and of the processor, and the peak of Java's memory, for purified Gaussian
 * random fields (sigma 4, BV/TV 0.19).
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.morphometry.MorphometryBenchmark -Dexec.args="1 128 256"}: threads, then sizes.
 */
public final class MorphometryBenchmark {

    private static final double NANO = 1e-9;
    private static final double MEBI = 1 << 20;

    private MorphometryBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        final List<String> sizes = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length)
            : List.of("128", "256");
        sizes.forEach(size -> measure(Integer.parseInt(size), threads));
    }

    private static void measure(final int size, final int threads) {
        final BinaryVolume bone = RandomBone.of(size, 4, 0.19, 1);
        System.out.printf("%d^3, BV/TV %.3f, %d thread(s)%n", size, (double) bone.count() / bone.size(), threads);
        double total = 0;
        double totalProcessor = 0;
        for (final Metric metric : EnumSet.complementOf(EnumSet.of(Metric.DENSITY, Metric.TBN))) {
            resetPeak();
            final double before = processorSeconds();
            final long start = System.nanoTime();
            Morphometry.measure(bone, MeasurementRequest.of(Set.of(metric)).withThreads(threads), Progress.NONE);
            final double seconds = (System.nanoTime() - start) * NANO;
            final double processor = processorSeconds() - before;
            total += seconds;
            totalProcessor += processor;
            System.out.printf("  %-6s %7.2f s  %7.2f s of processor time  peak %6.0f MiB%n", metric.key(), seconds,
                processor, peak() / MEBI);
        }
        System.out.printf("  %-6s %7.2f s  %7.2f s of processor time%n", "all", total, totalProcessor);
    }

    /** Of all threads; on a machine that others use too it says more than the clock. */
    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
