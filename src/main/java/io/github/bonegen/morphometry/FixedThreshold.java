package io.github.bonegen.morphometry;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Volume;

/**
 * Bone is what reaches a threshold.
 *
 * @param level in the unit of the volume's values
 */
public record FixedThreshold(double level) implements Segmentation {

    public FixedThreshold {
        require(Double.isFinite(level), "A threshold of %s is not accepted; it must be finite", level);
    }

    @Override
    public Segmented segment(final Volume volume, final String name) {
        Segmentation.check(volume, name);
        return apply(volume, "fixed");
    }

    @Override
    public boolean isOfGreyValues() {
        return true;
    }

    Segmented apply(final Volume volume, final String kind) {
        final String unit = volume.calibration().valueUnit();
        return new Segmented(Voxels.where(volume, value -> value >= level), Provenance.NONE.with("segmentation",
            kind + " threshold: bone is " + (float) level + (unit.isEmpty() ? "" : " " + unit) + " and above"));
    }
}
