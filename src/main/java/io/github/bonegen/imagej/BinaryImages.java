package io.github.bonegen.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.bonegen.morphometry.BinaryVolume;

/** Bone as ImageJ shows it: 255 on 0. */
public final class BinaryImages {

    private static final byte BONE = (byte) 255;

    private BinaryImages() {
        // Static functions only.
    }

    /** An 8-bit stack with the volume's calibration. */
    public static ImagePlus toImagePlus(final BinaryVolume bone, final String title) {
        final ImageStack stack = new ImageStack(bone.width(), bone.height());
        for (int z = 0; z < bone.depth(); z++) {
            final byte[] slice = new byte[bone.width() * bone.height()];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = bone.get(i % bone.width(), i / bone.width(), z) ? BONE : 0;
            }
            stack.addSlice(null, slice);
        }
        final ImagePlus image = new ImagePlus(title, stack);
        Volumes.calibrate(image, bone.calibration());
        return image;
    }
}
