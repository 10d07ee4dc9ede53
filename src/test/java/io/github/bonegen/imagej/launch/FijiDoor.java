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
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Plugin;
import org.scijava.util.Types;

/**
 * What Fiji does to a command between its menu entry and its run, so far as it can be done without Fiji's classes: the
 * preprocessors that touch a command's inputs, in the order of their priorities, with {@link CommandInputs} among them.
 * Written from what these classes were read to do: {@code net.imagej.legacy.plugin.MacroPreprocessor},
 * {@code ActiveImagePlusPreprocessor} and {@code net.imagej.legacy.convert.StringToImagePlusConverter} of imagej-legacy
 * 2.0.3, {@code org.scijava.module.process.DefaultValuePreprocessor} and {@code org.scijava.widget.InputHarvester} of
 * SciJava Common 2.100, {@code org.scijava.ui.swing.widget.SwingNumberWidget} of SciJava UI Swing 1.0.3.
 */
final class FijiDoor {

    private final Context context;
    private final boolean withCommandInputs;

    FijiDoor(final Context context) {
        this(context, true);
    }

    /** @param withCommandInputs false to see what Fiji alone would do */
    FijiDoor(final Context context, final boolean withCommandInputs) {
        this.context = context;
        this.withCommandInputs = withCommandInputs;
    }

    /**
     * What the command would run with, and what a dialog would still ask for, which blocks a macro.
     *
     * @param inputs by parameter name
     * @param asked the parameters that SciJava's dialog would show
     * @param complaint why the call came to nothing, or null
     */
    record Call(Map<String, Object> inputs, List<String> asked, String complaint) { }

    /** A call as {@code LegacyService.runLegacyCompatibleCommand} makes it: from a menu or a macro, nothing given. */
    Call call(final CommandInfo command) {
        return call(command, Map.of());
    }

    /** A call by code, with what it gives set and resolved as {@code ModuleService.run} does. */
    Call call(final CommandInfo command, final Map<String, Object> given) {
        final Module module = new CommandParameters(command).create();
        given.forEach((name, value) -> {
            module.setInput(name, value);
            module.resolveInput(name);
        });
        final CommandInputs ours = new CommandInputs();
        ours.setContext(context);
        for (final Step step : steps(ours)) {
            step.work().accept(module);
            if (ours.isCanceled()) {
                return new Call(Map.of(), List.of(), ours.getCancelReason());
            }
        }
        return new Call(inputs(module), unresolved(module).stream().map(ModuleItem::getName).toList(), null);
    }

    /** One preprocessor; those of higher priority come first. */
    private record Step(double priority, Consumer<Module> work) { }

    private List<Step> steps(final CommandInputs ours) {
        final List<Step> steps = new ArrayList<>(List.of(new Step(2 * Priority.VERY_HIGH, FijiDoor::macroOptions),
            new Step(Priority.VERY_HIGH + 1, FijiDoor::activeImage),
            new Step(Priority.VERY_HIGH, FijiDoor::defaultValues)));
        if (withCommandInputs) {
            steps.add(new Step(CommandInputs.class.getAnnotation(Plugin.class).priority(), ours::process));
        }
        steps.sort(Comparator.comparingDouble(Step::priority).reversed());
        return steps;
    }

    /** Reads what converts, and says nothing of what does not: an image that is not open, an empty number. */
    private static void macroOptions(final Module module) {
        if (!IJ.isMacro()) {
            return;
        }
        for (final ModuleItem<?> item : users(module)) {
            final String options = Objects.requireNonNullElse(Macro.getOptions(), "");
            final String value = Macro.getValue(options, item.getName(), null);
            final Object converted = value == null ? null : convert(value, Types.box(item.getType()));
            if (converted != null) {
                module.setInput(item.getName(), converted);
                module.resolveInput(item.getName());
            }
        }
    }

    private static Object convert(final String value, final Class<?> type) {
        if (type == ImagePlus.class) {
            return WindowManager.getImage(value);
        }
        try {
            return type == File.class ? new File(value) : type == Double.class ? (Object) Double.valueOf(value)
                : type == Integer.class ? (Object) Integer.valueOf(value) : type == Long.class ? (Object) Long.valueOf(value)
                : type == Boolean.class ? (Object) Boolean.valueOf(value) : value;
        }
        catch (final NumberFormatException exception) {
            return null;
        }
    }

    /** The active image goes into the only image input that is still open, a required one or not, macro or not. */
    private static void activeImage(final Module module) {
        final List<ModuleItem<?>> open = unresolved(module).stream()
            .filter(item -> item.isAutoFill() && ImagePlus.class.isAssignableFrom(item.getType())).toList();
        if (open.size() == 1 && WindowManager.getCurrentImage() != null) {
            module.setInput(open.get(0).getName(), WindowManager.getCurrentImage());
            module.resolveInput(open.get(0).getName());
        }
    }

    /** An open number never stays null: it becomes its least value, its most, or 0. */
    private static void defaultValues(final Module module) {
        for (final ModuleItem<?> item : unresolved(module)) {
            if (module.getInput(item.getName()) == null && Number.class.isAssignableFrom(Types.box(item.getType()))) {
                final Object value = item.getMinimumValue() != null ? item.getMinimumValue()
                    : item.getMaximumValue() != null ? item.getMaximumValue() : convert("0", Types.box(item.getType()));
                module.setInput(item.getName(), value);
            }
        }
    }

    private static List<ModuleItem<?>> unresolved(final Module module) {
        return users(module).stream().filter(item -> !module.isInputResolved(item.getName())).toList();
    }

    private static List<ModuleItem<?>> users(final Module module) {
        return new CommandParameters(module.getInfo()).items();
    }

    private static Map<String, Object> inputs(final Module module) {
        final Map<String, Object> inputs = new LinkedHashMap<>();
        users(module).forEach(item -> inputs.put(item.getName(), module.getInput(item.getName())));
        return inputs;
    }
}
