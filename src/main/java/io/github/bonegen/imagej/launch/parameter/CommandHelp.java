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

import java.util.stream.Collectors;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/**
 * What a command does, its keys with their types, ranges and defaults, and an example, as a page for ImageJ's help
 * window.
 */
public record CommandHelp(CommandInfo command, Context context) {

    /** The page, from {@code <html>} on, by which ImageJ knows it. */
    public String html() {
        final CommandParameters parameters = new CommandParameters(command, context);
        return "<html><h2>" + escape(command.getTitle().replace("...", "")) + "</h2><p>"
            + escape(command.getDescription()) + "</p><table border=0 cellpadding=3>" + parameters.items().stream()
            .map(item -> row(item, parameters.defaults().get(item.getName()))).collect(Collectors.joining())
            + "</table>" + Example.of(command).map(CommandHelp::example).orElse("") + "</html>";
    }

    private static String row(final ModuleItem<?> item, final String standard) {
        return "<tr><td valign=top><b>" + item.getName() + "</b></td><td valign=top>"
            + escape(CommandParameters.typeName(item).replace("|", " | ")) + escape(range(item)) + "</td><td>"
            + escape(item.getDescription()) + (standard.isEmpty() ? "" : " [" + escape(standard) + "]") + "</td></tr>";
    }

    private static String range(final ModuleItem<?> item) {
        final Object least = item.getMinimumValue();
        final Object most = item.getMaximumValue();
        return (least == null ? "" : " from " + ParameterValue.plain(least))
            + (most == null ? "" : " to " + ParameterValue.plain(most));
    }

    private static String example(final Example example) {
        return "<p><b>Example</b> on the command line; a macro has the same keys</p><pre>" + example.lines().stream()
            .map(line -> "bonegen " + escape(line)).collect(Collectors.joining("\n")) + "</pre>";
    }

    private static String escape(final String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
