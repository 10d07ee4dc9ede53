package io.github.bonegen.radiograph.set;

import io.github.bonegen.volume.Volume;

/** Finds the shaft where nobody says where the fracture is: the middle of what is bright in the image's middle rows. */
final class ShaftFinder {

    private static final int COARSE = 64;
    private static final double BRIGHT = 0.85;

    private ShaftFinder() {
        // Static functions only.
    }

    /** Column and row, in the original's pixels. */
    static double[] find(final Volume image) {
        final Placement whole = PadStrategy.whole(image, COARSE);
        final float[] pixels = AreaResampling.square(image, whole, COARSE).voxels();
        double weight = 0;
        double moment = 0;
        for (int y = COARSE / 4; y < COARSE * 3 / 4; y++) {
            float largest = 0;
            for (int x = 0; x < COARSE; x++) {
                largest = Math.max(largest, pixels[y * COARSE + x]);
            }
            for (int x = 0; x < COARSE; x++) {
                final double excess = Math.max(0, pixels[y * COARSE + x] - BRIGHT * largest);
                weight += excess;
                moment += excess * x;
            }
        }
        final double column = weight > 0 ? moment / weight : (COARSE - 1) / 2.0;
        return whole.toOriginal(column, (COARSE - 1) / 2.0);
    }
}
