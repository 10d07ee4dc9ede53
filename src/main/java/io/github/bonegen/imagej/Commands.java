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
