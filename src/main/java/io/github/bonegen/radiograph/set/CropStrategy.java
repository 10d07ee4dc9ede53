package io.github.bonegen.radiograph.set;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Volume;
import java.util.Map;

/**
 * One millimetre per pixel, cropped around the fracture or the shaft.
 *
 * @param size of the square in pixels and mm
 */
public record CropStrategy(int size) implements SizeStrategy {

    @Override
    public Map<String, Placement> squares(final Volume image, final double mmPerPixel, final double[] focus) {
        require(mmPerPixel > 0, "strategy=crop needs the pixel size, which is neither in the table nor in the file; "
            + "accepted is a column mmperpixel");
        return Map.of("", Placement.around(focus[0], focus[1], 1 / mmPerPixel, size));
    }
}
