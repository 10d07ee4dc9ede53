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

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import io.github.bonegen.InvalidInputException;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/**
 * Any command in plain ImageJ, which knows nothing of SciJava: {@code plugins.config} names the command, a macro gives
 * its options, and without a macro a dialog made from the command's parameters asks for them and is recorded.
 */
public final class CommandLauncher implements PlugIn {

    private static final String CONTEXT = "io.github.bonegen.context";

    @Override
    public void run(final String commandName) {
        // SciJava and the engine find their plugins by this loader; ImageJ's threads have one that cannot see them.
        Thread.currentThread().setContextClassLoader(CommandLauncher.class.getClassLoader());
        final Context context = context();
        try {
            run(context, new Commands(context.service(CommandService.class)).byName(commandName));
        }
        catch (final InvalidInputException exception) {
            fail("BoneGen", exception.getMessage());
        }
    }

    private static void run(final Context context, final CommandInfo command) {
        final CommandParameters parameters = new CommandParameters(command);
        final String options = Macro.getOptions();
        try {
            final Map<String, String> texts = options == null ? ask(context, command, parameters)
                : MacroOptions.parse(options);
            if (texts != null) {
                launch(context, parameters, insteadOfFolder(parameters, parameters.parse(
                    withCurrentImage(parameters, texts), CommandLauncher::findImage)));
            }
        }
        catch (final InvalidInputException exception) {
            fail(command.getTitle(), exception.getMessage());
        }
    }

    private static Map<String, String> ask(final Context context, final CommandInfo command,
        final CommandParameters parameters)
    {
        try (DialogPreview preview = new DialogPreview(context, command, parameters)) {
            return CommandDialog.ask(command, parameters, preview);
        }
    }

    /** One SciJava context serves all commands of an ImageJ session; ImageJ's own properties hold it. */
    private static synchronized Context context() {
        if (IJ.getProperty(CONTEXT) == null) {
            final Context context = new Context();
            new StatusBar(context);
            IJ.setProperty(CONTEXT, context);
        }
        return (Context) IJ.getProperty(CONTEXT);
    }

    private static void launch(final Context context, final CommandParameters parameters,
        final Map<String, Object> inputs)
    {
        final ModuleService moduleService = context.service(ModuleService.class);
        final Module module = parameters.settled(moduleService);
        try {
            moduleService.run(module, true, inputs).get();
            if (module.getDelegateObject() instanceof BoneGenCommand ended && ended.ending() != null) {
                fail(module.getInfo().getTitle(), ended.getCancelReason());
            }
        }
        catch (final ExecutionException exception) {
            IJ.handleException(exception.getCause());
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** A command that takes an image takes the current one where none is named, as ImageJ's own commands do. */
    private static Map<String, String> withCurrentImage(final CommandParameters parameters,
        final Map<String, String> texts)
    {
        final ImagePlus current = WindowManager.getCurrentImage();
        parameters.items().stream().filter(item -> item.getType() == ImagePlus.class && item.isRequired())
            .filter(item -> current != null && texts.getOrDefault(item.getName(), "").isEmpty())
            .forEach(item -> texts.put(item.getName(), current.getTitle()));
        return texts;
    }

    /** A command that takes an image or a folder takes the current image, as its first, where neither is given. */
    private static Map<String, Object> insteadOfFolder(final CommandParameters parameters,
        final Map<String, Object> inputs)
    {
        final ImagePlus current = WindowManager.getCurrentImage();
        final boolean takesFolder = parameters.items().stream().anyMatch(item -> item.getName().equals("folder"));
        if (current != null && takesFolder && !inputs.containsKey("folder")) {
            parameters.items().stream().filter(item -> item.getType() == ImagePlus.class).findFirst()
                .ifPresent(item -> inputs.putIfAbsent(item.getName(), current));
        }
        return inputs;
    }

    static ImagePlus findImage(final String titleOrPath) {
        final ImagePlus open = WindowManager.getImage(titleOrPath);
        return open == null ? ImageFiles.open(titleOrPath) : open;
    }

    /** ImageJ's own way to stop a macro needs a window. */
    private static void fail(final String title, final String reason) {
        if (GraphicsEnvironment.isHeadless()) {
            System.err.println(title + " " + reason);
            Interpreter.abort();
            return;
        }
        IJ.error(title, reason);
        if (IJ.isMacro()) {
            Macro.abort();
        }
    }
}
