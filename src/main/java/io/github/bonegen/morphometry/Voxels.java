package io.github.bonegen.morphometry;

import io.github.bonegen.volume.Volume;

/** From grey voxels to bits. */
final class Voxels {

    private Voxels() {
        // Static functions only.
    }

    @FunctionalInterface
    interface Condition {
        boolean holds(float value);
    }

    static BinaryVolume where(final Volume volume, final Condition condition) {
        final float[] voxels = volume.voxels();
        final int width = volume.width();
        final int height = volume.height();
        return BinaryVolume.of(width, height, volume.depth(), volume.calibration(),
            (x, y, z) -> condition.holds(voxels[(z * height + y) * width + x]));
    }
}
