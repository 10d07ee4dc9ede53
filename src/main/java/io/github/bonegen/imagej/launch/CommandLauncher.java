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

import ij.IJ;
import ij.Macro;
import ij.plugin.PlugIn;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.FailedCall;
import io.github.bonegen.imagej.StatusBar;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/**
 * Any command in plain ImageJ, which knows nothing of SciJava: {@code plugins.config} names the command, a macro gives
 * its options, and without a macro the dialog asks for them.
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
        try {
            final Optional<Map<String, Object>> inputs = inputs(new CommandCall(context, command));
            inputs.ifPresentOrElse(given -> launch(context, command, given), FailedCall::tellMacros);
        }
        catch (final InvalidInputException exception) {
            fail(command.getTitle(), exception.getMessage());
        }
    }

    /** ImageJ keeps a macro's options by thread, so they are read here and not in SciJava's thread. */
    private static Optional<Map<String, Object>> inputs(final CommandCall call) {
        final String options = Macro.getOptions();
        return options != null || IJ.isMacro() ? Optional.of(call.byMacro(options)) : call.byDialog();
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

    private static void launch(final Context context, final CommandInfo command, final Map<String, Object> inputs) {
        final ModuleService moduleService = context.service(ModuleService.class);
        final Module module = new CommandParameters(command).settled(moduleService);
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

    private static void fail(final String title, final String reason) {
        if (GraphicsEnvironment.isHeadless()) {
            System.err.println(title + " " + reason);
        } else {
            IJ.error(title, reason);
        }
        FailedCall.tellMacros();
    }
}
