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
package io.github.bonegen.imagej.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.set.Table;
import io.github.bonegen.spongiosa.match.change.TherapyCourse;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Courses by name: those that BoneGen brings in {@code therapy.csv}, or a user's own. */
public final class TherapyCourses {

    private static final String PRESETS = "/io/github/bonegen/spongiosa/therapy.csv";
    private static final int STEPS = 5;

    private TherapyCourses() {
        // Static functions only.
    }

    /**
     * Finds a course.
     *
     * @param table the user's own CSV file, or empty for the presets
     * @throws InvalidInputException if the file cannot be read or has no such course
     */
    public static TherapyCourse find(final String name, final File table) {
        final List<TherapyCourse> courses = table.getPath().isEmpty() ? presets() : own(table.toPath());
        return courses.stream().filter(course -> course.name().equals(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("preset=" + name + " is not accepted; choose from "
                + courses.stream().map(TherapyCourse::name).collect(Collectors.joining(", "))));
    }

    private static List<TherapyCourse> own(final Path table) {
        require(Files.isRegularFile(table), "There is no table %s", table);
        return FileReading.of(table, () -> TherapyCourse.read(Table.text(table), "The table " + table));
    }

    /**
     * Months as typed, or equal steps to the end of the course.
     *
     * @throws InvalidInputException if the text is no list of numbers
     */
    public static List<Double> times(final String text, final TherapyCourse course) {
        if (text.isBlank()) {
            return IntStream.rangeClosed(0, STEPS).mapToObj(step -> step * course.end() / STEPS).toList();
        }
        try {
            return Arrays.stream(text.split(",")).map(String::trim).map(Double::valueOf).toList();
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException("times=" + text + " is not accepted; give months such as 0,6,12", exception);
        }
    }

    /** The courses that BoneGen brings. */
    public static List<TherapyCourse> presets() {
        try (InputStream in = TherapyCourses.class.getResourceAsStream(PRESETS)) {
            return TherapyCourse.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), PRESETS);
        }
        catch (final IOException exception) {
            throw new IllegalStateException("The table of presets cannot be read", exception);
        }
    }
}
