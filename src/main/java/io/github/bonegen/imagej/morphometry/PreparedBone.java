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

import io.github.bonegen.Choices;
import io.github.bonegen.Provenance;
import io.github.bonegen.morphometry.binary.Segmented;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Planes;
import io.github.bonegen.volume.source.VolumeHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An image's bone.
 *
 * @param volume the image's values
 * @param segmented bone of it
 * @param isOfGreyValues whether the values are grey, so that their density means something
 * @param regions to look at, by what follows the image's title where there are several
 * @param notes what a person must know, one line each
 */
public record PreparedBone(Planes volume, Segmented segmented, boolean isOfGreyValues, Map<String, Region> regions,
    List<String> notes)
{
    /** How the bone came about, and where it is looked at. */
    public Provenance record(final Region region) {
        final Map<String, String> steps = new LinkedHashMap<>(volume.provenance().entries());
        steps.remove(VolumeHeader.NOTES);
        steps.putAll(segmented.record().entries());
        return new Provenance(steps)
            .with("mask", region.isEverywhere() ? "none" : region.name())
            .with("convention", region.isEverywhere() ? "" : Choices.key(region.convention()))
            .with("voxel size", volume.calibration().x() + " " + volume.calibration().unit())
            .with("voxels", volume.width() + " x " + volume.height() + " x " + volume.depth());
    }
}
