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
package io.github.bonegen.imagej.explore;

import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.volume.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody sees who has just installed BoneGen: a sample, its numbers, and where to go from there.
 *
 * @param model that made the sample
 * @param sample of it
 * @param threshold density from which a voxel is bone
 * @param measured the sample's row
 */
public record FirstSteps(String model, Volume sample, double threshold, Measurement measured) {

    /**
     * Something to do next.
     *
     * @param entry of the menu
     * @param gain what it does for one
     * @param line the same on the command line
     */
    public record Step(String entry, String gain, String line) { }

    /** In the order in which they are best tried. */
    public static final List<Step> NEXT = List.of(
        new Step("Match Parameters...", "bone with the numbers that you ask for",
            "match-parameters bvtv=0.2 seed=1 output=matched.tif"),
        new Step("Show in 3D Viewer...", "the current stack in 3D, to turn with the mouse",
            "show-in-3d image=matched.tif output=matched.png"),
        new Step("Explore Spongiosa...", "a slider for each number, and the bone that follows",
            "explore-spongiosa seed=1"));

    private static final List<String> COLUMNS = List.of("BV/TV", "Tb.Th Mean", "Tb.Sp Mean", "Conn.D", "BMD");

    /** The numbers that one looks at first, by name with unit. */
    public Map<String, String> numbers() {
        final Map<String, String> numbers = new LinkedHashMap<>();
        COLUMNS.forEach(column -> numbers.put(measured.named(column).orElse(column),
            String.format(Locale.ROOT, "%.3g", measured.get(column))));
        return numbers;
    }

    /** What the sample is, in a line. */
    public String title() {
        return String.format(Locale.ROOT, "A sample of the bundled model %s: %d x %d x %d voxels of %s %s", model,
            sample.width(), sample.height(), sample.depth(), sample.calibration().x(), sample.calibration().unit());
    }

    /** All of it where there is no window. */
    public String text() {
        final StringBuilder text = new StringBuilder(title());
        numbers().forEach((name, value) -> text.append(String.format("%n  %-16s %s", name, value)));
        text.append(String.format("%nNext:"));
        NEXT.forEach(step -> text.append(String.format("%n  %-22s %s%n    scripts/bonegen %s", step.entry(), step.gain(),
            step.line())));
        return text.toString();
    }
}
