package io.github.bonegen.radiograph.set;

import io.github.bonegen.volume.Volume;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The whole image and squares of a half and a quarter of its longer side around the fracture or the shaft.
 *
 * @param size of each square
 */
public record MultiscaleStrategy(int size) implements SizeStrategy {

    private static final int[] ZOOMS = {2, 4};

    @Override
    public Map<String, Placement> squares(final Volume image, final double mmPerPixel, final double[] focus) {
        final Map<String, Placement> squares = new LinkedHashMap<>();
        final Placement whole = PadStrategy.whole(image, size);
        squares.put("-x1", whole);
        for (final int zoom : ZOOMS) {
            squares.put("-x" + zoom, Placement.around(focus[0], focus[1], whole.scale() / zoom, size));
        }
        return squares;
    }
}
