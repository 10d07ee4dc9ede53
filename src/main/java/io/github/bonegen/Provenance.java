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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What made a result: ordered names and values, written into the info of an image or beside a table.
 *
 * @param entries in the order they were added; unmodifiable
 */
public record Provenance(Map<String, String> entries) {

    public static final Provenance NONE = new Provenance(Map.of());

    public Provenance {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A record that begins with the program and its version. */
    public static Provenance ofBoneGen() {
        return NONE.with("made by", "BoneGen " + version());
    }

    /** This record and one entry more; an entry of the same name is replaced in place. */
    public Provenance with(final String name, final Object value) {
        final Map<String, String> more = new LinkedHashMap<>(entries);
        more.put(name, String.valueOf(value));
        return new Provenance(more);
    }

    /** One {@code name: value} line an entry. */
    public String toText() {
        final StringBuilder text = new StringBuilder();
        entries.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    /** The record that a text holds; lines that are none of its are left out. */
    public static Provenance parse(final String text) {
        final Map<String, String> entries = new LinkedHashMap<>();
        text.lines().map(line -> line.split(": ", 2)).filter(parts -> parts.length == 2)
            .forEach(parts -> entries.put(parts[0], parts[1]));
        return new Provenance(entries);
    }

    /** The version in the jar's manifest, or {@code development} when run from classes. */
    public static String version() {
        final String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
