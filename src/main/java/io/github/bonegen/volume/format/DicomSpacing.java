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
import io.github.bonegen.volume.dicom.DicomSlice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The voxel size of slices.
 *
 * @param calibration in mm, or none
 * @param notes what was assumed
 */
record DicomSpacing(Calibration calibration, List<String> notes) {

    /** Gaps between slices, and positions off their axis, may differ by this share. */
    private static final double TOLERANCE = 0.02;
    private static final double SAME_DIRECTION = 1e-3;

    /**
     * @param slices in their order
     * @throws io.github.bonegen.InvalidInputException if slices are missing, double, tilted or of different spacings
     */
    static DicomSpacing of(final List<DicomSlice> slices, final Path path) {
        final DicomSlice first = slices.get(0);
        for (final DicomSlice slice : slices) {
            require(Arrays.equals(slice.spacing(), first.spacing()), "%s has pixels of other sizes than %s", slice.file(),
                first.file());
        }
        final List<String> notes = new ArrayList<>();
        if (first.spacing().length != 2) {
            notes.add("its slices state no pixel size");
            return new DicomSpacing(Calibration.NONE, notes);
        }
        double gap = first.thickness();
        if (slices.size() > 1 && slices.stream().allMatch(DicomSlice::hasPosition)) {
            gap = gap(slices, path);
        } else {
            notes.add("its slices state no positions: they are taken in their order and as thick as they say");
        }
        if (!(gap > 0)) {
            notes.add("its slices state neither distance nor thickness: none is taken");
            return new DicomSpacing(Calibration.NONE, notes);
        }
        return new DicomSpacing(LengthUnits.calibration(first.spacing()[1], first.spacing()[0], gap, "mm"), notes);
    }

    private static double gap(final List<DicomSlice> slices, final Path path) {
        final DicomSlice first = slices.get(0);
        final DicomSlice last = slices.get(slices.size() - 1);
        final double gap = (last.depth() - first.depth()) / (slices.size() - 1);
        require(gap > 0, "%s holds slices at one place; accepted is one volume", path);
        for (int i = 1; i < slices.size(); i++) {
            final double own = slices.get(i).depth() - slices.get(i - 1).depth();
            require(Math.abs(own - gap) <= TOLERANCE * gap, "%s has slices %.4g mm apart where others are %.4g (at %s):"
                + " slices are missing, double, or of several volumes", path, own, gap,
                slices.get(i).file().getFileName());
            for (int k = 0; k < 6; k++) {
                require(Math.abs(slices.get(i).orientation()[k] - first.orientation()[k]) <= SAME_DIRECTION,
                    "%s has slices of different directions", path);
            }
        }
        double off = 0;
        for (int k = 0; k < 3; k++) {
            off += Math.pow(last.position()[k] - first.position()[k], 2);
        }
        final double depth = last.depth() - first.depth();
        require(Math.sqrt(Math.max(0, off - depth * depth)) <= TOLERANCE * depth,
            "%s has slices that are shifted against each other (a tilted gantry); resample it to a straight grid", path);
        // Positions are decimal numbers with errors of rounding.
        return Math.round(gap * 1e7) / 1e7;
    }
}
