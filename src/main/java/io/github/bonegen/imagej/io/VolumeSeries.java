/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.imagej.io;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;

/** Volumes of one size as the frames of a hyperstack. */
public final class VolumeSeries {

    private VolumeSeries() {
        // Static functions only.
    }

    /**
     * Copies the frames.
     *
     * @param like size and calibration of the frames
     * @param labels of the frames, one each
     */
    public static ImagePlus of(final String title, final Volume like, final List<float[]> frames, final List<String> labels,
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
        DensityWindow.show(image);
        return image;
    }
}
