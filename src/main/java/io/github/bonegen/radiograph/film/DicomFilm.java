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

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.LengthUnits;
import io.github.bonegen.volume.codec.PixelSamples;
import io.github.bonegen.volume.dicom.DicomDataSet;
import io.github.bonegen.volume.dicom.DicomFile;
import io.github.bonegen.volume.dicom.DicomPixels;
import io.github.bonegen.volume.dicom.DicomTag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Films in DICOM, as the standard displays them (PS3.4, annex N.2; PS3.3, C.11). */
final class DicomFilm implements FilmFormat {

    private static final int[] SPACINGS = {DicomTag.SPACING, DicomTag.IMAGER_SPACING, DicomTag.NOMINAL_SPACING};

    @Override
    public boolean recognises(final byte[] head) {
        return DicomFile.isDicom(head);
    }

    @Override
    public StoredFilm read(final Path path) throws IOException {
        final DicomFile file = DicomFile.read(path);
        final DicomPixels pixels = new DicomPixels(file, path);
        require(pixels.frames() == 1, "%s has %d frames; accepted is a single radiograph", path, pixels.frames());
        final PixelSamples frame = pixels.frame(0);
        final List<String> notes = new ArrayList<>();
        final DicomDataSet data = file.data();
        final float[] values = new float[frame.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame.values()[i];
        }
        final double[] limits = pixels.isSigned() ? new double[] {-Math.pow(2, pixels.bits() - 1.0),
            Math.pow(2, pixels.bits() - 1.0) - 1} : new double[] {0, Math.pow(2, pixels.bits()) - 1};
        final boolean isPalette = data.text(DicomTag.PHOTOMETRIC).startsWith("PALETTE");
        require(!isPalette, "%s is in the colours of a palette; accepted is a film in grey", path);
        final float[] grey = frame.channels() == 1 ? values : GreyOfColour.of(values, frame.channels(), limits[1], path,
            notes);
        return new StoredFilm(frame.width(), frame.height(), grey, limits, DicomDisplay.of(data, limits, path), 1,
            pixelSize(data, path), Provenance.NONE.with("transfer syntax", file.syntax().title()), notes);
    }

    private static Calibration pixelSize(final DicomDataSet data, final Path path) {
        for (final int tag : SPACINGS) {
            final double[] spacing = data.numbers(tag);
            if (spacing.length == 2 && spacing[0] > 0 && spacing[1] > 0) {
                return LengthUnits.calibration(spacing[1], spacing[0], Math.min(spacing[0], spacing[1]), "mm");
            }
        }
        final double[] aspect = data.numbers(DicomTag.ASPECT);
        require(aspect.length != 2 || aspect[0] == aspect[1], "%s has pixels that are not square (%s) and no pixel size;"
            + " resample it to square ones", path, data.text(DicomTag.ASPECT));
        return Calibration.NONE;
    }
}
