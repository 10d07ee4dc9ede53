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
package io.github.bonegen.volume.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A direction of a NRRD axis in space.
 *
 * @param components along the axes of space
 */
record NrrdVector(double[] components) {

    private static final Pattern VECTOR = Pattern.compile("\\(([^)]*)\\)|none");

    /** The directions of a field, null for axes that have none. */
    static List<NrrdVector> of(final String field, final Path file) {
        final List<NrrdVector> vectors = new ArrayList<>();
        final Matcher matcher = VECTOR.matcher(field);
        while (matcher.find()) {
            vectors.add(matcher.group(1) == null ? null : parse(matcher.group(1), file));
        }
        return vectors;
    }

    private static NrrdVector parse(final String text, final Path file) {
        final String[] parts = text.split(",");
        final double[] components = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            components[i] = NrrdFields.number(parts[i], "space directions", file);
        }
        return new NrrdVector(components);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    double dot(final NrrdVector other) {
        double sum = 0;
        for (int i = 0; i < Math.min(components.length, other.components.length); i++) {
            sum += components[i] * other.components[i];
        }
        return sum;
    }
}
