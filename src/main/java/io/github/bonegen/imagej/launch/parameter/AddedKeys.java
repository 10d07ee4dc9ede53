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

import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.spongiosa.Targets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.scijava.Context;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginService;

/**
 * The keys that plugins add to commands, by the kind that a command names with {@link BoneGenCommand#KEYS}.
 *
 * @param kinds the labels of all keys of a kind, those included that a command has a parameter of its own for
 */
record AddedKeys(Map<String, Supplier<Map<String, String>>> kinds) {

    static final AddedKeys NONE = new AddedKeys(Map.of());

    /** Those of the plugins that SciJava finds. */
    static AddedKeys of(final Context context) {
        return new AddedKeys(Map.of("targets", () -> new Targets(context.service(PluginService.class)).labels()));
    }

    /** The parameters that a command has beside those of its code. */
    List<ModuleItem<?>> of(final ModuleInfo command, final ModuleItem<?> map) {
        final List<String> own = StreamSupport.stream(command.inputs().spliterator(), false).map(ModuleItem::getName)
            .toList();
        return kinds.getOrDefault(map.get(BoneGenCommand.KEYS), Map::of).get().entrySet().stream()
            .filter(entry -> !own.contains(entry.getKey()))
            .<ModuleItem<?>>map(entry -> new AddedKey(command, map, entry.getKey(), entry.getValue())).toList();
    }
}
