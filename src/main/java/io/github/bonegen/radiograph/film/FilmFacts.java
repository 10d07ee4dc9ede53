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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.dicom.DicomDataSet;
import io.github.bonegen.volume.dicom.DicomFile;
import io.github.bonegen.volume.dicom.DicomTag;
import io.github.bonegen.volume.tiff.TiffFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a table of films needs of a DICOM header, and nothing of the person on the film but a key to tell films of one
 * person: who makes the table turns it into a pseudonym.
 *
 * @param person name and number, secret
 * @param institution secret too
 * @param view {@code AP} or {@code lateral}; empty where unknown
 * @param mmPerPixel NaN where unknown
 */
public record FilmFacts(String person, String institution, String view, double mmPerPixel) {

    private static final int HEAD = 1024;
    private static final int[] SPACINGS = {DicomTag.SPACING, DicomTag.IMAGER_SPACING, DicomTag.NOMINAL_SPACING};

    /**
     * The facts of a film; of one that is no DICOM, its pixel size alone.
     *
     * @throws IOException if the file cannot be read
     * @throws io.github.bonegen.InvalidInputException if it is damaged
     */
    public static FilmFacts of(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            final byte[] head = in.readNBytes(HEAD);
            if (TiffFile.isTiff(head)) {
                final Calibration size = FilmFiles.pixelSize(file, new ArrayList<>());
                return new FilmFacts("", "", "", size.isCalibrated() ? size.x() : Double.NaN);
            }
            if (!DicomFile.isDicom(head)) {
                require(FilmFiles.isFilm(file), "%s is no film that can be read, or is damaged; accepted are %s", file,
                    FilmFiles.ACCEPTED);
                return new FilmFacts("", "", "", Double.NaN);
            }
        }
        final DicomDataSet data = DicomFile.readHeader(file).data();
        require(data.has(DicomTag.ROWS), "%s is a DICOM file without an image (%s)", file,
            data.text(DicomTag.MODALITY));
        final String number = data.text(DicomTag.PATIENT_ID);
        return new FilmFacts(number.isEmpty() ? data.text(DicomTag.PATIENT_NAME) : number,
            data.text(DicomTag.INSTITUTION), view(data), spacing(data));
    }

    private static String view(final DicomDataSet data) {
        final List<DicomDataSet> codes = data.items(DicomTag.VIEW_CODES);
        final String text = (data.text(DicomTag.VIEW_POSITION) + " " + (codes.isEmpty() ? "" : codes.get(0)
            .text(DicomTag.CODE_MEANING))).toUpperCase(Locale.ROOT);
        if (text.matches(".*\\b(AP|PA|ANTERO.?POSTERIOR|POSTERO.?ANTERIOR)\\b.*")) {
            return "AP";
        }
        return text.matches(".*\\b(LL|RL|LAT|LATERAL|LEFT LATERAL|RIGHT LATERAL|MEDIO.?LATERAL|LATERO.?MEDIAL)\\b.*")
            ? "lateral" : "";
    }

    private static double spacing(final DicomDataSet data) {
        for (final int tag : SPACINGS) {
            final double[] spacing = data.numbers(tag);
            if (spacing.length == 2 && spacing[0] > 0 && spacing[1] > 0) {
                return Math.min(spacing[0], spacing[1]);
            }
        }
        return Double.NaN;
    }
}
