package io.github.bonegen.radiograph.physics;

import static io.github.bonegen.InvalidInputException.require;

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
