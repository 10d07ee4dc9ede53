package io.github.bonegen.morphometry;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Volume;

/** Decides which voxels of a volume are bone. */
public interface Segmentation {

    /**
     * Segments a volume. Cost O(voxels); memory 1 bit a voxel.
     *
     * @param name what messages call the volume
     * @throws InvalidInputException if this segmentation cannot be applied to the volume
     */
    Segmented segment(Volume volume, String name);

    /** Whether the volume's values are grey, so that its density means something. */
    boolean isOfGreyValues();

    /**
     * The segmentation that a text means: {@code none} for an image that is binary already, {@code otsu}, or a threshold
     * in the image's unit.
     *
     * @throws InvalidInputException if it is none of these
     */
    static Segmentation of(final String text) {
        final String word = text.trim().toLowerCase(java.util.Locale.ROOT);
        if (word.equals("none")) {
            return new BinaryImage();
        }
        if (word.equals("otsu")) {
            return new OtsuThreshold();
        }
        try {
            return new FixedThreshold(Double.parseDouble(word));
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException("threshold=" + text
                + " is not accepted; choose none, otsu or a number in the image's unit", exception);
        }
    }

    /**
     * Checks what all morphometry needs, before long work starts.
     *
     * @throws InvalidInputException if the volume has one slice, voxels that are not cubes, or values that are no numbers
     */
    static void check(final Volume volume, final String name) {
        require(volume.width() > 1 && volume.height() > 1 && volume.depth() > 1,
            "%s is a 2D image of %d x %d x %d; accepted is a stack with more than one voxel along each axis", name,
            volume.width(), volume.height(), volume.depth());
        require(volume.calibration().isIsotropic(),
            "%s has voxels of %s x %s x %s %s; accepted are cubic voxels: give resample=true to make them so", name,
            volume.calibration().x(), volume.calibration().y(), volume.calibration().z(), volume.calibration().unit());
        for (final float value : volume.voxels()) {
            require(Float.isFinite(value), "%s has voxels of value %s; accepted are finite values", name, value);
        }
    }
}
