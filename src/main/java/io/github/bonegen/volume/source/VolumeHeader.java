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
package io.github.bonegen.volume.source;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says of its volume.
 *
 * @param width of a plane in voxels
 * @param height of a plane in voxels
 * @param depth number of planes
 * @param storage the smallest type that holds every value
 * @param calibration voxel size in mm, or none, and unit of the values
 * @param record that the file carries
 * @param notes what a person must know of how the file was read, one line each
 * @param arrangement of the planes
 */
public record VolumeHeader(int width, int height, int depth, SampleType storage, Calibration calibration,
    Provenance record, List<String> notes, Arrangement arrangement)
{
    /**
     * How the planes of a file are channels, slices and frames, in this order.
     *
     * @param channels of a slice
     * @param slices of a frame
     * @param frames of the file
     */
    public record Arrangement(int channels, int slices, int frames) { }

    /** Name of the entry of a record that holds the notes. */
    public static final String NOTES = "reading notes";

    private static final long MOST_VOXELS = 1L << 37;

    public VolumeHeader {
        notes = List.copyOf(notes);
    }

    /**
     * @param sizes width, height and depth
     * @throws io.github.bonegen.InvalidInputException if a size is not positive, or the planes or all of them are too large
     */
    public static VolumeHeader of(final Path file, final long[] sizes, final SampleType storage,
        final Calibration calibration, final List<String> notes)
    {
        boolean sane = true;
        for (final long size : sizes) {
            sane &= size > 0 && size < Integer.MAX_VALUE;
        }
        sane = sane && sizes[0] * sizes[1] < Integer.MAX_VALUE && sizes[0] * sizes[1] <= MOST_VOXELS / sizes[2];
        require(sane, "%s states a size of %d x %d x %d voxels; accepted are positive sizes, planes of less than 2^31 voxels and"
            + " 2^37 voxels in all", file, sizes[0], sizes[1], sizes[2]);
        return new VolumeHeader((int) sizes[0], (int) sizes[1], (int) sizes[2], storage, calibration, Provenance.NONE,
            notes, new Arrangement(1, (int) sizes[2], 1));
    }

    /** This header and one note more, after the others. */
    public VolumeHeader withNote(final String note) {
        final List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new VolumeHeader(width, height, depth, storage, calibration, record, more, arrangement);
    }

    /** The same header with another record. */
    public VolumeHeader with(final Provenance newRecord) {
        return new VolumeHeader(width, height, depth, storage, calibration, newRecord, notes, arrangement);
    }

    /** The same header with another calibration. */
    public VolumeHeader with(final Calibration newCalibration) {
        return new VolumeHeader(width, height, depth, storage, newCalibration, record, notes, arrangement);
    }

    /** The same header with another type of the stored values. */
    public VolumeHeader with(final SampleType newStorage) {
        return new VolumeHeader(width, height, depth, newStorage, calibration, record, notes, arrangement);
    }

    /** The same header with another calibration and other notes, in place of those it has. */
    public VolumeHeader with(final Calibration newCalibration, final List<String> newNotes) {
        return new VolumeHeader(width, height, depth, storage, newCalibration, record, newNotes, arrangement);
    }

    /** The same header with another arrangement of the planes. */
    public VolumeHeader with(final Arrangement newArrangement) {
        return new VolumeHeader(width, height, depth, storage, calibration, record, notes, newArrangement);
    }

    /**
     * The header of the one volume that the file is; frames are taken for slices where there is one slice.
     *
     * @throws io.github.bonegen.InvalidInputException if it has several channels, or several slices in several frames
     */
    public VolumeHeader single(final Path file) {
        final Arrangement planes = arrangement;
        require(planes.channels() == 1, "%s has %d channels; accepted is one: duplicate the one that you mean", file,
            planes.channels());
        require(planes.frames() == 1 || planes.slices() == 1, "%s has %d slices in each of %d frames; accepted is one"
            + " stack: duplicate the frame that you mean", file, planes.slices(), planes.frames());
        return planes.frames() == 1 ? this : withNote("its " + planes.frames() + " frames are taken for slices");
    }

    /** The number of voxels. */
    public long count() {
        return (long) width * height * depth;
    }

    /** The record with the notes in it. */
    public Provenance recordWithNotes() {
        return notes.isEmpty() ? record : record.with(NOTES, String.join("; ", notes));
    }
}
