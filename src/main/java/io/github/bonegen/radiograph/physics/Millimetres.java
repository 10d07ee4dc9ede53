package io.github.bonegen.radiograph.physics;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Calibration;
import java.util.Locale;

/** Lengths of a calibration in mm. */
public final class Millimetres {

    private Millimetres() {
        // Static functions only.
    }

    /**
     * The voxel size along x, y, z in mm.
     *
     * @throws InvalidInputException if the calibration has no unit of length
     */
    public static double[] spacing(final Calibration calibration) {
        final double factor = factor(calibration.unit());
        return new double[] {calibration.x() * factor, calibration.y() * factor, calibration.z() * factor};
    }

    private static double factor(final String unit) {
        switch (unit.toLowerCase(Locale.ROOT)) {
            case "mm", "millimeter", "millimetre":
                return 1;
            case "cm":
                return 10;
            case "m":
                return 1000;
            default:
                throw new InvalidInputException("The volume's voxel size has the unit '" + unit
                    + "'; accepted are mm, cm, m and um (Image > Properties... sets it)");
        }
    }
}
