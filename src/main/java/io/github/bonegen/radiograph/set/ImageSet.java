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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A set of radiographs: a folder of 16-bit images and the table {@value #TABLE} in it, with the columns
 * {@code file,patient,label,site,view,mmperpixel,split}. No patient is in two splits.
 *
 * @param folder where the files of the entries are
 * @param entries in the order of the table
 */
public record ImageSet(Path folder, List<SetEntry> entries) {

    public static final String TABLE = "set.csv";

    private static final List<String> COLUMNS = List.of("file", "patient", "label", "site", "view", "mmperpixel",
        "split");

    /** @throws InvalidInputException if the set is empty, a patient is in two splits (it is named), or a label has two spellings */
    public ImageSet {
        require(!entries.isEmpty(), "The image set in %s is empty", folder);
        entries = List.copyOf(entries);
        checkPatients(entries);
        Labels.checkSpelling(labels(entries));
    }

    /**
     * Reads a set.
     *
     * @param folder of the set, or its table
     * @throws InvalidInputException if there is no table, a column or file is missing, a word is not accepted, or a
     *     patient is in two splits
     */
    public static ImageSet read(final Path folder) {
        final boolean isFolder = Files.isDirectory(folder);
        require(isFolder || Files.isRegularFile(folder), "There is no image set %s; accepted is a folder with %s",
            folder, TABLE);
        final Path home = isFolder ? folder : folder.toAbsolutePath().getParent();
        final List<SetEntry> entries = new ArrayList<>();
        for (final Map<String, String> row : Table.read(isFolder ? folder.resolve(TABLE) : folder, COLUMNS).rows()) {
            final SetEntry entry = entry(row, row.get("split"));
            require(Files.isRegularFile(home.resolve(entry.file())), "The set lists %s, which is not in %s",
                entry.file(), home);
            entries.add(entry);
        }
        return new ImageSet(home, entries);
    }

    /** The entry of a row; what a table of the user's may lack is unknown. */
    static SetEntry entry(final Map<String, String> row, final String split) {
        return new SetEntry(row.get("file"), row.get("patient"), row.get("label"),
            row.getOrDefault("site", ""), row.getOrDefault("view", ""),
            number(row, "mmperpixel"), split.trim().toLowerCase(Locale.ROOT));
    }

    /** Writes the table; the images are there already. */
    public void write() {
        final List<Map<String, String>> rows = new ArrayList<>();
        for (final SetEntry entry : entries) {
            final Map<String, String> row = new LinkedHashMap<>();
            row.put("file", entry.file());
            row.put("patient", entry.patient());
            row.put("label", entry.label());
            row.put("site", entry.site());
            row.put("view", entry.view());
            row.put("mmperpixel", Double.isNaN(entry.mmPerPixel()) ? ""
                : String.format(Locale.ROOT, "%.5f", entry.mmPerPixel()));
            row.put("split", entry.split());
            rows.add(row);
        }
        new Table(rows).write(folder.resolve(TABLE));
    }

    /** The entries of a split: train, validation or test. */
    public List<SetEntry> split(final String name) {
        return entries.stream().filter(entry -> entry.split().equals(name)).toList();
    }

    /** All labels: AFF and NFF first, INTACT last, the others between them by the alphabet. */
    public List<String> labels() {
        return labels(entries);
    }

    private static List<String> labels(final List<SetEntry> entries) {
        return Labels.ordered(entries.stream().map(SetEntry::label));
    }

    /** The labels that are learned and compared where nobody names them: AFF and NFF where both are there, else all. */
    public List<String> classes() {
        return Labels.usual(labels());
    }

    /**
     * Labels that somebody has named.
     *
     * @param named labels of the set with commas between them; blank for its {@link #classes}
     * @throws InvalidInputException if the set lacks one, or has but one and nobody named it
     */
    public List<String> classes(final String named) {
        if (named.isBlank()) {
            require(classes().size() > 1, "The set in %s has the label %s only; accepted are sets of two labels or more",
                folder, classes().get(0));
            return classes();
        }
        final List<String> labels = Arrays.stream(named.split(",")).map(name -> Labels.meant(name, labels())).distinct().toList();
        labels.forEach(label -> require(labels().contains(label), "The set in %s has no label '%s'; accepted are %s", folder,
            label, String.join(", ", labels())));
        return labels;
    }

    /** One line: images and patients, and of each split and label how many. */
    public String summary() {
        final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d images of %d patients in %s",
            entries.size(), patients(entries), folder));
        for (final String split : SetEntry.SPLITS) {
            final List<SetEntry> part = split(split);
            text.append("; ").append(split).append(' ').append(part.size());
            for (final String label : counted()) {
                final long count = part.stream().filter(entry -> entry.label().equals(label)).count();
                if (count > 0 || !label.equals(Labels.INTACT)) {
                    text.append(' ').append(label).append(' ').append(count);
                }
            }
        }
        return text.toString();
    }

    /** Of fractures and intact femora both classes are counted, even where there is none of one. */
    private List<String> counted() {
        final Stream<String> fractures = Labels.ofFemora(labels()) ? Labels.FRACTURES.stream() : Stream.empty();
        return Labels.ordered(Stream.concat(fractures, labels().stream()));
    }

    private static long patients(final List<SetEntry> entries) {
        return entries.stream().map(SetEntry::patient).distinct().count();
    }

    /** Where an entry's image is. */
    public Path file(final SetEntry entry) {
        return folder.resolve(entry.file());
    }

    private static void checkPatients(final List<SetEntry> entries) {
        final Map<String, String> splits = new HashMap<>();
        for (final SetEntry entry : entries) {
            final String other = splits.putIfAbsent(entry.patient(), entry.split());
            require(other == null || other.equals(entry.split()),
                "Patient %s is in the splits %s and %s; accepted is one split a patient", entry.patient(), other,
                entry.split());
        }
    }

    /**
     * The number in a column of a row; NaN where there is none.
     *
     * @throws InvalidInputException if it is no number
     */
    public static double number(final Map<String, String> row, final String column) {
        final String text = row.getOrDefault(column, "");
        try {
            return text.isBlank() ? Double.NaN : Double.parseDouble(text);
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException(row.get("file") + " has " + column + "=" + text + "; accepted is a number",
                exception);
        }
    }
}
