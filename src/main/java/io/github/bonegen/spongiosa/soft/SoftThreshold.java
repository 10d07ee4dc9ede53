package io.github.bonegen.spongiosa.soft;

import static io.github.bonegen.InvalidInputException.require;

/**
 * Where bone begins, and how softly.
 *
 * @param level density of a voxel that is half bone, in the model's unit
 * @param softness densities that differ from the level by this much are 27 % and 73 % bone
 */
public record SoftThreshold(double level, double softness) {

    /** As published for vertebrae. */
    public static final double PUBLISHED_LEVEL = 225;
    public static final double PUBLISHED_SOFTNESS = 10;

    public SoftThreshold {
        require(Double.isFinite(level), "threshold=%s is not accepted; it must be a density in the model's unit", level);
        require(softness > 0, "A softness of %s is not accepted; it must be positive", softness);
    }

    /** With the published softness. */
    public static SoftThreshold at(final double level) {
        return new SoftThreshold(level, PUBLISHED_SOFTNESS);
    }
}
