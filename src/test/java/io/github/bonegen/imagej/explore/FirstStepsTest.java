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
package io.github.bonegen.imagej.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ij.ImagePlus;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.launch.Commands;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

class FirstStepsTest {

    @Test
    void every_step_is_an_entry_of_the_menu_and_a_line_that_is_accepted() {
        try (Context context = new Context()) {
            final Commands commands = new Commands(context.service(CommandService.class));
            for (final FirstSteps.Step step : FirstSteps.NEXT) {
                final String[] words = step.line().split(" ");
                final CommandInfo command = commands.byName(words[0]);
                final Map<String, String> keys = Arrays.stream(words).skip(1).map(word -> word.split("="))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

                assertThat(command.getMenuPath().getLeaf().getName()).isEqualTo(step.entry());
                assertThatCode(() -> new CommandParameters(command).parse(keys, path -> new ImagePlus()))
                    .as(step.line()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void without_a_window_the_numbers_and_the_steps_are_text() {
        try (CommandShell shell = new CommandShell()) {
            assertThat(shell.run("start-here")).isZero();
            assertThat(shell.out()).contains("A sample of the bundled model vertebra: 32 x 32 x 32 voxels of 0.164 mm")
                .containsPattern("BV/TV +0\\.\\d+").containsPattern("Tb.Th Mean \\(mm\\) +0\\.\\d+")
                .contains("scripts/bonegen match-parameters bvtv=0.2 seed=1 output=matched.tif");
        }
    }
}
