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
package io.github.bonegen.imagej.launch.parameter;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.BoneGenCommand;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.service.Service;
import org.scijava.util.Types;

/**
 * The parameters of a command as text, for the doors that know a user only by what is typed: dialog, macro options and
 * command line. Types, defaults, choices and ranges all come from the command's own description. An empty text leaves a
 * parameter as it is.
 */
public final class CommandParameters {

    /** What is said for an optional image that is not given. */
    public static final String NO_IMAGE = "none";

    /** A folder given where an image is expected goes to the parameter of this name, if the command has one. */
    private static final String FOLDER = "folder";

    private final ModuleInfo command;
    private final AddedKeys added;

    /** Those of the command's own code alone. */
    public CommandParameters(final ModuleInfo command) {
        this(command, AddedKeys.NONE);
    }

    /** The same and those that plugins of a context add. */
    public CommandParameters(final ModuleInfo command, final Context context) {
        this(command, AddedKeys.of(context));
    }

    private CommandParameters(final ModuleInfo command, final AddedKeys added) {
        this.command = command;
        this.added = added;
    }

    /** The parameters that a user gives, in the order of the code; where plugins may add keys, a parameter for each. */
    public List<ModuleItem<?>> items() {
        final List<ModuleItem<?>> items = new ArrayList<>();
        for (final ModuleItem<?> item : command.inputs()) {
            if (item.is(BoneGenCommand.KEYS)) {
                items.addAll(added.of(command, item));
            } else if (isForUser(item)) {
                items.add(item);
            }
        }
        return items;
    }

    /** The inputs of a module that a user's parameters go to. */
    public List<ModuleItem<?>> inputs() {
        final List<ModuleItem<?>> inputs = new ArrayList<>();
        for (final ModuleItem<?> item : command.inputs()) {
            if (item.is(BoneGenCommand.KEYS) || isForUser(item)) {
                inputs.add(item);
            }
        }
        return inputs;
    }

    /** The values that a fresh command has, as text; an image or a missing value is empty. */
    public Map<String, String> defaults() {
        final Module module = create();
        final Map<String, String> values = new LinkedHashMap<>();
        for (final ModuleItem<?> item : items()) {
            values.put(item.getName(), item instanceof AddedKey ? "" : toText(module.getInput(item.getName())));
        }
        return values;
    }

    /**
     * The image that the command is about, if any: one that must be given, or the first of those that a folder may be
     * given instead of. The current image stands in for it; all other images are taken only where they are named.
     */
    public Optional<ModuleItem<?>> subject() {
        return items().stream().filter(CommandParameters::isImage).filter(item -> item.isRequired() || takesFolder())
            .findFirst();
    }

    /**
     * Turns typed text into the inputs of the command.
     *
     * @param texts parameter names and what was typed for them; an empty text is as good as none
     * @param openImage finds the image that a text names
     * @return an input for every parameter that is set, ready for SciJava
     * @throws InvalidInputException if a name is unknown, or a text has the wrong type, is no choice or out of range
     */
    public Map<String, Object> parse(final Map<String, String> texts, final Function<String, ImagePlus> openImage) {
        final Map<String, Object> inputs = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            final ModuleItem<?> item = find(name);
            if (isImage(item)) {
                putImage(inputs, item, text, openImage);
            } else if (!ParameterValue.isUnset(item, text)) {
                put(inputs, item, ParameterValue.of(item, text));
            }
        });
        return inputs;
    }

    private static void put(final Map<String, Object> inputs, final ModuleItem<?> item, final Object value) {
        if (item instanceof AddedKey key) {
            key.put(inputs, (Double) value);
        } else {
            inputs.put(item.getName(), value);
        }
    }

    /** @throws InvalidInputException if an image is missing that the command cannot do without */
    public void checkImages(final Map<String, Object> inputs) {
        for (final ModuleItem<?> item : items()) {
            require(!isImage(item) || !item.isRequired() || inputs.get(item.getName()) != null
                || inputs.containsKey(FOLDER), "%s is needed: %s", item.getName(), item.getDescription());
        }
    }

    /** Whether a folder is among the inputs, which then stands for the image. */
    public static boolean hasFolder(final Map<String, Object> inputs) {
        return inputs.containsKey(FOLDER);
    }

    /**
     * A module that asks nothing: every parameter of the user is settled, given or not. SciJava would otherwise open a
     * file chooser for the only file that was not named, and without a window end in silence.
     *
     * @param moduleService makes the module
     * @return the module of this command, to be run with what {@link #parse} returned
     */
    public Module settled(final ModuleService moduleService) {
        final Module module = moduleService.createModule(command);
        inputs().forEach(item -> module.resolveInput(item.getName()));
        return module;
    }

    /** A short name of the type for help texts, such as {@code integer} or {@code image}. */
    public static String typeName(final ModuleItem<?> item) {
        if (!ParameterValue.choices(item).isEmpty()) {
            return ParameterValue.choices(item).stream().map(String::valueOf).collect(Collectors.joining("|"));
        }
        if (isImage(item)) {
            return "image";
        }
        final Class<?> type = Types.box(item.getType());
        if (type == File.class) {
            return "path";
        }
        if (ParameterValue.isNumber(item)) {
            return ParameterValue.isWhole(item) ? "integer" : "number";
        }
        return type == Boolean.class ? "true|false" : "text";
    }

    /** Whether a parameter holds what no file and no record may tell. */
    public static boolean isSecret(final ModuleItem<?> item) {
        return "password".equals(item.getWidgetStyle());
    }

    /** Whether a parameter is an image of ImageJ: its text names one, by title, number or path. */
    public static boolean isImage(final ModuleItem<?> item) {
        return item.getType() == ImagePlus.class;
    }

    /**
     * A fresh module of the command, whose parameters have their defaults.
     *
     * @throws IllegalStateException if the command's class cannot be instantiated
     */
    public Module create() {
        try {
            return command.createModule();
        }
        catch (final ModuleException exception) {
            throw new IllegalStateException("Cannot create " + command.getTitle(), exception);
        }
    }

    private ModuleItem<?> find(final String name) {
        return items().stream().filter(item -> item.getName().equals(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("Unknown key '" + name + "'; accepted are "
                + items().stream().map(ModuleItem::getName).collect(Collectors.joining(", "))));
    }

    private void putImage(final Map<String, Object> inputs, final ModuleItem<?> item, final String text,
        final Function<String, ImagePlus> openImage)
    {
        if (text.isBlank() || !item.isRequired() && text.equals(NO_IMAGE)) {
            return;
        }
        if (takesFolder() && new File(text).isDirectory()) {
            inputs.put(FOLDER, new File(text));
        } else {
            inputs.put(item.getName(), openImage.apply(text));
        }
    }

    private boolean takesFolder() {
        return items().stream().anyMatch(item -> item.getName().equals(FOLDER));
    }

    private static boolean isForUser(final ModuleItem<?> item) {
        return item.isInput() && item.getVisibility() != ItemVisibility.MESSAGE
            && item.getVisibility() != ItemVisibility.INVISIBLE && !Service.class.isAssignableFrom(item.getType())
            && item.getType() != org.scijava.Context.class;
    }

    private static String toText(final Object value) {
        if (value == null || value instanceof ImagePlus) {
            return "";
        }
        return value instanceof Number ? ParameterValue.plain(value) : value.toString();
    }
}
