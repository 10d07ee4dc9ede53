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
import static org.assertj.core.api.Assertions.assertThatCode;

import ij.ImagePlus;
import io.github.bonegen.imagej.launch.Commands;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.MacroOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** What the documentation says to type is accepted: the commands, their keys, and the values' types and ranges. */
class DocumentedCommandsTest {

    private static final Pattern LINE = Pattern.compile("scripts/bonegen ([a-z0-9-]+)((?: [a-z0-9]+=[^\\s`]+)*)");
    private static final Pattern MACRO = Pattern.compile("run\\(\"([^\"]+)\", \"([^\"]*)\"\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), files.filter(file -> file.toString().endsWith(".md"))
                .sorted()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void command_lines_and_macros_are_accepted(final Path page) throws IOException {
        final String text = Files.readString(page);
        try (Context context = new Context()) {
            final List<CommandInfo> commands = new Commands(context.service(CommandService.class)).all();
            LINE.matcher(text).results().filter(line -> !line.group(1).equals("help")).forEach(line -> check(line,
                commands.stream().filter(command -> command.getName().equals(line.group(1))).toList(),
                keys(line.group(2))));
            MACRO.matcher(text).results().forEach(call -> check(call, commands.stream()
                .filter(command -> command.getMenuPath().getLeaf().getName().equals(call.group(1))).toList(),
                MacroOptions.parse(call.group(2))));
        }
    }

    private static void check(final MatchResult typed, final List<CommandInfo> command, final Map<String, String> keys) {
        assertThat(command).as(typed.group()).hasSize(1);
        final CommandParameters parameters = new CommandParameters(command.get(0));
        // A macro's command takes the current image.
        if (typed.group().startsWith("run(")) {
            parameters.subject().ifPresent(item -> keys.putIfAbsent(item.getName(), "current"));
        }
        assertThatCode(() -> parameters.checkImages(parameters.parse(keys, path -> new ImagePlus())))
            .as(typed.group()).doesNotThrowAnyException();
    }

    private static Map<String, String> keys(final String arguments) {
        final Map<String, String> keys = new LinkedHashMap<>();
        Stream.of(arguments.trim().split(" ")).filter(argument -> !argument.isEmpty())
            .map(argument -> argument.replaceAll("[\"']", "").split("=", 2))
            .forEach(pair -> keys.put(pair[0], pair[1]));
        return keys;
    }
}
