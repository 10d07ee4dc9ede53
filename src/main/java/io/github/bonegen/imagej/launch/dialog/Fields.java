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
package io.github.bonegen.imagej.launch.dialog;

import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.OpenImages;
import io.github.bonegen.imagej.launch.parameter.Option;
import io.github.bonegen.imagej.launch.parameter.ParameterValue;
import io.github.bonegen.imagej.launch.parameter.Suggestions;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** The field that suits a parameter. */
final class Fields {

    private static final int NUMBER_COLUMNS = 10;
    private static final int TEXT_COLUMNS = 24;

    private final Suggestions suggestions;

    Fields(final Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    Field of(final ModuleItem<?> item) {
        final String name = item.getName();
        if (CommandParameters.isImage(item)) {
            return new ChoiceField(name, images(item));
        }
        if (!ParameterValue.choices(item).isEmpty()) {
            return new ChoiceField(name, ParameterValue.choices(item).stream().map(String::valueOf).map(Option::of)
                .toList());
        }
        if (Types.box(item.getType()) == Boolean.class) {
            return new TickField(name);
        }
        if (item.getType() == File.class) {
            return new PathField(name, Objects.requireNonNullElse(item.getWidgetStyle(), ""));
        }
        final List<Option> suggested = suggestions.of(item);
        if (suggested.isEmpty()) {
            return new TextEntry(name, ParameterValue.isNumber(item) ? NUMBER_COLUMNS : TEXT_COLUMNS);
        }
        return suggestions.takesSeveral(item) ? new ListField(name, suggested) : new SuggestionField(name, suggested);
    }

    /** An image that can be left out is left out until it is chosen, unless the command is about it. */
    private static List<Option> images(final ModuleItem<?> item) {
        final Stream<Option> open = OpenImages.all().stream().map(image -> new Option(OpenImages.nameOf(image),
            OpenImages.nameOf(image).equals(image.getTitle()) ? "" : image.getTitle()));
        return (item.isRequired() ? open : Stream.concat(Stream.of(Option.of(CommandParameters.NO_IMAGE)), open))
            .toList();
    }
}
