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
import io.github.bonegen.volume.source.LinearScale;
import io.github.bonegen.volume.source.VolumeHeader.Arrangement;
import io.github.bonegen.volume.tiff.TiffFile;
import io.github.bonegen.volume.tiff.TiffPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the description of a TIFF file says of its stack, in ImageJ's words, in OME-XML's, or in those of tifffile.
 *
 * @param planes of the file
 * @param arrangement of the planes
 * @param calibration in mm, or none
 * @param scale of the values
 * @param notes what was assumed
 */
record TiffDescription(int planes, Arrangement arrangement, Calibration calibration, LinearScale scale, List<String> notes) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern SHAPE = Pattern.compile("\"shape\"\\s*:\\s*\\[([\\d,\\s]+)\\]");
    private static final int NO_FUNCTION = 20;

    static TiffDescription of(final TiffFile tiff) throws IOException {
        final String text = tiff.pages().get(0).description();
        if (text.startsWith("ImageJ=")) {
            return ofImageJ(tiff, lines(text));
        }
        if (text.contains("<OME") && text.contains("<Pixels")) {
            return ofOme(tiff, text);
        }
        final int planes = tiff.pages().size();
        final Matcher shape = SHAPE.matcher(text);
        if (shape.find()) {
            checkShape(shape.group(1), tiff);
        }
        final List<String> notes = new ArrayList<>();
        final TiffPage page = tiff.pages().get(0);
        if (page.resolution()[0] > 0 && !page.resolutionUnit().isEmpty() && page.resolution()[0] != 1) {
            notes.add(String.format(Locale.ROOT, "its resolution of %.6g per %s in the plane says nothing of the third"
                + " axis and is no voxel size of a stack: none is taken; set it in Image > Properties",
                page.resolution()[0], page.resolutionUnit()));
        }
        return new TiffDescription(planes, new Arrangement(1, planes, 1), Calibration.NONE, LinearScale.NONE, notes);
    }

    private static void checkShape(final String numbers, final TiffFile tiff) {
        final String[] extents = numbers.trim().split("\\s*,\\s*");
        long planes = 1;
        for (int i = 0; i < extents.length - 2 && planes < Integer.MAX_VALUE; i++) {
            planes *= extents[i].length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(extents[i].trim());
        }
        final long samples = tiff.pages().get(0).samples();
        require(planes <= (long) tiff.pages().size() * samples,
            "%s is cut short: its description states %d images and it has %d", tiff.path(), planes, tiff.pages().size());
    }

    private static Map<String, String> lines(final String text) {
        final Map<String, String> values = new HashMap<>();
        text.lines().map(line -> line.split("=", 2)).filter(parts -> parts.length == 2)
            .forEach(parts -> values.put(parts[0].trim(), parts[1].trim()));
        return values;
    }

    private static TiffDescription ofImageJ(final TiffFile tiff, final Map<String, String> values) throws IOException {
        final Path file = tiff.path();
        final int images = whole(values, "images", tiff.pages().size(), file);
        final int channels = whole(values, "channels", 1, file);
        final int frames = whole(values, "frames", 1, file);
        final int slices = whole(values, "slices", 1, file);
        require(images == tiff.pages().size() || tiff.pages().size() == 1 && images > 1 || images < tiff.pages().size(),
            "%s is cut short: its description states %d images and it has %d", file, images, tiff.pages().size());
        final List<String> notes = new ArrayList<>();
        final Calibration calibration = calibration(tiff.pages().get(0), unescaped(values.getOrDefault("unit", "")),
            number(values, "spacing", Double.NaN, file), notes);
        final int planes = Math.max(images, tiff.pages().size());
        return new TiffDescription(planes, arrangement(channels, slices, frames, planes), calibration.withValueUnit(
            values.getOrDefault("vunit", "").equals("Gray Value") ? "" : unescaped(values.getOrDefault("vunit", ""))),
            scale(values, file), notes);
    }

    private static Calibration calibration(final TiffPage page, final String unit, final double spacing,
        final List<String> notes) throws IOException
    {
        final double[] resolution = page.resolution();
        final String name = unit.isEmpty() ? page.resolutionUnit() : unit;
        final boolean isGiven = resolution[0] > 0 && resolution[1] > 0 && Double.isFinite(resolution[0] + resolution[1]);
        if (!isGiven || name.isEmpty() || isPixel(name)) {
            return Calibration.NONE;
        }
        if (LengthUnits.millimetres(name).isEmpty()) {
            notes.add("its voxel size is in '" + name + "', which is no length: taken for none");
            return Calibration.NONE;
        }
        final double[] edges = page.edges(spacing);
        return LengthUnits.calibration(edges[0], edges[1], spacing > 0 ? spacing : edges[0], name);
    }

    private static boolean isPixel(final String unit) {
        return unit.toLowerCase(Locale.ROOT).matches("pixels?|voxels?|px|none|null");
    }

    private static LinearScale scale(final Map<String, String> values, final Path file) {
        final int function = whole(values, "cf", NO_FUNCTION, file);
        if (function >= NO_FUNCTION) {
            return LinearScale.NONE;
        }
        require(function == 0 && !values.containsKey("c2"), "%s has values on a curve (ImageJ's calibration function"
            + " %d); accepted is a straight line", file, function);
        return new LinearScale(number(values, "c1", 1, file), number(values, "c0", 0, file));
    }

    private static TiffDescription ofOme(final TiffFile tiff, final String xml) throws IOException {
        final Matcher pixels = Pattern.compile("<Pixels\\b([^>]*)>").matcher(xml);
        final Map<String, String> values = new HashMap<>();
        if (pixels.find()) {
            final Matcher attributes = Pattern.compile("([A-Za-z]+)\\s*=\\s*\"([^\"]*)\"").matcher(pixels.group(1));
            while (attributes.find()) {
                values.put(attributes.group(1), attributes.group(2));
            }
        }
        final Path file = tiff.path();
        final int channels = whole(values, "SizeC", 1, file);
        final int times = whole(values, "SizeT", 1, file);
        final int slices = whole(values, "SizeZ", 1, file);
        require((long) slices * times * channels <= tiff.pages().size(),
            "%s states %d images and has %d: the others are in other files, or it is cut short", file,
            (long) slices * times * channels, tiff.pages().size());
        final List<String> notes = new ArrayList<>();
        final double[] edges = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            final String name = "PhysicalSize" + "XYZ".charAt(axis);
            final String unit = values.getOrDefault(name + "Unit", "um");
            edges[axis] = number(values, name, Double.NaN, file) * LengthUnits.millimetres(unit).orElse(Double.NaN);
        }
        if (Double.isNaN(edges[2]) && slices * times == 1) {
            edges[2] = edges[0];
        }
        final boolean isGiven = edges[0] > 0 && edges[1] > 0 && edges[2] > 0;
        return new TiffDescription(tiff.pages().size(), arrangement(channels, slices, times, tiff.pages().size()), isGiven ? LengthUnits.calibration(edges[0], edges[1], edges[2],
            "mm") : Calibration.NONE, LinearScale.NONE, notes);
    }

    /** What the description says, if that is all of the planes; else they are slices. */
    private static Arrangement arrangement(final int channels, final int slices, final int frames, final int planes) {
        return (long) channels * slices * frames == planes ? new Arrangement(channels, slices, frames)
            : new Arrangement(1, planes, 1);
    }

    /** ImageJ escapes what is not ASCII. */
    private static String unescaped(final String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
            String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static int whole(final Map<String, String> values, final String name, final int standard, final Path file) {
        final double value = number(values, name, standard, file);
        require(value >= 0 && value < Integer.MAX_VALUE && value == Math.rint(value), "%s states %s=%s", file, name,
            values.get(name));
        return (int) value;
    }

    private static double number(final Map<String, String> values, final String name, final double standard,
        final Path file)
    {
        return values.containsKey(name) ? NrrdFields.number(values.get(name), name, file) : standard;
    }
}
