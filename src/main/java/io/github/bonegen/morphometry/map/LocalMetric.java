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
package io.github.bonegen.morphometry.map;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.region.Convention;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Volume;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is mapped. A window counts as a mask does in the convention {@link Convention#WHOLE}: the whole volume is measured
 * and counted in the window, and in the mask where there is one.
 */
public enum LocalMetric {

    /** Bone voxels over all voxels. */
    BVTV("BV/TV", length -> "", (bone, region, parallel) -> new BoneFraction(bone.and(region.voxels()))),

    /** Mean local thickness over the bone voxels. */
    TBTH("Tb.Th", length -> length, (bone, region, parallel) -> new MeanDiameter("Tb.Th (" + bone.calibration().unit() + ")",
        existing(region.of(bone).thickness(parallel)))),

    /** The same of the marrow. */
    TBSP("Tb.Sp", length -> length, (bone, region, parallel) -> new MeanDiameter("Tb.Sp (" + bone.calibration().unit() + ")",
        existing(region.of(bone).separation(parallel)))),

    /** Degree of anisotropy from mean intercept lengths along 13 directions, and the direction of the longest. */
    DA("DA", length -> "", (bone, region, parallel) -> new LatticeIntercepts(bone, region.voxels())),

    /** Connections a volume. */
    CONN("Conn.D", length -> length + "^-3", (bone, region, parallel) -> new EulerShares(bone, region.voxels(), 1 / Math.pow(bone
        .calibration().x(), 3), "Conn.D (" + bone.calibration().unit() + "^-3)"));

    private interface Maker {
        CellMeasure of(BinaryVolume bone, Region region, Parallel parallel);
    }

    private final String label;
    private final UnaryOperator<String> unit;
    private final Maker maker;

    LocalMetric(final String label, final UnaryOperator<String> unit, final Maker maker) {
        this.label = label;
        this.unit = unit;
        this.maker = maker;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The unit of its values where lengths have a unit; empty for none. */
    public String unit(final String length) {
        return unit.apply(length);
    }

    /** @throws io.github.bonegen.InvalidInputException if it is defined nowhere in the volume */
    CellMeasure of(final BinaryVolume bone, final Region region, final Parallel parallel) {
        return maker.of(bone, region, parallel);
    }

    private static Volume existing(final Optional<Volume> map) {
        require(map.isPresent(), "There is no bone, or nothing else; thickness and separation are undefined");
        return map.get();
    }
}
