package io.github.bonegen.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;

/** Volumes of one size as the frames of a hyperstack. */
final class VolumeSeries {

    private VolumeSeries() {
        // Static functions only.
    }

    /**
     * Copies the frames.
     *
     * @param like size and calibration of the frames
     * @param labels of the frames, one each
     */
    static ImagePlus of(final String title, final Volume like, final List<float[]> frames, final List<String> labels,
        final Provenance record)
    {
        final int plane = like.width() * like.height();
        final ImageStack stack = new ImageStack(like.width(), like.height());
        for (int frame = 0; frame < frames.size(); frame++) {
            for (int z = 0; z < like.depth(); z++) {
                stack.addSlice(labels.get(frame), new FloatProcessor(like.width(), like.height(),
                    Arrays.copyOfRange(frames.get(frame), z * plane, (z + 1) * plane)));
            }
        }
        final ImagePlus image = new ImagePlus(title, stack);
        image.setDimensions(1, like.depth(), frames.size());
        image.setOpenAsHyperStack(true);
        Volumes.calibrate(image, like.calibration());
        Volumes.setProvenance(image, record);
        return image;
    }
}
