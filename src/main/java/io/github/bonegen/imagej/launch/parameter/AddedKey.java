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
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.module.DefaultMutableModuleItem;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/** A parameter that a plugin adds to a command: a number that may be unset, kept in a map under its key. */
final class AddedKey extends DefaultMutableModuleItem<Double> {

    private final String map;

    /** @param map the command's input that holds it, under whose heading it stands */
    AddedKey(final ModuleInfo command, final ModuleItem<?> map, final String key, final String label) {
        super(command, key, Double.class);
        this.map = map.getName();
        setLabel(label);
        setDescription(map.getDescription());
        setRequired(false);
        setPersisted(false);
        set(BoneGenCommand.GROUP, map.get(BoneGenCommand.GROUP));
    }

    /** Adds a value to the map among a command's inputs. */
    void put(final Map<String, Object> inputs, final Double value) {
        @SuppressWarnings("unchecked")
        final Map<String, Double> values = (Map<String, Double>) inputs.computeIfAbsent(map, name -> new LinkedHashMap<>());
        values.put(getName(), value);
    }
}
