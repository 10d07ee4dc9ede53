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
package io.github.bonegen;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.WindowManager;
import io.github.bonegen.imagej.BatchImages;
import io.github.bonegen.imagej.PlainImageJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.CommandInfo;

/**
 * Runs the example of every command through the doors that need no display; {@code EveryCommandIT} does so through the
 * window. Commands are found, not listed: a new one is here, and fails until it has an example.
 */
class EveryCommandTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        PlainImageJ.installHeadlessMenu();
    }

    @AfterAll
    static void close() {
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    static List<Named<CommandInfo>> commands() {
        return ExampleFolder.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void on_the_command_line(final CommandInfo command) throws IOException {
        try (ExampleFolder example = new ExampleFolder(folder, command)) {
            example.prepare();
            example.runOwnLine();
            example.checkOutput();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void in_a_headless_macro(final CommandInfo command) throws IOException {
        try (ExampleFolder example = new ExampleFolder(folder, command)) {
            final String options = example.prepare().entrySet().stream()
                .map(option -> option.getKey() + "=[" + option.getValue() + "]").collect(Collectors.joining(" "));

            final String result = IJ.runMacro("run('" + command.getMenuPath().getLeaf().getName() + "', '" + options
                + "'); return 'done';");

            assertThat(result).as(command.getName()).isEqualTo(example.needsScreen() ? null : "done");
            example.checkOutput();
        }
        finally {
            WindowManager.closeAllWindows();
            BatchImages.closeAll();
        }
    }
}
