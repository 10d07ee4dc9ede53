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
package io.github.bonegen.imagej.morphometry;

import ij.ImagePlus;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.io.SharedTable;
import io.github.bonegen.morphometry.Measurement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.service.Service;

/**
 * Runs BoneJ's commands in both generations: up to 7.1 the image is {@code inputImage}, from 7.2 {@code inputDataset}.
 * An image that is no ImagePlus to BoneJ is made by ImageJ's own conversion.
 */
final class BoneJCommands {

    private static final String[] IMAGE_INPUTS = {"inputDataset", "inputImage"};
    private static final String TABLE = "resultsTable";

    private final CommandService commandService;
    private final ConvertService convertService;
    private final ModuleService moduleService;
    private final PluginService pluginService;

    BoneJCommands(final Context context) {
        commandService = context.service(CommandService.class);
        convertService = context.service(ConvertService.class);
        moduleService = context.service(ModuleService.class);
        pluginService = context.service(PluginService.class);
    }

    boolean areInstalled() {
        return commandService.getCommands().stream()
            .anyMatch(command -> command.getDelegateClassName().startsWith("org.bonej."));
    }

    /** @throws InvalidInputException if this BoneJ lacks the command, or it measures nothing */
    Measurement run(final BoneJCommand command, final ImagePlus image) {
        final CommandInfo info = find(command);
        final Map<String, Object> inputs = new HashMap<>();
        command.inputs().forEach((name, value) -> {
            if (info.getInput(name) != null) {
                inputs.put(name, value);
            }
        });
        final ModuleItem<?> imageInput = imageInput(info);
        final Object converted = imageInput.getType().isInstance(image) ? image
            : convertService.convert(image, imageInput.getType());
        inputs.put(imageInput.getName(), converted);
        return SharedTable.row(table(info, inputs), image.getTitle());
    }

    private CommandInfo find(final BoneJCommand command) {
        return command.classNames().stream().map(commandService::getCommand).filter(info -> info != null).findFirst()
            .orElseThrow(() -> new InvalidInputException("This BoneJ has no command " + command.name()
                + "; update BoneJ or choose engine=built-in"));
    }

    private static ModuleItem<?> imageInput(final CommandInfo info) {
        for (final String name : IMAGE_INPUTS) {
            if (info.getInput(name) != null) {
                return info.getInput(name);
            }
        }
        throw new InvalidInputException("BoneJ's " + info.getDelegateClassName()
            + " takes no image that BoneGen knows; choose engine=built-in");
    }

    /** Every input is settled beforehand and no output is shown, so that neither a dialog nor a window opens. */
    private Object table(final CommandInfo info, final Map<String, Object> inputs) {
        final Module module = moduleService.createModule(info);
        inputs.forEach(module::setInput);
        for (final ModuleItem<?> item : info.inputs()) {
            if (!Service.class.isAssignableFrom(item.getType()) && item.getType() != Context.class) {
                module.resolveInput(item.getName());
            }
        }
        try {
            moduleService.run(module, pluginService.createInstancesOfType(PreprocessorPlugin.class), List.of(),
                Map.of())
                .get();
        }
        catch (final ExecutionException exception) {
            throw new InvalidInputException("BoneJ's " + info.getDelegateClassName() + " failed: "
                + exception.getCause(), exception);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        }
        return Optional.ofNullable(module.getOutput(TABLE)).orElseThrow(() -> new InvalidInputException("BoneJ's "
            + info.getDelegateClassName() + " gave no results; choose engine=built-in"));
    }
}
