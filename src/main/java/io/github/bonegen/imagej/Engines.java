package io.github.bonegen.imagej;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.morphometry.MorphometryEngine;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.plugin.PluginService;

/** The morphometry engines that SciJava finds, those of other authors too. */
public final class Engines {

    private final List<MorphometryEngine> all;

    public Engines(final PluginService pluginService) {
        all = pluginService.createInstancesOfType(MorphometryEngine.class);
    }

    /** @throws InvalidInputException if there is no engine of that name */
    public MorphometryEngine byName(final String name) {
        return all.stream().filter(engine -> engine.name().equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("There is no engine '" + name + "'; choose "
                + all.stream().map(MorphometryEngine::name).sorted().collect(Collectors.joining(", "))));
    }
}
