package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A three-dimensional image of float values with its calibration and the record of what made it. A two-dimensional
 * image is a volume of depth 1. The voxels lie in one array, x fastest, then y, then z; who is given a volume leaves
 * them as they are.
 */
public final class Volume {

    private final ArrayImg<FloatType, FloatArray> image;
    private final Calibration calibration;
    private final Provenance provenance;

    /** @param image of three dimensions: x, y, z */
    public Volume(final ArrayImg<FloatType, FloatArray> image, final Calibration calibration,
        final Provenance provenance)
    {
        if (image.numDimensions() != 3) {
            throw new IllegalArgumentException("A volume has 3 dimensions, not " + image.numDimensions());
        }
        this.image = image;
        this.calibration = calibration;
        this.provenance = provenance;
    }

    /** Wraps voxels in x, y, z order, x fastest; they are not copied. */
    public static Volume of(final float[] voxels, final int width, final int height, final int depth,
        final Calibration calibration)
    {
        require((long) width * height * depth == voxels.length, "%d voxels do not make a volume of %d x %d x %d",
            voxels.length, width, height, depth);
        return new Volume(ArrayImgs.floats(voxels, width, height, depth), calibration, Provenance.NONE);
    }

    public Volume with(final Provenance newProvenance) {
        return new Volume(image, calibration, newProvenance);
    }

    public Volume with(final Calibration newCalibration) {
        return new Volume(image, newCalibration, provenance);
    }

    public ArrayImg<FloatType, FloatArray> image() {
        return image;
    }

    /** The voxels themselves, x fastest; not a copy. */
    public float[] voxels() {
        return image.update(null).getCurrentStorageArray();
    }

    public int width() {
        return (int) image.dimension(0);
    }

    public int height() {
        return (int) image.dimension(1);
    }

    public int depth() {
        return (int) image.dimension(2);
    }

    public Calibration calibration() {
        return calibration;
    }

    public Provenance provenance() {
        return provenance;
    }
}
