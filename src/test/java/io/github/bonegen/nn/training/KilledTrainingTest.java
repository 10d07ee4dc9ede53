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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Progress;
import io.github.bonegen.nn.TinyTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings in processes of their own, killed without warning. */
class KilledTrainingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gan", "diffusion", "distillation"})
    void a_run_killed_in_the_middle_goes_on_to_the_losses_of_an_unbroken_one(final String method) throws Exception {
        final Path broken = Files.createDirectory(folder.resolve("broken"));
        final Path unbroken = Files.createDirectory(folder.resolve("unbroken"));
        final Process process = fork(TinyTraining.class, method, broken.toString(), "40");
        waitUntil(process, () -> lines(broken).size() > 25);
        kill(process);
        final int kept = lines(broken).size();
        TinyTraining.main(new String[] {method, broken.toString()});
        TinyTraining.main(new String[] {method, unbroken.toString()});

        final List<String> expected = lines(unbroken);
        final List<String> actual = lines(broken);
        assertThat(kept).isBetween(25, TinyTraining.STEPS);
        assertThat(actual).hasSize(TinyTraining.STEPS + 1).hasSameSizeAs(expected);
        assertThat(actual.get(0)).isEqualTo(expected.get(0));
        for (int line = 1; line < actual.size(); line++) {
            assertClose(actual.get(line), expected.get(line));
        }
    }

    @Test
    void a_run_killed_while_it_writes_a_checkpoint_keeps_the_one_before() throws Exception {
        final Process process = fork(SlowState.class, folder.toString());
        waitUntil(process, () -> new TrainingRun(folder, Duration.ZERO).hasCheckpoint() && lines(folder).size() > 4);
        waitUntil(process, this::isBeingWritten);
        kill(process);

        final boolean interrupted = partialFiles() > 0;
        final int logged = lines(folder).size() - 1;
        try (SlowState training = new SlowState()) {
            final long step = new TrainingRun(folder, Duration.ZERO).run(training, Duration.ZERO, (index,
                losses) -> { },
                Progress.NONE);
            assertThat(interrupted).as("killed within a write").isTrue();
            assertThat(training.age()).isEqualTo(step).isGreaterThanOrEqualTo(logged - 1).isPositive();
        }
    }

    private boolean isBeingWritten() {
        return partialFiles() > 0;
    }

    private long partialFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
        catch (final IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    private static void assertClose(final String actual, final String expected) {
        final String[] numbers = actual.split(",");
        final String[] wanted = expected.split(",");
        assertThat(numbers).hasSameSizeAs(wanted);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(Double.parseDouble(numbers[i])).as(expected).isCloseTo(Double.parseDouble(wanted[i]),
                within(1e-4));
        }
    }

    private static List<String> lines(final Path folder) {
        try {
            final Path file = folder.resolve("losses.csv");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        }
        catch (final IOException exception) {
            return List.of();
        }
    }

    private static Process fork(final Class<?> program, final String... arguments) throws IOException {
        final List<String> command = new java.util.ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
            System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void waitUntil(final Process process, final BooleanSupplier condition) throws InterruptedException {
        final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertThat(process.isAlive() && System.nanoTime() < end).as("waiting for the training").isTrue();
            Thread.sleep(1);
        }
    }

    /** As {@code kill -9} does. */
    private static void kill(final Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
