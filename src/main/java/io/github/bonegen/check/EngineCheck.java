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
package io.github.bonegen.check;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Compares what networks calculate on a device with the right numbers, and times it, beside the processor on a GPU. */
public final class EngineCheck {

    /**
     * How one task went.
     *
     * @param difference the largest from the right numbers, as a part of the largest of these
     * @param tolerance that was allowed
     * @param unit of what is counted
     * @param rate of the device, in units a second; NaN where nothing is timed
     * @param processorRate of the processor of the same computer; NaN where that is the device
     * @param peakShare of the arithmetic of a large product of matrices; NaN where a task's is not known
     */
    public record Row(String task, double difference, double tolerance, String unit, double rate, double processorRate,
        double peakShare)
    {
        /** Whether the difference is within the tolerance; a difference of NaN is not. */
        public boolean isRight() {
            return difference <= tolerance;
        }
    }

    private static final String ARITHMETIC = "GFLOP";
    private static final double NANO = 1e-9;

    private final List<Function<Torch, EngineTask>> tasks;
    private final CheckReference reference;
    private final double seconds;

    EngineCheck(final List<Function<Torch, EngineTask>> tasks, final CheckReference reference, final double seconds) {
        this.tasks = tasks;
        this.reference = reference;
        this.seconds = seconds;
    }

    /** What {@link #standard} can do. */
    public static Set<String> groups() {
        return EngineTasks.all(new SpongiosaModels(List.of())).keySet();
    }

    /**
     * Of the bundled models and the trainings.
     *
     * @param groups some of {@link #groups()}
     * @param seconds that each task is timed for, on each device, at least; 0 to compare alone
     * @throws io.github.bonegen.InvalidInputException if there is no such group
     */
    public static EngineCheck standard(final SpongiosaModels kinds, final Collection<String> groups, final double seconds) {
        final Map<String, List<Function<Torch, EngineTask>>> all = EngineTasks.all(kinds);
        groups.forEach(group -> require(all.containsKey(group), "There is no task %s; there are %s", group,
            String.join(", ", all.keySet())));
        return new EngineCheck(all.entrySet().stream().filter(group -> groups.contains(group.getKey()))
            .flatMap(group -> group.getValue().stream()).toList(), CheckReference.shipped(), seconds);
    }

    /**
     * Runs all tasks.
     *
     * @param device as {@link Torch#on} takes it
     * @throws CancellationException if cancelled
     */
    public List<Row> run(final String device, final Progress progress) {
        final List<Row> rows = new ArrayList<>();
        double peak = Double.NaN;
        for (final Function<Torch, EngineTask> task : tasks) {
            progress.update((double) rows.size() / tasks.size(), "task " + (rows.size() + 1) + " of " + tasks.size());
            if (progress.isCancelled()) {
                throw new CancellationException("Cancelled");
            }
            final Row row = row(task, device, peak);
            rows.add(row);
            peak = row.unit().equals(ARITHMETIC) && Double.isNaN(peak) ? row.rate() : peak;
        }
        return rows;
    }

    private Row row(final Function<Torch, EngineTask> maker, final String device, final double peak) {
        try (Torch torch = Torch.on(device); EngineTask task = maker.apply(torch)) {
            final double difference = reference.difference(task.name(), task.numbers());
            final double rate = rate(task);
            return new Row(task.name(), difference, task.tolerance(), task.unit(), rate,
                torch.isOnGpu() ? processorRate(maker) : Double.NaN, task.unit().equals(ARITHMETIC) && peak > 0 ? rate / peak
                : Double.NaN);
        }
    }

    private double processorRate(final Function<Torch, EngineTask> maker) {
        try (Torch torch = Torch.on("cpu"); EngineTask task = maker.apply(torch)) {
            return rate(task);
        }
    }

    /** Once to warm up, then as often as the time allows. */
    private double rate(final EngineTask task) {
        if (seconds == 0) {
            return Double.NaN;
        }
        task.work();
        final long begin = System.nanoTime();
        double done = 0;
        double spent = 0;
        while (spent < seconds) {
            done += task.work();
            spent = (System.nanoTime() - begin) * NANO;
        }
        return done / spent;
    }
}
