package io.github.bonegen.radiograph.set;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Volume;
import java.util.Map;

/** An answer to images of very different size: how an image becomes one or more squares of a given size. */
public interface SizeStrategy {

    /**
     * The squares of an image.
     *
     * @param image the original
     * @param mmPerPixel its pixel size; NaN where unknown
     * @param focus column and row of the fracture, or of the shaft where that is unknown
     * @return placements by a suffix that tells the squares of an image apart
     * @throws InvalidInputException if the image lacks what the strategy needs
     */
    Map<String, Placement> squares(Volume image, double mmPerPixel, double[] focus);

    /** The strategy of a name. */
    static SizeStrategy named(final String name, final int size) {
        require(size >= 8 && size <= 8192, "size=%d is out of range; accepted is 8 to 8192 pixels", size);
        switch (name) {
            case "pad":
                return new PadStrategy(size);
            case "crop":
                return new CropStrategy(size);
            case "multiscale":
                return new MultiscaleStrategy(size);
            default:
                throw new InvalidInputException("strategy=" + name
                    + " is not accepted; choose pad, crop or multiscale");
        }
    }
}
