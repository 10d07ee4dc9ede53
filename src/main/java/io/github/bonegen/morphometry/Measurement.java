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
package io.github.bonegen.morphometry;

import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured in one volume: a row of a table. Immutable.
 *
 * @param values by column, named as BoneJ names them with their unit, such as {@code Tb.Th Mean (mm)}; in order
 * @param notes why values are undefined or without unit, one line each
 * @param maps of local thickness, separation and ellipsoid factor, {@value #THICKNESS_MAP}, {@value #SEPARATION_MAP} and
 *     {@value #ELLIPSOID_FACTOR_MAP}, where asked for
 */
public record Measurement(Map<String, Double> values, List<String> notes, Map<String, Volume> maps) {

    public static final String THICKNESS_MAP = "Tb.Th";
    public static final String SEPARATION_MAP = "Tb.Sp";
    public static final String ELLIPSOID_FACTOR_MAP = "EF";

    /** Nothing yet. */
    public static final Measurement NONE = new Measurement(Map.of(), List.of(), Map.of());

    public Measurement {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        notes = List.copyOf(notes);
        maps = Collections.unmodifiableMap(new LinkedHashMap<>(maps));
    }

    /**
     * The value of a column, whatever its unit.
     *
     * @param column its name up to the unit, such as {@code Tb.Th Mean} or {@code BV/TV}
     * @throws IllegalArgumentException if it was not measured
     */
    public double get(final String column) {
        return values.get(named(column).orElseThrow(() -> new IllegalArgumentException(column
            + " was not measured; there are " + values.keySet())));
    }

    /** A column's name with its unit, such as {@code Tb.Th Mean (mm)} for {@code Tb.Th Mean}; empty if not measured. */
    public Optional<String> named(final String column) {
        return values.keySet().stream().filter(name -> name.equals(column) || name.startsWith(column + " (")).findFirst();
    }

    /** This row and one column more. */
    public Measurement with(final String column, final double value) {
        final Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new Measurement(more, notes, maps);
    }

    /** This row and one note more, after the others. */
    public Measurement withNote(final String note) {
        final List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Measurement(values, more, maps);
    }

    /** This row and one map more, which takes the place of one of the same name; its voxels are not copied. */
    public Measurement withMap(final String name, final Volume map) {
        final Map<String, Volume> more = new LinkedHashMap<>(maps);
        more.put(name, map);
        return new Measurement(values, notes, more);
    }

    /** This row followed by another. */
    public Measurement and(final Measurement other) {
        final Map<String, Double> columns = new LinkedHashMap<>(values);
        columns.putAll(other.values);
        final List<String> lines = new ArrayList<>(notes);
        lines.addAll(other.notes);
        final Map<String, Volume> volumes = new LinkedHashMap<>(maps);
        volumes.putAll(other.maps);
        return new Measurement(columns, lines, volumes);
    }
}
