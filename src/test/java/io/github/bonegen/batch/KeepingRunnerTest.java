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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.Progress;
import io.github.bonegen.WriteFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that was cut short goes on where it ended, and with nothing else. */
class KeepingRunnerTest {

    @TempDir
    private Path folder;

    @Test
    void items_of_a_run_that_was_cut_short_are_not_made_again() {
        cutShort(new Squares(10, this::end));
        final Squares again = new Squares(10, index -> { });
        assertThat(run(again).whole()).extracting(Squares.Square::square).containsExactly(0.0, 1.0, 4.0, 9.0, 16.0, 25.0, 36.0,
            49.0, 64.0, 81.0);
        assertThat(again.made()).containsExactly(6, 7, 8, 9);
    }

    @Test
    void items_of_another_record_are_made_again() {
        cutShort(new Squares(10, this::end));
        final Squares other = new Squares(10, "2", index -> { }, new CopyOnWriteArrayList<>());
        run(other);
        assertThat(other.made()).hasSize(10);
    }

    @Test
    void a_damaged_result_is_made_again() throws IOException {
        cutShort(new Squares(10, this::end));
        Files.writeString(folder.resolve(".table.csv.items/0/0/3.json"), "{\"record\":");
        final Squares again = new Squares(10, index -> { });
        run(again);
        assertThat(again.made()).containsExactly(3, 6, 7, 8, 9);
    }

    @Test
    void nothing_is_left_when_the_table_is_there() throws IOException {
        final KeepingRunner runner = runner();
        runner.run(new Squares(3, index -> { }), 1, Progress.NONE);
        runner.clear();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private void cutShort(final Squares squares) {
        assertThatThrownBy(() -> run(squares)).isInstanceOf(WriteFailedException.class);
    }

    private void end(final int index) {
        if (index == 6) {
            throw new WriteFailedException(folder, new IOException("gone"));
        }
    }

    private BatchOutcome<Squares.Square> run(final Squares squares) {
        return runner().run(squares, 1, Progress.NONE);
    }

    private KeepingRunner runner() {
        return KeepingRunner.beside(folder.resolve("table.csv"), new LocalRunner());
    }
}
