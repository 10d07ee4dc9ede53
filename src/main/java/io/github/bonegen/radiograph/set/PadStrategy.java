package io.github.bonegen.radiograph.set;

import io.github.bonegen.volume.Volume;
import java.util.Map;

/**
 * The whole image, padded with black to a square and resized by area: what Schilcher et al. do (Comput. Biol. Med.
 * 2024).
 *
 * @param size of the square
 */
public record PadStrategy(int size) implements SizeStrategy {

    @Override
    public Map<String, Placement> squares(final Volume image, final double mmPerPixel, final double[] focus) {
        return Map.of("", whole(image, size));
    }

    static Placement whole(final Volume image, final int size) {
        final double scale = (double) Math.max(image.width(), image.height()) / size;
        return Placement.around((image.width() - 1) / 2.0, (image.height() - 1) / 2.0, scale, size);
    }
}
