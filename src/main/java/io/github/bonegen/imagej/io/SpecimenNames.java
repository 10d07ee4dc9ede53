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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which specimen a scan is of, by its file's name.
 *
 * @param pattern of names without their ending; its first group is the specimen
 */
public record SpecimenNames(Pattern pattern) {

    /** @throws InvalidInputException if it is no regular expression with a group */
    public static SpecimenNames by(final String expression) {
        try {
            final Pattern pattern = Pattern.compile(expression);
            require(pattern.matcher("").groupCount() > 0, "specimen=%s has no group; accepted is one such as ([^_]+)_.*",
                expression);
            return new SpecimenNames(pattern);
        }
        catch (final PatternSyntaxException exception) {
            throw new InvalidInputException("specimen=" + expression + " is no regular expression: "
                + exception.getDescription(), exception);
        }
    }

    /** @throws InvalidInputException if the name is not of the form */
    public String specimen(final String fileName) {
        final String name = Scans.specimen(fileName);
        final Matcher matcher = pattern.matcher(name);
        require(matcher.matches() && !matcher.group(1).isEmpty(), "The name %s has no specimen by specimen=%s", name,
            pattern);
        return matcher.group(1);
    }
}
