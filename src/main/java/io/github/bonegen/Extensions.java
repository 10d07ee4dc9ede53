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
package io.github.bonegen;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Things of one type that users choose by name, those of other authors among them.
 *
 * @param what one of them is called in a refusal, such as {@code engine}
 * @param all in the order of preference
 * @param name what users type for one
 */
public record Extensions<T>(String what, List<T> all, Function<T, String> name) {

    public Extensions {
        all = List.copyOf(all);
    }

    /** All that SciJava finds. */
    public static <T extends SciJavaPlugin> Extensions<T> of(final PluginService plugins, final Class<T> type,
        final String what, final Function<T, String> name)
    {
        return new Extensions<>(what, plugins.createInstancesOfType(type), name);
    }

    /** What they are called, in alphabetical order. */
    public List<String> names() {
        return all.stream().map(name).sorted().toList();
    }

    /** @throws InvalidInputException if there is none of that name; the line tells which there are */
    public T byName(final String text) {
        return all.stream().filter(one -> name.apply(one).equalsIgnoreCase(text.trim())).findFirst()
            .orElseThrow(() -> new InvalidInputException("There is no " + what + " '" + text + "'; choose "
                + names().stream().collect(Collectors.joining(", "))));
    }

    /** Those of names separated by commas, or all of them for {@code all}. */
    public List<T> parse(final String text) {
        return text.trim().equalsIgnoreCase("all") ? all : List.of(text.split(",")).stream().map(this::byName).toList();
    }
}
