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
package io.github.bonegen.radiograph.film;

import io.github.bonegen.volume.dicom.DicomDataSet;
import io.github.bonegen.volume.dicom.DicomTag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * From stored values to grey: modality lookup table or rescale, then values-of-interest table or window, then
 * presentation table, then MONOCHROME1 (DICOM PS3.4, N.2; PS3.3, C.11.1, C.11.2, C.11.6).
 */
final class DicomDisplay {

    private DicomDisplay() {
        // Static functions only.
    }

    /** @param limits least and greatest stored value */
    static GreyDisplay of(final DicomDataSet data, final double[] limits, final Path file) {
        final List<String> steps = new ArrayList<>();
        final DoubleUnaryOperator modality = modality(data, steps, file);
        final double[] range = {modality.applyAsDouble(limits[0]), modality.applyAsDouble(limits[1])};
        if (data.items(DicomTag.MODALITY_LUT).size() > 0) {
            final DicomLut table = DicomLut.of(data.items(DicomTag.MODALITY_LUT).get(0), limits[0] < 0, file);
            range[0] = table.at(0);
            range[1] = table.at(table.size() - 1);
        }
        final double least = Math.min(range[0], range[1]);
        final double most = Math.max(range[0], range[1]);
        final DoubleUnaryOperator window = window(data, least < 0, steps, file);
        final DoubleUnaryOperator presentation = presentation(data, steps, file);
        final boolean isInverted = data.text(DicomTag.PRESENTATION_SHAPE).equals("INVERSE")
            || data.text(DicomTag.PHOTOMETRIC).equals("MONOCHROME1");
        if (isInverted) {
            steps.add(data.text(DicomTag.PHOTOMETRIC).equals("MONOCHROME1") ? "MONOCHROME1 inverted"
                : "presentation INVERSE");
        }
        if (steps.isEmpty() || steps.size() == 1 && isInverted) {
            return isInverted ? GreyDisplay.INVERTED : GreyDisplay.PLAIN;
        }
        if (window == null && presentation == null && data.items(DicomTag.MODALITY_LUT).isEmpty()
            && range[0] < range[1])
        {
            // A rising straight line changes nothing of the whole range.
            return isInverted ? GreyDisplay.INVERTED : GreyDisplay.PLAIN;
        }
        final DoubleUnaryOperator shown = window != null ? window : value -> (value - least) / (most - least);
        return new GreyDisplay(value -> {
            final double grey = Math.max(0, Math.min(1, shown.applyAsDouble(modality.applyAsDouble(value))));
            return presentation == null ? grey : presentation.applyAsDouble(grey);
        }, isInverted, String.join(", ", steps));
    }

    private static DoubleUnaryOperator modality(final DicomDataSet data, final List<String> steps, final Path file) {
        final List<DicomDataSet> tables = data.items(DicomTag.MODALITY_LUT);
        if (!tables.isEmpty()) {
            steps.add("modality table");
            return DicomLut.of(tables.get(0), data.word(DicomTag.SIGNED, 0) == 1, file)::of;
        }
        final double slope = data.number(DicomTag.SLOPE, 1);
        final double intercept = data.number(DicomTag.INTERCEPT, 0);
        if (slope == 0 || slope == 1 && intercept == 0) {
            return value -> value;
        }
        steps.add(String.format(Locale.ROOT, "rescaled by %s and %s", slope, intercept));
        return value -> slope * value + intercept;
    }

    private static DoubleUnaryOperator window(final DicomDataSet data, final boolean isSigned, final List<String> steps,
        final Path file)
    {
        final List<DicomDataSet> tables = data.items(DicomTag.VOI_LUT);
        if (!tables.isEmpty()) {
            steps.add("values-of-interest table");
            final DicomLut lut = DicomLut.of(tables.get(0), isSigned, file);
            return value -> lut.of(value) / lut.most();
        }
        final double centre = data.number(DicomTag.WINDOW_CENTRE, Double.NaN);
        final double width = data.number(DicomTag.WINDOW_WIDTH, Double.NaN);
        if (!(width > 0) || !Double.isFinite(centre)) {
            return null;
        }
        final String function = data.text(DicomTag.WINDOW_FUNCTION);
        steps.add(String.format(Locale.ROOT, "window %s of width %s%s", centre, width, function.isEmpty() ? "" : " "
            + function));
        return switch (function) {
            case "SIGMOID" -> value -> 1 / (1 + Math.exp(-4 * (value - centre) / width));
            case "LINEAR_EXACT" -> value -> (value - centre) / width + 0.5;
            default -> width < 2 ? value -> value <= centre - 0.5 ? 0 : 1
                : value -> (value - (centre - 0.5)) / (width - 1) + 0.5;
        };
    }

    private static DoubleUnaryOperator presentation(final DicomDataSet data, final List<String> steps, final Path file) {
        final List<DicomDataSet> tables = data.items(DicomTag.PRESENTATION_LUT);
        if (tables.isEmpty()) {
            return null;
        }
        steps.add("presentation table");
        final DicomLut lut = DicomLut.of(tables.get(0), false, file);
        return grey -> lut.at((int) Math.round(grey * (lut.size() - 1))) / lut.most();
    }
}
