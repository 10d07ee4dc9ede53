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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.frame.Recorder;
import io.github.bonegen.imagej.ImageJWindow;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.swing.JDialog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/** Runs the example of every command from the menu of ImageJ's window, its dialog filled in by hand. */
class EveryCommandIT {

    @TempDir
    private static Path folder;
    private static ImageJWindow window;

    @BeforeAll
    static void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: there is no display");
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        window = ImageJWindow.open(folder);
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    static List<Named<CommandInfo>> commands() {
        return ExampleFolder.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void from_the_menu(final CommandInfo command) throws IOException, InterruptedException {
        final Recorder recorder = new Recorder();
        try (ExampleFolder example = new ExampleFolder(folder, command)) {
            final Map<String, String> typed = withOpenImages(command, example.prepare());

            final Thread running = window.choose(command.getMenuPath().getLeaf().getName());
            final JDialog dialog = window.awaitDialog(running);
            if (dialog != null) {
                window.fill(dialog, typed);
                window.press(dialog, "OK");
            }
            if (example.needsScreen()) {
                window.closeFrameOf(command);
            }
            window.awaitEnd(running);

            example.checkOutput();
            assertThat(recorder.getText()).contains("run(\"" + command.getMenuPath().getLeaf().getName() + "\"");
            final Map<String, String> defaults = new CommandParameters(command).defaults();
            assertThat(typed.entrySet()).filteredOn(entry -> !entry.getValue().equals(defaults.get(entry.getKey())))
                .allSatisfy(entry -> assertThat(recorder.getText()).contains(entry.getKey() + "="));
        }
        finally {
            recorder.close();
            window.clear();
        }
    }

    /** Opens the images that the example names; a dialog offers open images by title. */
    private static Map<String, String> withOpenImages(final CommandInfo command, final Map<String, String> arguments) {
        for (final ModuleItem<?> item : new CommandParameters(command).items()) {
            if (item.getType() == ImagePlus.class && arguments.containsKey(item.getName())) {
                final ImagePlus image = ImageFiles.open(arguments.get(item.getName()));
                image.setTitle(new File(arguments.get(item.getName())).getName());
                image.show();
                arguments.put(item.getName(), image.getTitle());
            }
        }
        return arguments;
    }
}
