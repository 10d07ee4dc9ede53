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
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.FailedCall;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.Priority;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Gives a command its inputs before anything else in Fiji does. Its priority is below that of imagej-legacy's {@code
 * MacroPreprocessor} (2 x {@link Priority#VERY_HIGH}), whose conversions it corrects, and above its {@code
 * ActiveImagePlusPreprocessor} ({@link Priority#VERY_HIGH} + 1), which puts the active image into every single image
 * input, and SciJava's {@code InputHarvester}, which opens a dialog for whatever is still open, in a macro too.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_HIGH + 2)
public final class CommandInputs extends AbstractPreprocessorPlugin {

    @Override
    public void process(final Module module) {
        if (!(module.getDelegateObject() instanceof BoneGenCommand command) || isSettled(module)) {
            // Every command of Fiji passes here, and those that our own doors call.
            return;
        }
        command.tellFailures();
        final CommandCall call = new CommandCall(context(), (CommandInfo) module.getInfo());
        try {
            inputs(call, module).ifPresentOrElse(inputs -> call.settle(module, inputs), () -> fail(""));
        }
        catch (final InvalidInputException exception) {
            fail(exception.getMessage());
        }
    }

    private static boolean isSettled(final Module module) {
        final List<ModuleItem<?>> items = new CommandParameters(module.getInfo()).inputs();
        return !items.isEmpty() && items.stream().allMatch(item -> module.isInputResolved(item.getName()));
    }

    private void fail(final String reason) {
        FailedCall.tellShell(reason);
        FailedCall.tellMacros();
        cancel(FailedCall.forMessage(reason));
    }

    private static Optional<Map<String, Object>> inputs(final CommandCall call, final Module module) {
        final String options = IJ.isMacro() ? Macro.getOptions() : null;
        final Map<String, Object> given = call.givenTo(module, options);
        if (!given.isEmpty()) {
            return Optional.of(call.byCode(given));
        }
        if (IJ.isMacro()) {
            return Optional.of(call.byMacro(options));
        }
        return IJ.getInstance() == null || GraphicsEnvironment.isHeadless() ? Optional.of(call.byCode(given))
            : call.byDialog();
    }
}
