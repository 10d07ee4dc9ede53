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
package io.github.bonegen.imagej.region;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Voxels;
import io.github.bonegen.morphometry.region.Convention;
import io.github.bonegen.morphometry.region.MaskObjects;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Resampling;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where images are measured.
 *
 * @param source of their masks
 * @param objects of a mask that are measured by themselves
 * @param convention of the masks' borders
 */
public record RegionRule(MaskSource source, MaskObjects objects, Convention convention) {

    /** Voxel sizes that differ by more than this share are told of. */
    private static final double SAME_SIZE = 0.01;

    /**
     * The regions of an image.
     *
     * @param regions at least one, of the bone's size, by what follows the image's title where there are several
     * @param notes one line each
     */
    public record Candidate(Map<String, Region> regions, List<String> notes) {
    }

    /** Images as a whole; a selection is left aside. */
    public static RegionRule everywhere() {
        return new RegionRule(new EntireImage(), MaskObjects.TOGETHER, Convention.WHOLE);
    }

    /**
     * Finds the regions of an image.
     *
     * @param bone of the image, which may have been resampled
     * @throws io.github.bonegen.InvalidInputException if there is no mask, or it is empty, or of another size than the image
     */
    public Candidate of(final ImagePlus image, final BinaryVolume bone) {
        final Optional<Mask> mask = source.of(image);
        if (mask.isEmpty()) {
            final String note = source.noteWithout(image);
            return new Candidate(Map.of("", Region.everywhere(bone)), note.isEmpty() ? List.of() : List.of(note));
        }
        final List<String> notes = new ArrayList<>(mask.get().notes());
        check(mask.get(), image, bone, notes);
        return new Candidate(regions(mask.get(), bone), notes);
    }

    private static void check(final Mask mask, final ImagePlus image, final BinaryVolume bone, final List<String> notes) {
        final Planes planes = mask.planes();
        require(planes.width() == image.getWidth() && planes.height() == image.getHeight()
            && planes.depth() == image.getStackSize(),
            "The mask %s is %d x %d x %d voxels and %s %d x %d x %d; both must be of one size", mask.name(), planes.width(),
            planes.height(), planes.depth(), image.getTitle(), image.getWidth(), image.getHeight(), image.getStackSize());
        final Calibration size = planes.calibration();
        if (size.isCalibrated() && bone.calibration().isCalibrated() && size.isIsotropic()
            && Math.abs(size.x() / bone.calibration().x() - 1) > SAME_SIZE)
        {
            notes.add("the mask " + mask.name() + " has voxels of " + size.x() + " " + size.unit()
                + ", the image others; the image's count");
        }
    }

    private Map<String, Region> regions(final Mask mask, final BinaryVolume bone) {
        final Map<String, Region> regions = new LinkedHashMap<>();
        final Map<String, BinaryVolume> parts = objects.of("The mask " + mask.name(), mask.planes());
        require(!parts.isEmpty(), "The mask %s is empty; accepted is a mask with voxels above 0", mask.name());
        parts.forEach((name, voxels) -> regions.put(name.isEmpty() ? "" : ", " + name, new Region(name.isEmpty() ? mask.name()
            : mask.name() + ", " + name, ofSize(voxels, mask.planes().calibration(), bone), convention)));
        return regions;
    }

    /** As the image was made isotropic. */
    private static BinaryVolume ofSize(final BinaryVolume mask, final Calibration calibration, final BinaryVolume bone) {
        if (mask.width() == bone.width() && mask.height() == bone.height() && mask.depth() == bone.depth()) {
            return mask.with(bone.calibration());
        }
        final float[] ones = new float[(int) mask.size()];
        for (int i = 0; i < ones.length; i++) {
            final int row = i / mask.width();
            ones[i] = mask.get(i % mask.width(), row % mask.height(), row / mask.height()) ? 1 : 0;
        }
        return Voxels.where(Resampling.toIsotropic(Volume.of(ones, mask.width(), mask.height(), mask.depth(),
            calibration)), value -> value >= 0.5f).with(bone.calibration());
    }
}
