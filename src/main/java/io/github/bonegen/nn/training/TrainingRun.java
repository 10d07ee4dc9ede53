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
package io.github.bonegen.nn.training;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.FolderLock;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.WriteFailedException;
import io.github.bonegen.nn.SafeTensors;
import io.github.bonegen.nn.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Drives a training in a folder: counts its steps, logs its losses, writes checkpoints, and goes on from the last one.
 * Checkpoints are written whole or not at all, so a run that is killed loses at most what came after the last.
 */
public final class TrainingRun {

    /**
     * What watches a training.
     */
    @FunctionalInterface
    public interface Watcher {
        /** Called after each step. */
        void stepped(long step, Map<String, Double> losses);

        /**
         * Called after each checkpoint.
         *
         * @param step that the checkpoint has reached
         * @param spent on the training until then, earlier sessions included
         */
        default void saved(final long step, final Duration spent) {
            // Most do not care.
        }
    }

    /** The use of a folder, as {@link FolderLock} names it, while a training runs in it. */
    public static final String USE = "run";

    private static final String CHECKPOINT = "checkpoint.safetensors";
    private static final String LOSSES = "losses.csv";
    private static final String STEP = "step";
    private static final String SECONDS = "seconds";

    /** A float holds whole numbers up to 2^24 only, so that larger ones take two. */
    private static final int DIGITS = 1 << 20;

    /** How far a run has come. */
    private record Position(long step, Duration spent) { }

    private final Path folder;
    private final Duration checkpointEvery;

    public TrainingRun(final Path folder, final Duration checkpointEvery) {
        this.folder = folder;
        this.checkpointEvery = checkpointEvery;
    }

    /** Whether the folder holds a checkpoint to go on from. */
    public boolean hasCheckpoint() {
        return Files.isRegularFile(folder.resolve(CHECKPOINT));
    }

    /**
     * The weights of one of the networks, as of the last checkpoint.
     *
     * @param name that the training gives it, such as {@code critic}
     * @throws InvalidInputException if there is no such network, or the checkpoint is damaged
     */
    public Map<String, Tensor> network(final String name) {
        final Map<String, Tensor> weights = hasCheckpoint() ? Tensor.part(checkpoint(), name + "/") : Map.of();
        require(!weights.isEmpty(), "%s holds no training of a %s", folder, name);
        return weights;
    }

    /** The time that was spent until the last checkpoint; none where there is no checkpoint. */
    public Duration spent() {
        return hasCheckpoint() ? Duration.ofSeconds(wholeNumber(checkpoint().get(SECONDS), folder.resolve(CHECKPOINT)))
            : Duration.ZERO;
    }

    /**
     * Trains from the last checkpoint, or from the beginning, to the end of the schedule, of the time, or until
     * cancelled; then writes a checkpoint.
     *
     * @param budget of time
     * @return the step reached
     * @throws InvalidInputException if the folder cannot be written, or its checkpoint is damaged
     */
    public long run(final Training training, final Duration budget, final Watcher watcher, final Progress progress) {
        try (FolderLock lock = FolderLock.of(folder, USE)) {
            AtomicFile.checkFolderWritable(folder);
            return train(training, budget, watcher, progress);
        }
    }

    private long train(final Training training, final Duration budget, final Watcher watcher, final Progress progress) {
        final long begin = System.nanoTime();
        final Position last = hasCheckpoint() ? restore(training) : new Position(0, Duration.ZERO);
        final long first = last.step();
        dropLossesFrom(first);
        long step = first;
        long saved = System.nanoTime();
        final StringBuilder pending = new StringBuilder();
        while (step < training.steps() && !progress.isCancelled() && System.nanoTime() - begin < budget.toNanos()) {
            final Map<String, Double> losses = training.step(step);
            checkFinite(losses, step);
            append(pending, step, losses);
            watcher.stepped(step, losses);
            step++;
            progress.update((double) step / training.steps(), message(step, training.steps(), first, begin, losses));
            if (System.nanoTime() - saved > checkpointEvery.toNanos()) {
                save(training, new Position(step, last.spent().plus(since(begin))), pending, watcher);
                saved = System.nanoTime();
            }
        }
        save(training, new Position(step, last.spent().plus(since(begin))), pending, watcher);
        return step;
    }

    private static Duration since(final long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What is not a number stays so: better to stop at the last checkpoint than to train nothing for days. */
    private void checkFinite(final Map<String, Double> losses, final long step) {
        losses.forEach((name, loss) -> require(Double.isFinite(loss),
            "The training diverged: %s is %s at step %d; the last "
            + "checkpoint in %s is kept; try smaller learning rates", name, loss, step, folder));
    }

    private static String message(final long step, final long steps, final long first, final long begin,
        final Map<String, Double> losses)
    {
        final double perStep = (System.nanoTime() - begin) * 1e-9 / (step - first);
        return String.format(Locale.ROOT, "step %d of %d, %.2f s a step, %d min to go, %s", step, steps, perStep,
            Math.round(perStep * (steps - step) / 60), losses.entrySet().stream()
                .map(loss -> String.format(Locale.ROOT, "%s %.3g", loss.getKey(), loss.getValue()))
                .collect(Collectors.joining(", ")));
    }

    private Position restore(final Training training) {
        final Path file = folder.resolve(CHECKPOINT);
        final Map<String, Tensor> state = checkpoint();
        final long step = wholeNumber(state.remove(STEP), file);
        final long seconds = wholeNumber(state.remove(SECONDS), file);
        training.restore(state);
        return new Position(step, Duration.ofSeconds(seconds));
    }

    private Map<String, Tensor> checkpoint() {
        final Path file = folder.resolve(CHECKPOINT);
        try {
            return new LinkedHashMap<>(SafeTensors.read(Files.readAllBytes(file), file.toString()));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read the checkpoint in " + folder + ": " + exception.getMessage(),
                exception);
        }
    }

    private static Tensor wholeNumber(final long number) {
        return new Tensor(new long[] {2}, new float[] {number / DIGITS, number % DIGITS});
    }

    private static long wholeNumber(final Tensor tensor, final Path file) {
        require(tensor != null && tensor.values().length == 2, "%s is no checkpoint of a training", file);
        return (long) tensor.values()[0] * DIGITS + (long) tensor.values()[1];
    }

    private void save(final Training training, final Position position, final StringBuilder pending,
        final Watcher watcher)
    {
        final Map<String, Tensor> state = new LinkedHashMap<>(training.state());
        state.put(STEP, wholeNumber(position.step()));
        state.put(SECONDS, wholeNumber(position.spent().toSeconds()));
        try {
            // Losses first: those that a checkpoint does not cover are dropped when the run goes on from it.
            Files.writeString(folder.resolve(LOSSES), pending, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
            pending.setLength(0);
        }
        catch (final IOException exception) {
            throw new WriteFailedException(folder.resolve(LOSSES), exception);
        }
        AtomicFile.write(folder.resolve(CHECKPOINT), out -> out.write(SafeTensors.write(state)));
        watcher.saved(position.step(), position.spent());
    }

    private void append(final StringBuilder pending, final long step, final Map<String, Double> losses) {
        if (step == 0) {
            pending.append(STEP).append(',').append(String.join(",", losses.keySet())).append('\n');
        }
        pending.append(step);
        losses.values().forEach(loss -> pending.append(',').append(String.format(Locale.ROOT, "%.6g", loss)));
        pending.append('\n');
    }

    /** A killed run may have logged steps that it will do again, the last of them in half a line. */
    private void dropLossesFrom(final long step) {
        final Path file = folder.resolve(LOSSES);
        if (!Files.exists(file)) {
            return;
        }
        try {
            final List<String> lines = Files.readAllLines(file);
            final List<String> kept = lines.subList(0, step == 0 ? 0 : (int) Math.min(lines.size(), step + 1));
            if (kept.size() == lines.size()) {
                return;
            }
            AtomicFile.writeText(file, kept.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot go on with " + file + ": " + exception.getMessage(), exception);
        }
    }
}
