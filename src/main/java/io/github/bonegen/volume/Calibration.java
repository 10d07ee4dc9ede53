package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

/**
 * What a voxel measures.
 *
 * @param x voxel width in {@code unit}
 * @param y voxel height in {@code unit}
 * @param z voxel depth in {@code unit}
 * @param unit unit of length, {@value #VOXELS} where the image has none
 * @param valueUnit unit of the voxel values, such as {@code mg HA/cm3}; empty where unknown
 */
public record Calibration(double x, double y, double z, String unit, String valueUnit) {

    public static final String VOXELS = "voxel";

    /** No physical size: lengths are in voxels. */
    public static final Calibration NONE = isotropic(1, VOXELS, "");

    /** Voxel sizes that differ by less than this share are the same: scanners round what they write. */
    private static final double SAME_SIZE = 1e-3;

    public Calibration {
        require(x > 0 && y > 0 && z > 0 && Double.isFinite(x + y + z),
            "The voxel size must be positive, but is %s x %s x %s %s", x, y, z, unit);
    }

    public static Calibration isotropic(final double size, final String unit, final String valueUnit) {
        return new Calibration(size, size, size, unit, valueUnit);
    }

    public boolean isIsotropic() {
        final double largest = Math.max(x, Math.max(y, z));
        final double smallest = Math.min(x, Math.min(y, z));
        return largest - smallest <= SAME_SIZE * largest;
    }

    /** Whether lengths are physical. */
    public boolean isCalibrated() {
        return !VOXELS.equals(unit);
    }

    public Calibration withValueUnit(final String newValueUnit) {
        return new Calibration(x, y, z, unit, newValueUnit);
    }
}
