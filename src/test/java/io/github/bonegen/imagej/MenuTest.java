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

import io.github.bonegen.imagej.launch.Commands;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** Every command is behind every door, and fit for macros. */
class MenuTest {

    @Test
    void plain_imagej_has_the_same_entries_as_fiji() throws IOException {
        try (Context context = new Context(); InputStream in = MenuTest.class.getResourceAsStream(
            "/io/github/bonegen/plugins.config")) {
            final List<String> expected = commands(context).stream().map(MenuTest::entry).sorted().toList();
            final List<String> entries = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#")).sorted().toList();

            assertThat(entries).isEqualTo(expected);
        }
    }

    /** imagej-legacy 2.0.3, {@code DefaultLegacyHooks.addMenuItem}, reads it from every jar whatever its name. */
    @Test
    void fiji_finds_no_second_menu_on_the_class_path() throws IOException {
        assertThat(Collections.list(MenuTest.class.getClassLoader().getResources("plugins.config"))).isEmpty();
    }

    @Test
    void every_input_has_a_default_is_forgotten_and_is_explained() {
        try (Context context = new Context()) {
            for (final CommandInfo command : commands(context)) {
                final CommandParameters parameters = new CommandParameters(command);
                for (final ModuleItem<?> item : parameters.items()) {
                    final String name = command.getName() + " " + item.getName();
                    assertThat(item.isPersisted()).as("%s is persisted", name).isFalse();
                    assertThat(item.getLabel()).as("%s is labelled", name).isNotBlank();
                    assertThat(item.getDescription()).as("%s is described", name).isNotBlank();
                    assertThat(item.getName()).as("%s is a macro key", name).matches("[a-z0-9]+");
                    assertThat(item.getIOType()).isEqualTo(ItemIO.INPUT);
                    if (item.getType() != ij.ImagePlus.class) {
                        assertThat(parameters.defaults().get(item.getName())).as("%s has a default", name).isNotNull();
                    }
                }
                assertThat(command.getDescription()).as("%s is described", command.getName()).isNotBlank();
            }
        }
    }

    private static List<CommandInfo> commands(final Context context) {
        return new Commands(context.service(CommandService.class)).all();
    }

    private static String entry(final CommandInfo command) {
        final String path = command.getMenuPath().getMenuString();
        final int leaf = path.lastIndexOf(" > ");
        return path.substring(0, leaf).replace(" > ", ">") + ", \"" + command.getMenuPath().getLeaf().getName()
            + "\", io.github.bonegen.imagej.launch.CommandLauncher(\"" + command.getName() + "\")";
    }
}
