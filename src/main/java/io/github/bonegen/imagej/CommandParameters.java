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

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.InvalidInputException;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.service.Service;
import org.scijava.util.Types;

/**
 * The parameters of a command as text, for the doors that know a user only by what is typed: macro options and the
 * command line. Types, defaults, choices and ranges all come from the command's own description.
 */
public final class CommandParameters {

    /** A folder given where an image is expected goes to the parameter of this name, if the command has one. */
    private static final String FOLDER = "folder";

    private final ModuleInfo command;

    public CommandParameters(final ModuleInfo command) {
        this.command = command;
    }

    /** The parameters that a user gives, in the order of the dialog. */
    public List<ModuleItem<?>> items() {
        final List<ModuleItem<?>> items = new ArrayList<>();
        for (final ModuleItem<?> item : command.inputs()) {
            if (isForUser(item)) {
                items.add(item);
            }
        }
        return items;
    }

    /** The values that a fresh command has, as text; an image or a missing value is empty. */
    public Map<String, String> defaults() {
        final Module module = create();
        final Map<String, String> values = new LinkedHashMap<>();
        for (final ModuleItem<?> item : items()) {
            values.put(item.getName(), toText(module.getInput(item.getName())));
        }
        return values;
    }

    /**
     * Turns typed text into the inputs of the command.
     *
     * @param texts parameter names and what was typed for them
     * @param openImage finds the image that a text names
     * @return an input for every parameter named, ready for SciJava
     * @throws InvalidInputException if a name is unknown, or a text has the wrong type, is no choice or out of range
     */
    public Map<String, Object> parse(final Map<String, String> texts, final Function<String, ImagePlus> openImage) {
        final Map<String, Object> inputs = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            final ModuleItem<?> item = find(name);
            if (item.getType() == ImagePlus.class) {
                putImage(inputs, item, text, openImage);
            } else {
                inputs.put(name, checkedValue(item, text));
            }
        });
        for (final ModuleItem<?> item : items()) {
            require(!item.isRequired() || inputs.containsKey(item.getName()) || item.getType() != ImagePlus.class
                || inputs.containsKey(FOLDER), "%s is needed: %s", item.getName(), item.getDescription());
        }
        return inputs;
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
        items().forEach(item -> module.resolveInput(item.getName()));
        return module;
    }

    /** A short name of the type for help texts, such as {@code integer} or {@code image}. */
    public static String typeName(final ModuleItem<?> item) {
        if (!choices(item).isEmpty()) {
            return choices(item).stream().map(String::valueOf).collect(Collectors.joining("|"));
        }
        final Class<?> type = Types.box(item.getType());
        if (type == ImagePlus.class) {
            return "image";
        }
        if (type == File.class) {
            return "path";
        }
        if (type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return type == Boolean.class ? "true|false" : "text";
    }

    /** The choices of a parameter, empty where any value will do. */
    public static List<?> choices(final ModuleItem<?> item) {
        return Optional.<List<?>>ofNullable(item.getChoices()).orElse(List.of());
    }

    private Module create() {
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
        if (text.isEmpty() && !item.isRequired()) {
            return;
        }
        final boolean takesFolder = items().stream().anyMatch(other -> other.getName().equals(FOLDER));
        if (takesFolder && new File(text).isDirectory()) {
            inputs.put(FOLDER, new File(text));
        } else {
            inputs.put(item.getName(), openImage.apply(text));
        }
    }

    private static Object checkedValue(final ModuleItem<?> item, final String text) {
        final Object value = value(item, text);
        final List<?> choices = choices(item);
        require(choices.isEmpty() || choices.contains(value), "%s=%s is not accepted; choose one of %s",
            item.getName(), text, choices);
        if (value instanceof Number number && !Double.isNaN(number.doubleValue())) {
            checkRange(item, number);
        }
        return value;
    }

    private static Object value(final ModuleItem<?> item, final String text) {
        final Class<?> type = Types.box(item.getType());
        try {
            if (type == Integer.class) {
                return Integer.valueOf(text.trim());
            }
            if (type == Long.class) {
                return Long.valueOf(text.trim());
            }
            if (type == Double.class) {
                return Double.valueOf(text.trim());
            }
            if (type == Float.class) {
                return Float.valueOf(text.trim());
            }
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException(item.getName() + "=" + text + " is not a number; accepted is "
                + (type == Integer.class || type == Long.class ? "a whole number" : "a decimal number")
                + " such as " + (type == Integer.class || type == Long.class ? "16" : "0.2"));
        }
        if (type == Boolean.class) {
            require(text.equals("true") || text.equals("false"), "%s=%s is not accepted; choose true or false",
                item.getName(), text);
            return Boolean.valueOf(text);
        }
        return type == File.class ? new File(text) : text;
    }

    private static void checkRange(final ModuleItem<?> item, final Number value) {
        final Object minimum = item.getMinimumValue();
        final Object maximum = item.getMaximumValue();
        final boolean tooSmall = minimum instanceof Number least && value.doubleValue() < least.doubleValue();
        final boolean tooLarge = maximum instanceof Number most && value.doubleValue() > most.doubleValue();
        if (tooSmall || tooLarge) {
            throw new InvalidInputException(item.getName() + "=" + plain(value) + " is out of range; accepted is "
                + range(minimum, maximum));
        }
    }

    private static String range(final Object minimum, final Object maximum) {
        if (maximum == null) {
            return plain(minimum) + " or more";
        }
        return minimum == null ? plain(maximum) + " or less" : plain(minimum) + " to " + plain(maximum);
    }

    /** A number as people write it, 40 rather than 40.0. */
    static String plain(final Object number) {
        return number.toString().replaceFirst("\\.0$", "");
    }

    private static boolean isForUser(final ModuleItem<?> item) {
        return item.isInput() && item.getVisibility() != ItemVisibility.MESSAGE
            && item.getVisibility() != ItemVisibility.INVISIBLE && !Service.class.isAssignableFrom(item.getType())
            && item.getType() != org.scijava.Context.class;
    }

    private static String toText(final Object value) {
        return value == null || value instanceof ImagePlus ? "" : value.toString();
    }
}
