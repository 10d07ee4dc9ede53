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
package io.github.bonegen.spongiosa.match.change;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How parameters are expected to change with time: by a fraction of the start, linear between the times given, constant
 * after the last.
 *
 * @param changes by parameter and by time in months, of which 0 with no change is the first
 */
public record TherapyCourse(String name, Map<String, TreeMap<Double, Double>> changes) {

    private static final double HUNDRED = 100;

    /**
     * Reads courses from a table with the columns course, parameter, months, change (in per cent), and any others, such
     * as source, which are for readers.
     *
     * @throws InvalidInputException if a column or a number is missing
     */
    public static List<TherapyCourse> read(final String csv, final String name) {
        final Map<String, Map<String, TreeMap<Double, Double>>> courses = new java.util.LinkedHashMap<>();
        try (StringReader reader = new StringReader(csv)) {
            for (final CSVRecord row : CSVFormat.DEFAULT.builder().setDelimiter(separator(csv)).setHeader().setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true).setCommentMarker('#').setIgnoreSurroundingSpaces(true).get().parse(reader))
            {
                courses.computeIfAbsent(row.get("course"), course -> new java.util.LinkedHashMap<>())
                    .computeIfAbsent(row.get("parameter"), key -> new TreeMap<>(Map.of(0.0, 0.0)))
                    .put(Double.valueOf(row.get("months")), Double.parseDouble(row.get("change")) / HUNDRED);
            }
        }
        catch (final IOException | RuntimeException exception) {
            throw new InvalidInputException(name + " cannot be read: " + FileReading.cause(exception).getMessage()
                + "; it needs the columns course, parameter, months, change (in per cent)", exception);
        }
        require(!courses.isEmpty(), "%s has no rows; it needs the columns course, parameter, months, change", name);
        final List<TherapyCourse> list = new ArrayList<>();
        courses.forEach((course, changes) -> list.add(new TherapyCourse(course, changes)));
        return list;
    }

    /** The sign that separates the columns of the head. */
    private static char separator(final String csv) {
        final String head = csv.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
        return head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
    }

    /** The change of a parameter at a time, as a fraction of the start. */
    public double change(final String parameter, final double months) {
        final TreeMap<Double, Double> points = changes.get(parameter);
        final Map.Entry<Double, Double> before = points.floorEntry(months);
        final Map.Entry<Double, Double> after = points.higherEntry(months);
        if (after == null) {
            return before.getValue();
        }
        final double share = (months - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue() + share * (after.getValue() - before.getValue());
    }

    /** The time after which nothing changes any more, in months. */
    public double end() {
        return changes.values().stream().mapToDouble(TreeMap::lastKey).max().orElse(0);
    }
}
