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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.WriteFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What becomes of a batch on the threads of this program. */
class LocalRunnerTest {

    private final BatchRunner runner = new LocalRunner();

    @Test
    void results_come_in_the_order_of_their_numbers_whatever_the_threads() {
        assertThat(runner.run(new Squares(50, index -> { }), 4, Progress.NONE).whole()).extracting(Squares.Square::number)
            .isSorted().hasSize(50);
    }

    @Test
    void a_poisoned_item_is_named_and_the_others_are_made() {
        final BatchOutcome<Squares.Square> outcome = runner.run(new Squares(5, index -> {
            if (index == 3) {
                throw new IllegalStateException("poison");
            }
            InvalidInputException.require(index != 1, "item %d cannot be read", index);
        }), 2, Progress.NONE);
        assertThat(outcome.results()).extracting(Squares.Square::number).containsExactly(0, 2, 4);
        assertThat(outcome.skipped()).containsExactly("Skipped number 1: item 1 cannot be read",
            "Skipped number 3: java.lang.IllegalStateException: poison");
        assertThat(outcome.isWhole()).isFalse();
    }

    @Test
    void where_no_item_can_be_made_the_reasons_are_an_error() {
        assertThatThrownBy(() -> runner.run(new Squares(2, index -> {
            throw new InvalidInputException("no");
        }), 1, Progress.NONE).orElse("None was made")).isInstanceOf(InvalidInputException.class)
            .hasMessage("None was made: Skipped number 0: no | Skipped number 1: no");
    }

    @Test
    void a_full_disk_ends_it_at_once() {
        final Squares squares = new Squares(100, index -> {
            if (index == 2) {
                throw new WriteFailedException(Path.of("x.tif"), new IOException("No space left on device"));
            }
        });
        assertThatThrownBy(() -> runner.run(squares, 1, Progress.NONE)).isInstanceOf(WriteFailedException.class)
            .hasMessage("Cannot write x.tif: No space left on device");
        assertThat(squares.made()).containsExactly(0, 1);
    }

    @Test
    void what_no_later_item_would_escape_ends_it_at_once_and_other_faults_stay_one_line() {
        final Squares squares = new Squares(100, index -> {
            if (index == 1) {
                throw new IllegalStateException("poison\nof two lines");
            }
            if (index == 3) {
                throw new UnsupportedOperationException("the device is gone");
            }
        });
        final List<String> failures = new ArrayList<>();
        final BatchRunner careful = new LocalRunner(exception -> {
            failures.add(exception.getMessage());
            return exception instanceof UnsupportedOperationException;
        });

        assertThatThrownBy(() -> careful.run(squares, 1, Progress.NONE)).isInstanceOf(UnsupportedOperationException.class);

        assertThat(squares.made()).containsExactly(0, 2);
        assertThat(failures).hasSize(2);
        assertThat(runner.run(new Squares(2, index -> {
            if (index == 1) {
                throw new IllegalStateException("poison\nof two lines");
            }
        }), 1, Progress.NONE).skipped()).containsExactly("Skipped number 1: java.lang.IllegalStateException: poison");
    }

    @Test
    void what_was_made_before_a_cancellation_is_handed_back() {
        final boolean[] cancelled = new boolean[1];
        final BatchOutcome<Squares.Square> outcome = runner.run(new Squares(10, index -> cancelled[0] = index == 4), 1,
            new Progress() {
                @Override
                public void update(final double fraction, final String message) {
                    // Nobody looks.
                }

                @Override
                public boolean isCancelled() {
                    return cancelled[0];
                }
            });
        assertThat(outcome.results()).hasSize(5);
        assertThat(outcome.cancelled()).isTrue();
        assertThatThrownBy(outcome::whole).isInstanceOf(CancellationException.class);
    }
}
