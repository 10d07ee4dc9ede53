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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The voxel size of a NRRD file.
 *
 * @param calibration in mm, or none
 * @param notes what was assumed
 */
record NrrdSpacing(Calibration calibration, List<String> notes) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    /** Directions that are this far from right angles are a sheared grid. */
    private static final double SKEW = 1e-3;

    /** @param axes that are space */
    static NrrdSpacing of(final NrrdHeader header, final List<Integer> axes, final Path file) {
        final List<Double> lengths = lengths(header, axes, file);
        if (lengths.isEmpty()) {
            return new NrrdSpacing(Calibration.NONE, List.of());
        }
        final String unit = unit(header, axes, file);
        while (lengths.size() < 3) {
            lengths.add(lengths.get(lengths.size() - 1));
        }
        if (!unit.isEmpty() && LengthUnits.millimetres(unit).isEmpty()) {
            return new NrrdSpacing(Calibration.NONE, List.of("its voxel size is in '" + unit
                + "', which is no length: taken for none"));
        }
        return new NrrdSpacing(LengthUnits.calibration(lengths.get(0), lengths.get(1), lengths.get(2), unit.isEmpty()
            ? "mm" : unit), unit.isEmpty() ? List.of(
                "its voxel size has no unit: taken as mm, as ITK, 3D Slicer and pynrrd do") : List.of());
    }

    private static List<Double> lengths(final NrrdHeader header, final List<Integer> axes, final Path file) {
        final List<Double> lengths = new ArrayList<>();
        if (header.has("space directions")) {
            final List<NrrdVector> all = NrrdVector.of(header.get("space directions", file), file);
            final List<NrrdVector> vectors = new ArrayList<>();
            axes.stream().filter(axis -> axis < all.size()).forEach(axis -> vectors.add(all.get(axis)));
            require(vectors.size() == axes.size(), "%s has %d space directions for %d axes", file, vectors.size(),
                axes.size());
            for (final NrrdVector vector : vectors) {
                lengths.add(vector.length());
                vectors.forEach(other -> require(other == vector
                    || Math.abs(vector.dot(other)) <= SKEW * vector.length() * other.length(),
                        "%s has axes that are not at right angles; resample it to a straight grid", file));
            }
        } else if (header.has("spacings")) {
            final String[] texts = header.get("spacings", file).split("\\s+");
            for (final int axis : axes) {
                require(axis < texts.length, "%s has %d spacings, fewer than axes", file, texts.length);
                lengths.add(Math.abs(NrrdFields.number(texts[axis], "spacings", file)));
            }
            if (lengths.stream().allMatch(length -> Double.isNaN(length))) {
                lengths.clear();
            }
        }
        return lengths;
    }

    /** The one unit of all axes; empty where there is none. */
    private static String unit(final NrrdHeader header, final List<Integer> axes, final Path file) {
        final boolean perAxis = !header.has("space directions");
        final Matcher matcher = QUOTED.matcher(header.getOr(perAxis ? "units" : "space units", ""));
        final List<String> units = new ArrayList<>();
        while (matcher.find()) {
            units.add(matcher.group(1).trim());
        }
        final List<String> used = perAxis ? axes.stream().filter(axis -> axis < units.size()).map(units::get).toList()
            : units;
        require(used.stream().distinct().count() <= 1, "%s has axes of different units (%s); accepted is one", file,
            String.join(", ", used));
        return used.isEmpty() ? "" : used.get(0);
    }
}
