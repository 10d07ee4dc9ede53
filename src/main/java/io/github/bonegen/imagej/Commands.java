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

import io.github.bonegen.InvalidInputException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** The commands of the BoneGen menu, as SciJava finds them. */
public final class Commands {

    private static final String MENU = "BoneGen";

    private final CommandService commandService;

    public Commands(final CommandService commandService) {
        this.commandService = commandService;
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
}
