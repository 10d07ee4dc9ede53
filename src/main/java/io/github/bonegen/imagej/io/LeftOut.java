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
package io.github.bonegen.imagej.io;

import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.radiograph.classifier.ClassifiedSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command that goes through many files could not use.
 *
 * @param reasons one line a file, which names it
 * @param of how many there were in all
 * @param what they are, in the plural
 */
public record LeftOut(List<String> reasons, int of, String what) {

    public static final LeftOut NONE = new LeftOut(List.of(), 0, "files");

    /** The items of a batch that could not be made. */
    public static LeftOut of(final BatchOutcome<?> outcome) {
        return new LeftOut(outcome.skipped(), outcome.results().size() + outcome.skipped().size(), outcome.what());
    }

    /** What could not be classified of a set. */
    public static LeftOut of(final ClassifiedSet set) {
        return new LeftOut(set.skipped(), set.images().size() + set.skipped().size(), "images");
    }

    /** The reasons, and a last line that says how many were left out; nothing where none was. */
    public List<String> lines() {
        if (reasons.isEmpty()) {
            return List.of();
        }
        final List<String> lines = new ArrayList<>(reasons);
        lines.add(reasons.size() + " of " + of + " " + what + " were left out");
        return lines;
    }
}
