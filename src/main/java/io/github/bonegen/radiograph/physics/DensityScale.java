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
package io.github.bonegen.radiograph.physics;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.physics.spectrum.Material;
import io.github.bonegen.radiograph.physics.spectrum.Materials;
import java.util.List;
import java.util.Locale;

/**
 * What voxel values say about materials: ascending values of pure materials, between which a voxel is a mixture by
 * volume. Above the last value bone of higher mineral content is extrapolated; below the first all is the first.
 *
 * @param materials in ascending order of value
 * @param values the value of each pure material
 */
public record DensityScale(List<Material> materials, double[] values) {

    /** Effective energy of clinical CT at 120 kVp in keV, at which the scales of CT values are read. */
    private static final double CT_ENERGY = 70;
    /** Mineral of ICRU cortical bone (1.92 g/cm3, 22.5 % calcium by mass, 39.9 % of HA by mass): 1080 mg/cm3. */
    private static final double CORTICAL_HYDROXYAPATITE = 1080;
    private static final double WATER_HOUNSFIELD = 1000;

    /** Hounsfield units: 1000 (mu - mu water) / mu water. */
    public static DensityScale hounsfield() {
        return linearInAttenuation(WATER_HOUNSFIELD / Materials.WATER.linearAttenuation(CT_ENERGY));
    }

    /** Density in mg hydroxyapatite per cm3, water 0, cortical bone 1080. */
    public static DensityScale hydroxyapatite() {
        return linearInAttenuation(CORTICAL_HYDROXYAPATITE
            / (Materials.CORTICAL_BONE.linearAttenuation(CT_ENERGY) - Materials.WATER.linearAttenuation(CT_ENERGY)));
    }

    /** A segmented image: 0 is marrow, the given value bone. */
    public static DensityScale binary(final double bone) {
        require(bone > 0, "A binary volume needs a value above 0 for bone, but its largest value is %s", bone);
        return new DensityScale(List.of(Materials.MARROW, Materials.CORTICAL_BONE), new double[] {0, bone});
    }

    /**
     * The scale of a unit's name.
     *
     * @param unit HU, mgHA (also written mg HA/cm3 or mg/cm3) or binary, in any case
     * @param largest the largest value of the volume, which is bone in a binary one
     * @throws io.github.bonegen.InvalidInputException if there is no such unit
     */
    public static DensityScale named(final String unit, final double largest) {
        final String name = unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        switch (name) {
            case "hu", "hounsfield", "hounsfieldunits":
                return hounsfield();
            case "mgha", "mghacm", "mghaccm", "mgcm", "mgccm":
                return hydroxyapatite();
            case "binary", "mask":
                return binary(largest);
            default:
                require(!name.isEmpty() && !name.equals("auto"), "The volume has no unit of density; "
                    + "give unit=HU, unit=mgHA (mg HA/cm3) or unit=binary");
                require(false, "unit=%s is not accepted; choose HU, mgHA (mg HA/cm3) or binary", unit);
                return null;
        }
    }

    /** Where a value stands in the list of materials: 1.25 is three quarters of material 1 and one of material 2. */
    float position(final float value) {
        int upper = 1;
        while (upper < values.length - 1 && value > values[upper]) {
            upper++;
        }
        return (float) Math.max(0, upper - 1 + (value - values[upper - 1]) / (values[upper] - values[upper - 1]));
    }

    private static DensityScale linearInAttenuation(final double slope) {
        final List<Material> chain = List.of(Materials.AIR, Materials.MARROW, Materials.SOFT_TISSUE,
            Materials.CORTICAL_BONE);
        final double water = Materials.WATER.linearAttenuation(CT_ENERGY);
        return new DensityScale(chain, chain.stream()
            .mapToDouble(material -> slope * (material.linearAttenuation(CT_ENERGY) - water)).toArray());
    }
}
