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

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files in one folder, of which no two are the same, not even where case does not count. */
public final class UniqueNames {

    private static final String NO_LETTERS = "[^\\p{L}\\p{N}_.-]+";
    private static final int LONGEST = 120;

    private final Set<String> given = new HashSet<>();

    /** Names that are taken already. */
    public void reserve(final Collection<String> names) {
        names.forEach(name -> given.add(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * A name that nobody was given before: the one wanted, its blanks and signs made underscores, or the same with a
     * number.
     *
     * @param ending that follows it; kept as it is
     */
    public String of(final String wanted, final String ending) {
        final String plain = wanted.replaceAll(NO_LETTERS, "_");
        final String base = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String name = base;
        for (int number = 2; !given.add((name + ending).toLowerCase(Locale.ROOT)); number++) {
            name = base + "-" + number;
        }
        return name + ending;
    }
}
