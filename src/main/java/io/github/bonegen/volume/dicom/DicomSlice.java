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
package io.github.bonegen.volume.dicom;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a slice lies (DICOM PS3.3, C.7.6.2).
 *
 * @param file that holds it
 * @param series that it belongs to
 * @param position of its first pixel in mm; empty where unknown
 * @param orientation directions of its rows and columns; axial where the file does not say
 * @param instance number in the series; NaN where unknown
 * @param spacing of rows and of columns in mm; empty where unknown
 * @param thickness distance of slices that the file states; NaN where unknown
 */
public record DicomSlice(Path file, String series, double[] position, double[] orientation, double instance,
    double[] spacing, double thickness)
{
    private static final List<String> FILMS = List.of("CR", "DX", "RG", "MG", "IO", "PX", "XA", "RF", "SC", "ES", "US");

    private static final double[] AXIAL = {1, 0, 0, 0, 1, 0};

    /** The slice of a file; of an enhanced one, of one of its frames. */
    public static DicomSlice of(final Path file, final DicomDataSet data, final int frame) {
        final DicomDataSet own = group(data, DicomTag.PIXEL_MEASURES, frame);
        final DicomDataSet place = group(data, DicomTag.PLANE_POSITION, frame);
        final DicomDataSet plane = group(data, DicomTag.PLANE_ORIENTATION, frame);
        final double between = own.number(DicomTag.SPACING_BETWEEN, data.number(DicomTag.SPACING_BETWEEN, Double.NaN));
        return new DicomSlice(file, data.text(DicomTag.SERIES), place.numbers(DicomTag.POSITION),
            plane.has(DicomTag.ORIENTATION) ? plane.numbers(DicomTag.ORIENTATION) : AXIAL.clone(), data.number(DicomTag.INSTANCE, Double.NaN),
            own.numbers(DicomTag.SPACING), between > 0 ? between
                : own.number(DicomTag.SLICE_THICKNESS, data.number(DicomTag.SLICE_THICKNESS, Double.NaN)));
    }

    /** Whether a file is a slice of a volume and no film. */
    public static boolean isSlice(final DicomDataSet data) {
        return data.element(DicomTag.PIXELS) != null && data.word(DicomTag.ROWS, 0) > 0
            && !FILMS.contains(data.text(DicomTag.MODALITY))
            && (data.numbers(DicomTag.POSITION).length == 3 || data.has(DicomTag.INSTANCE));
    }

    /** What the functional groups of an enhanced file say of a frame; the data set itself in other files. */
    public static DicomDataSet group(final DicomDataSet data, final int tag, final int frame) {
        final List<DicomDataSet> frames = data.items(DicomTag.FRAME_GROUPS);
        final List<DicomDataSet> shared = data.items(DicomTag.SHARED_GROUPS);
        if (frame < frames.size() && frames.get(frame).has(tag)) {
            return frames.get(frame).items(tag).get(0);
        }
        return shared.isEmpty() || !shared.get(0).has(tag) ? data : shared.get(0).items(tag).get(0);
    }

    /** Whether the slice has a place in space: a position of three numbers and an orientation of six. */
    public boolean hasPosition() {
        return position.length == 3 && orientation.length == 6;
    }

    /** The direction across the slice. */
    double[] normal() {
        final double[] o = orientation;
        return new double[] {o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]};
    }

    /** Where the slice lies along its normal, in mm. */
    public double depth() {
        final double[] normal = normal();
        return position[0] * normal[0] + position[1] * normal[1] + position[2] * normal[2];
    }
}
