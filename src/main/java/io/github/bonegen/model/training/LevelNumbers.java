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
package io.github.bonegen.model.training;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Whole numbers of a network's levels, as a user types them.
 *
 * @param key that they were typed for
 * @param text numbers with commas between them, or {@value #AUTO}
 */
public record LevelNumbers(String key, String text) {

    /** What is typed for what suits the rest. */
    public static final String AUTO = "auto";

    /** Whether {@value #AUTO} was typed, in these very letters. */
    public boolean isAuto() {
        return text.equals(AUTO);
    }

    /** These, or others where they are {@value #AUTO}. */
    public LevelNumbers or(final String usual) {
        return isAuto() ? new LevelNumbers(key, usual) : this;
    }

    /** @throws InvalidInputException if they are no whole numbers */
    public List<Integer> list() {
        try {
            return Arrays.stream(text.split(",")).map(String::trim).map(Integer::valueOf).toList();
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException(key + "=" + text + " is no list of whole numbers such as 32,32,24,12");
        }
    }

    /** One number for all levels, or one a level. */
    public List<Integer> perLevel(final int levels) {
        final List<Integer> numbers = list();
        require(numbers.size() == 1 || numbers.size() == levels, "%s=%s has %d numbers; accepted are 1 or %d", key,
            text, numbers.size(), levels);
        return numbers.size() == 1 ? Collections.nCopies(levels, numbers.get(0)) : numbers;
    }
}
