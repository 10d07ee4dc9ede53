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
package io.github.bonegen.spark;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.launch.Commands;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import ij.ImagePlus;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** A command's line as executors are to read it, which work in folders of their own. */
final class CommandText {

    private static final String THREADS = "threads";

    private final Context context;

    CommandText(final Context context) {
        this.context = context;
    }

    /** The same line with every path made absolute. */
    List<String> everywhere(final List<String> line) {
        final List<ModuleItem<?>> items = items(line);
        final List<String> told = new ArrayList<>(line.subList(0, Math.min(1, line.size())));
        line.stream().skip(1).map(word -> absolute(word, items)).forEach(told::add);
        return told;
    }

    /** The same line for one core. */
    List<String> onOneThread(final List<String> line) {
        final List<String> told = new ArrayList<>(line);
        told.removeIf(word -> word.startsWith(THREADS + "="));
        if (items(line).stream().anyMatch(item -> item.getName().equals(THREADS))) {
            told.add(THREADS + "=1");
        }
        return told;
    }

    private List<ModuleItem<?>> items(final List<String> line) {
        try {
            final CommandInfo command = new Commands(context.service(CommandService.class)).byName(line.isEmpty() ? ""
                : line.get(0));
            return List.copyOf(new CommandParameters(command, context).items());
        }
        catch (final InvalidInputException unknown) {
            // Whoever runs the line says so.
            return List.of();
        }
    }

    private static String absolute(final String word, final List<ModuleItem<?>> items) {
        final String[] parts = word.split("=", 2);
        return parts.length < 2 || parts[1].isBlank() || items.stream().noneMatch(item -> item.getName().equals(parts[0])
            && isPath(item, parts[1])) ? word : parts[0] + "=" + Path.of(parts[1]).toAbsolutePath().normalize();
    }

    /** A model may be a name or a path; what is there is meant. */
    private static boolean isPath(final ModuleItem<?> item, final String value) {
        return item.getType() == File.class || (item.getType() == ImagePlus.class || item.getType() == String.class)
            && value.matches("[^\0]*") && Files.exists(Path.of(value));
    }
}
