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

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What films are called in the column {@code label} of a set: any name. {@code AFF} and {@code NFF} are the classes of
 * femur fractures and {@value #INTACT} is a femur with nothing broken, in capitals however they are written.
 */
public final class Labels {

    /** The classes of fractures. */
    public static final List<String> FRACTURES = List.of("AFF", "NFF");
    /** The label of a femur without a fracture. */
    public static final String INTACT = "INTACT";
    /** The word for every label at once. */
    public static final String EVERY = "both";
    /** What a label may be, for those who gave another. */
    public static final String ACCEPTED = "AFF, NFF, INTACT, or a name of 1 to 40 letters, digits, spaces, dots, dashes and "
        + "underscores that begins and ends with a letter or digit and is not all or both";

    /** A label is part of the names of files, and one of several between commas. */
    private static final String NAME = "[\\p{L}\\p{Nd}]([\\p{L}\\p{Nd} ._-]{0,38}[\\p{L}\\p{Nd}])?";
    private static final List<String> TAKEN = List.of("all", EVERY);

    /** The classes of fractures first, a femur without one last, the others between them by the alphabet. */
    private static final Comparator<String> ORDER = Comparator.comparingInt(Labels::rank)
        .thenComparing(String.CASE_INSENSITIVE_ORDER).thenComparing(Comparator.naturalOrder());

    private Labels() {
        // Static functions only.
    }

    /** A label as sets have it: without blanks around it, and in capitals where it has a meaning. */
    static String of(final String written) {
        final String label = written.trim();
        final String capitals = label.toUpperCase(Locale.ROOT);
        return capitals.equals(INTACT) || FRACTURES.contains(capitals) ? capitals : label;
    }

    /** Whether a film may be called so. */
    public static boolean isAccepted(final String label) {
        return label.matches(NAME) && !TAKEN.contains(label.toLowerCase(Locale.ROOT));
    }

    private static int rank(final String label) {
        if (FRACTURES.contains(label)) {
            return FRACTURES.indexOf(label);
        }
        return label.equals(INTACT) ? FRACTURES.size() + 1 : FRACTURES.size();
    }

    /** The labels, each once, in the order in which they are told. */
    public static List<String> ordered(final Stream<String> labels) {
        return labels.distinct().sorted(ORDER).toList();
    }

    /** Whether none is a name of somebody's own. */
    static boolean ofFemora(final List<String> labels) {
        return labels.stream().allMatch(label -> FRACTURES.contains(label) || label.equals(INTACT));
    }

    /** What is learned and compared where nobody says it: the classes of fractures where both are there, else all. */
    static List<String> usual(final List<String> labels) {
        return labels.containsAll(FRACTURES) ? FRACTURES : labels;
    }

    /** The one of some labels that somebody means, however it is written, or what is written where there is none. */
    public static String meant(final String written, final Collection<String> labels) {
        return labels.stream().filter(label -> label.equalsIgnoreCase(written.trim())).findFirst().orElse(written.trim());
    }

    /** @throws io.github.bonegen.InvalidInputException if two labels differ in capitals only, which files may not */
    static void checkSpelling(final List<String> labels) {
        for (int i = 1; i < labels.size(); i++) {
            require(!labels.get(i).equalsIgnoreCase(labels.get(i - 1)), "There are the labels %s and %s; accepted is one spelling "
                + "of a label", labels.get(i - 1), labels.get(i));
        }
    }
}
