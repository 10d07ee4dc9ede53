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
package io.github.bonegen.imagej.morphometry;

import ij.ImagePlus;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.ImagePlanes;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.imagej.region.RegionRule;
import io.github.bonegen.morphometry.binary.Segmented;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.Resampling;
import io.github.bonegen.volume.format.ScancoUnit;
import io.github.bonegen.volume.source.VolumeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From an image to its bone: made isotropic if asked for, segmented, purified if asked for, with the regions to look at.
 *
 * @param rule which voxels are bone
 * @param purify whether the largest piece alone is taken, its cavities filled
 * @param resample whether voxels that are no cubes are made cubes
 * @param unit that a scan's values are taken in
 * @param where images are looked at
 */
public record BonePreparation(BoneChoice.Rule rule, boolean purify, boolean resample, ScancoUnit unit, RegionRule where) {

    /** The image's own planes; resampled ones need the memory for a copy. */
    public Planes planes(final ImagePlus image) {
        final Planes given = ImagePlanes.of(image);
        return unit.of(resample && !given.calibration().isIsotropic() ? Resampling.toIsotropic(Volumes.toVolume(image))
            : given, Provenance.parse(Objects.requireNonNullElse(image.getInfoProperty(), "")));
    }

    /** Bytes that an image's own planes take; of a virtual stack none are held. */
    public static long bytes(final ImagePlus image) {
        return image.getStack().isVirtual() ? 0 : MemoryCheck.ofArrays(image.getStackSize(),
            (long) image.getWidth() * image.getHeight() * image.getBitDepth() / Byte.SIZE);
    }

    /**
     * Segments an image.
     *
     * @param volume its {@link #planes}
     * @throws io.github.bonegen.InvalidInputException if it cannot be segmented, or a mask not be used
     */
    public PreparedBone of(final ImagePlus image, final Planes volume) {
        final BoneChoice choice = rule.of(image, volume);
        final Segmented segmented = choice.segmentation().segment(volume, image.getTitle());
        final Segmented bone = purify ? segmented.purified() : segmented;
        final RegionRule.Candidate found = where.of(image, bone.bone());
        final List<String> notes = new ArrayList<>(choice.note().isEmpty() ? List.of() : List.of(choice.note()));
        Optional.ofNullable(volume.provenance().entries().get(VolumeHeader.NOTES)).ifPresent(notes::add);
        notes.addAll(found.notes());
        return new PreparedBone(volume, bone, choice.segmentation().isOfGreyValues(), found.regions(), notes);
    }
}
