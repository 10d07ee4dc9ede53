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

import ij.ImagePlus;
import io.github.bonegen.imagej.launch.dialog.CommandDialog;
import io.github.bonegen.imagej.launch.dialog.DialogPreview;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.MacroOptions;
import io.github.bonegen.imagej.launch.parameter.MacroRecord;
import io.github.bonegen.imagej.launch.parameter.OpenImages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * One call of a command at ImageJ's doors: by a macro, which never opens a dialog, by the dialog, or by code that has
 * given some inputs already. The command's subject is the current image where no other is named.
 */
final class CommandCall {

    private final Context context;
    private final CommandInfo command;
    private final CommandParameters parameters;

    CommandCall(final Context context, final CommandInfo command) {
        this.context = context;
        this.command = command;
        this.parameters = new CommandParameters(command, context);
    }

    /**
     * The inputs that a macro gives; what it does not name is as in a fresh command, never what a dialog said last.
     *
     * @param options the macro's options, null or empty for none
     * @throws io.github.bonegen.InvalidInputException if an option cannot be used, or an image is missing
     */
    Map<String, Object> byMacro(final String options) {
        return completed(parameters.parse(optionsOf(options), OpenImages::named));
    }

    /**
     * The inputs that the user gives in the dialog, which is recorded; a command without parameters asks nothing.
     *
     * @return empty if the user cancelled
     * @throws io.github.bonegen.InvalidInputException if an image is missing
     */
    Optional<Map<String, Object>> byDialog() {
        if (parameters.items().isEmpty()) {
            return Optional.of(Map.of());
        }
        try (DialogPreview preview = new DialogPreview(context, command, parameters)) {
            return Optional.ofNullable(CommandDialog.ask(context, command, preview)).map(texts -> {
                final Map<String, Object> inputs = completed(parameters.parse(texts, OpenImages::named));
                record(texts);
                return inputs;
            });
        }
    }

    /**
     * The inputs of a call by code that gave some of them.
     *
     * @param given by name
     * @throws io.github.bonegen.InvalidInputException if an image is missing
     */
    Map<String, Object> byCode(final Map<String, Object> given) {
        return completed(new LinkedHashMap<>(given));
    }

    /** What a module already holds that neither SciJava nor a macro's option put there: the caller's own. */
    Map<String, Object> givenTo(final Module module, final String options) {
        final Set<String> named = optionsOf(options).keySet();
        return parameters.inputs().stream().map(ModuleItem::getName)
            .filter(name -> module.isInputResolved(name) && !named.contains(name))
            .collect(LinkedHashMap::new, (given, name) -> given.put(name, module.getInput(name)), Map::putAll);
    }

    /** Puts the inputs into a module, and leaves nothing for SciJava or imagej-legacy to fill in or to ask for. */
    void settle(final Module module, final Map<String, Object> inputs) {
        final Module fresh = parameters.create();
        for (final ModuleItem<?> item : parameters.inputs()) {
            final String name = item.getName();
            module.setInput(name, inputs.containsKey(name) ? inputs.get(name) : fresh.getInput(name));
            module.resolveInput(name);
        }
    }

    private void record(final Map<String, String> texts) {
        final Map<String, String> told = new LinkedHashMap<>(texts);
        parameters.items().stream().filter(CommandParameters::isSecret).forEach(item -> told.remove(item.getName()));
        new MacroRecord(parameters.defaults()).add(told);
    }

    private Map<String, Object> completed(final Map<String, Object> inputs) {
        final Optional<ImagePlus> current = OpenImages.current();
        if (current.isPresent() && !CommandParameters.hasFolder(inputs)) {
            parameters.subject().ifPresent(item -> inputs.putIfAbsent(item.getName(), current.get()));
        }
        parameters.checkImages(inputs);
        return inputs;
    }

    private static Map<String, String> optionsOf(final String options) {
        return options == null ? Map.of() : MacroOptions.parse(options);
    }
}
