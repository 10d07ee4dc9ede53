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
package io.github.bonegen.radiograph.study;

import io.github.bonegen.radiograph.evaluation.CopyFigures;
import io.github.bonegen.radiograph.evaluation.HospitalShift;
import io.github.bonegen.radiograph.evaluation.RadiographReport;
import io.github.bonegen.radiograph.evaluation.SetFigures;
import io.github.bonegen.radiograph.evaluation.SpaceFigures;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a combination came to.
 *
 * @param figures by name; of those of a feature space, the name ends with it
 */
public record StudyLine(StudyCell cell, Map<String, Double> figures) {

    public StudyLine {
        figures = new LinkedHashMap<>(figures);
    }

    /** The figures of all classes together; beside each those of real images in the same place. */
    static StudyLine of(final StudyCell cell, final RadiographReport report) {
        final Map<String, Double> figures = new LinkedHashMap<>();
        final SetFigures synthetic = report.figures(SetFigures.SYNTHETIC, SetFigures.ALL);
        final SetFigures real = report.figures(SetFigures.REAL, SetFigures.ALL);
        for (final String space : report.spaces()) {
            final SpaceFigures found = synthetic.spaces().get(space);
            final SpaceFigures control = real.spaces().get(space);
            figures.put("Frechet distance, " + space, found.frechet());
            figures.put("Frechet distance of real, " + space, control.frechet());
            report.shifts().stream().filter(shift -> shift.space().equals(space)
                && shift.scope().equals(SetFigures.ALL)).findFirst().map(HospitalShift::median)
                .ifPresent(median -> figures.put("Frechet distance of hospitals, " + space, median));
            figures.put("KID, " + space, found.kernel().value());
            figures.put("KID of real, " + space, control.kernel().value());
            figures.put("precision, " + space, found.coverage().precision());
            figures.put("recall, " + space, found.coverage().recall());
            figures.put("recall of real, " + space, control.coverage().recall());
            figures.put("coverage, " + space, found.coverage().coverage());
            figures.put("coverage of real, " + space, control.coverage().coverage());
        }
        figures.put("MS-SSIM within class", synthetic.similarity().value());
        figures.put("MS-SSIM within class of real", real.similarity().value());
        for (final CopyFigures copies : report.copies()) {
            if (copies.scope().equals(SetFigures.ALL) && !copies.set().equals(CopyFigures.PLANTED)) {
                figures.put("copies, " + copies.set(), copies.copies().value());
            }
        }
        return new StudyLine(cell, figures);
    }
}
