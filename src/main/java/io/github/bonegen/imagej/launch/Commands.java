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
package io.github.bonegen.imagej.launch;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.util.FileUtils;

/** The commands of the BoneGen menu, as SciJava finds them. */
public final class Commands {

    private static final String MENU = "BoneGen";
    private static final String THIS_CLASS = Commands.class.getName().replace('.', '/') + ".class";

    private final CommandService commandService;

    /** @throws InvalidInputException if BoneGen is there twice, as when an update by hand leaves the older jar behind */
    public Commands(final CommandService commandService) {
        this.commandService = commandService;
        final List<String> places = places();
        require(places.size() == 1, "BoneGen is installed more than once: %s; keep the newest and remove the others",
            String.join(" and ", places));
    }

    /** All of them by kebab-case name. */
    public List<CommandInfo> all() {
        return commandService.getCommands().stream()
            .filter(info -> info.getMenuPath().size() > 1 && MENU.equals(info.getMenuPath().get(1).getName()))
            .sorted(Comparator.comparing(CommandInfo::getName))
            .collect(Collectors.toList());
    }

    /** @throws InvalidInputException if there is no command of that name */
    public CommandInfo byName(final String name) {
        return all().stream().filter(info -> info.getName().equals(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("There is no command '" + name + "'"));
    }

    /** The jars and folders that this class can be loaded from. */
    private static List<String> places() {
        try {
            return Collections.list(Commands.class.getClassLoader().getResources(THIS_CLASS)).stream()
                .map(url -> FileUtils.urlToFile(url).getPath().replace(THIS_CLASS, "")).distinct().sorted().toList();
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
