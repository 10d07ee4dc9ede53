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
package io.github.bonegen.imagej.launch.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.scijava.command.CommandInfo;

/**
 * How a command is used: lines of the command line that make their own input from an empty folder in seconds, the last
 * of which calls the command. It lies beside the command's class as {@code <name>.example}.
 *
 * @param lines at least one, each a command's name with {@code key=value} arguments
 * @param needsScreen whether the command is a window and nothing else, which the file's first line says
 */
public record Example(List<String> lines, boolean needsScreen) {

    private static final String SCREEN = "# needs a screen";

    /** What the file is called after the command's name. */
    public static final String ENDING = ".example";

    public Example {
        lines = List.copyOf(lines);
    }

    /** The example of a command, if it has one. */
    public static Optional<Example> of(final CommandInfo command) {
        try (InputStream in = command.loadDelegateClass().getResourceAsStream(command.getName() + ENDING)) {
            return in == null ? Optional.empty() : Optional.of(of(
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList()));
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
        catch (final ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Example of(final List<String> lines) {
        final boolean needsScreen = lines.get(0).equals(SCREEN);
        return new Example(needsScreen ? lines.subList(1, lines.size()) : lines, needsScreen);
    }
}
