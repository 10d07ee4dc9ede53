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

import io.github.bonegen.InvalidInputException;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** The value of one parameter, any but an image, from what was typed for it. */
public final class ParameterValue {

    /** What an unset number was called when it needed a number; old macros say so. */
    private static final String NO_NUMBER = "NaN";

    private ParameterValue() {
        // Static functions only.
    }

    /** Whether a text says that a parameter is not set. */
    static boolean isUnset(final ModuleItem<?> item, final String text) {
        return text.isBlank() || isNumber(item) && text.trim().equals(NO_NUMBER);
    }

    /**
     * The value that a text stands for.
     *
     * @throws InvalidInputException if the text has the wrong type, is no choice or out of range
     */
    static Object of(final ModuleItem<?> item, final String text) {
        final Object value = value(item, text);
        final List<?> choices = choices(item);
        require(choices.isEmpty() || choices.contains(value), "%s=%s is not accepted; choose one of %s",
            item.getName(), text, choices);
        if (value instanceof Number number) {
            checkRange(item, number);
        }
        return value;
    }

    /** The choices of a parameter, empty where any value will do. */
    public static List<?> choices(final ModuleItem<?> item) {
        return Optional.<List<?>>ofNullable(item.getChoices()).orElse(List.of());
    }

    /** A number as people write it, 40 rather than 40.0. */
    static String plain(final Object number) {
        return number.toString().replaceFirst("\\.0$", "");
    }

    /** Whether a parameter is a number, whole or not, of a class or a primitive type. */
    public static boolean isNumber(final ModuleItem<?> item) {
        return Number.class.isAssignableFrom(Types.box(item.getType()));
    }

    static boolean isWhole(final ModuleItem<?> item) {
        final Class<?> type = Types.box(item.getType());
        return type == Integer.class || type == Long.class;
    }

    private static Object value(final ModuleItem<?> item, final String text) {
        final Class<?> type = Types.box(item.getType());
        if (type == Boolean.class) {
            require(text.equals("true") || text.equals("false"), "%s=%s is not accepted; choose true or false",
                item.getName(), text);
            return Boolean.valueOf(text);
        }
        if (type == Integer.class) {
            return number(item, text, Integer::valueOf);
        }
        if (type == Long.class) {
            return number(item, text, Long::valueOf);
        }
        if (type == Double.class) {
            return number(item, text, Double::valueOf);
        }
        return type == File.class ? new File(text) : text;
    }

    private static Object number(final ModuleItem<?> item, final String text, final Function<String, Number> reader) {
        try {
            final Number number = reader.apply(text.trim());
            require(Double.isFinite(number.doubleValue()), "%s=%s is not a number that can be used; accepted is %s",
                item.getName(), text, accepted(item));
            return number;
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException(item.getName() + "=" + text + " is not a number; accepted is "
                + accepted(item));
        }
    }

    private static String accepted(final ModuleItem<?> item) {
        return isWhole(item) ? "a whole number such as 16" : "a decimal number such as 0.2";
    }

    private static void checkRange(final ModuleItem<?> item, final Number value) {
        final Object minimum = item.getMinimumValue();
        final Object maximum = item.getMaximumValue();
        final boolean tooSmall = minimum instanceof Number least && value.doubleValue() < least.doubleValue();
        final boolean tooLarge = maximum instanceof Number most && value.doubleValue() > most.doubleValue();
        require(!tooSmall && !tooLarge, "%s=%s is out of range; accepted is %s", item.getName(), plain(value),
            range(minimum, maximum));
    }

    private static String range(final Object minimum, final Object maximum) {
        if (maximum == null) {
            return minimum == null ? "any number" : plain(minimum) + " or more";
        }
        return minimum == null ? plain(maximum) + " or less" : plain(minimum) + " to " + plain(maximum);
    }
}
