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
package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.command.ModelInfoCommand;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.thread.ThreadService;

/** What status bars are told. */
class CommandProgressTest {

    private final List<StatusEvent> told = new CopyOnWriteArrayList<>();

    @EventHandler
    private void onEvent(final StatusEvent event) {
        told.add(event);
    }

    /** ImageJ's bar and Fiji's go away at their end and at nothing else. */
    @Test
    void the_bar_is_at_its_end_when_a_command_has_ended_even_with_an_error() throws Exception {
        try (Context context = new Context()) {
            context.service(EventService.class).subscribe(this);
            context.service(CommandService.class).run(ModelInfoCommand.class, true, "model", "there is none").get();
            context.service(ThreadService.class).invoke(() -> { });

            assertThat(told.stream().filter(event -> event.getProgressMaximum() > 0)
                .reduce((first, last) -> last)).hasValueSatisfying(last ->
                    assertThat(last.getProgressValue()).isEqualTo(last.getProgressMaximum()));
        }
    }
}
