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
package io.github.bonegen.radiograph.set;

import io.github.bonegen.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the fractures are, by file, in pixels of the originals: what the columns {@value #X} and {@value #Y} of a set's
 * table say, or those of the table of truths beside it.
 */
public final class FractureSites {

    static final String X = "fracturex";
    static final String Y = "fracturey";

    private FractureSites() {
        // Static functions only.
    }

    /**
     * The sites that a set knows; femora without a fracture have none, whatever the tables say.
     *
     * @throws io.github.bonegen.InvalidInputException if a site is no number
     */
    public static Map<String, double[]> of(final ImageSet set) {
        final Map<String, double[]> sites = new HashMap<>();
        final Path table = set.folder().resolve(ImageSet.TABLE);
        if (Files.isRegularFile(table)) {
            put(Table.read(table, List.of("file")).rows(), table, sites);
        }
        set.entries().stream().filter(entry -> !entry.isFracture()).forEach(entry -> sites.remove(entry.file()));
        return sites;
    }

    private static void put(final List<Map<String, String>> rows, final Path table, final Map<String, double[]> sites) {
        for (final Map<String, String> row : withTruth(rows, table.resolveSibling(PhantomSet.TRUTH))) {
            final double[] site = of(row);
            if (!Double.isNaN(site[0] + site[1])) {
                sites.put(row.get("file"), site);
            }
        }
    }

    /** Column and row of the site of a row; NaN where it is not known. */
    static double[] of(final Map<String, String> row) {
        return new double[] {ImageSet.number(row, X), ImageSet.number(row, Y)};
    }

    /**
     * Puts sites that a person has marked into rows, in place of what they say.
     *
     * @param marked columns and rows by the file's name, with or without its ending
     * @throws io.github.bonegen.InvalidInputException if one is of no file of the rows
     */
    static void mark(final List<Map<String, String>> rows, final Map<String, double[]> marked) {
        final Set<String> left = new TreeSet<>(marked.keySet());
        for (final Map<String, String> row : rows) {
            final String file = row.get("file");
            Stream.of(file, file.replaceFirst("\\.[^./]*$", "")).filter(marked::containsKey).forEach(name -> {
                left.remove(name);
                row.put(X, String.valueOf(marked.get(name)[0]));
                row.put(Y, String.valueOf(marked.get(name)[1]));
            });
        }
        InvalidInputException.require(left.isEmpty(), "Points are named %s, as no film of the table is; accepted are the names "
            + "in its column file, with or without ending", left);
    }

    /** The rows with the sites that the table of truths knows, where they have none of their own. */
    static List<Map<String, String>> withTruth(final List<Map<String, String>> rows, final Path truth) {
        if (Files.isRegularFile(truth)) {
            final Map<String, Map<String, String>> truths = new HashMap<>();
            Table.read(truth, List.of("file", X, Y)).rows().forEach(row -> truths.put(row.get("file"), row));
            for (final Map<String, String> row : rows) {
                final Map<String, String> known = truths.getOrDefault(row.get("file"), Map.of());
                row.putIfAbsent(X, known.getOrDefault(X, ""));
                row.putIfAbsent(Y, known.getOrDefault(Y, ""));
            }
        }
        return rows;
    }
}
