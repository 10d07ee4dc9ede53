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
package io.github.bonegen.imagej.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.volume.Volume;
import java.util.function.Consumer;

/**
 * Makes a user's image what a model can take: of the model's voxel size, and of its edge. Larger images are cropped to
 * the middle, with a note; smaller ones and those of another voxel size are refused.
 */
public final class ModelPatch {

    private static final double SAME_SIZE = 0.02;

    private final SpongiosaModel generator;
    private final Consumer<String> notes;

    /** @param notes takes what was done to the image, a line each */
    public ModelPatch(final SpongiosaModel generator, final Consumer<String> notes) {
        this.generator = generator;
        this.notes = notes;
    }

    /**
     * The voxels, x fastest.
     *
     * @throws io.github.bonegen.InvalidInputException if the image is too small or of another voxel size
     */
    public float[] of(final ImagePlus image) {
        final Volume volume = Volumes.toVolume(image);
        final int edge = generator.edge();
        final double voxel = generator.scale().voxelSize();
        require(!volume.calibration().isCalibrated() || Math.abs(volume.calibration().x() - voxel) <= SAME_SIZE * voxel,
            "%s has voxels of %s %s; the model's are %s mm: resample it first (Image > Scale...)", image.getTitle(),
            volume.calibration().x(), volume.calibration().unit(), voxel);
        require(volume.width() >= edge && volume.height() >= edge && volume.depth() >= edge,
            "%s is %d x %d x %d voxels; the model needs %d x %d x %d", image.getTitle(), volume.width(),
            volume.height(), volume.depth(), edge, edge, edge);
        if (volume.voxels().length > edge * edge * edge) {
            notes.accept(image.getTitle() + " is larger than the model's volumes; its middle is used");
        }
        return middle(volume, edge);
    }

    private static float[] middle(final Volume volume, final int edge) {
        final int x = (volume.width() - edge) / 2;
        final int y = (volume.height() - edge) / 2;
        final int z = (volume.depth() - edge) / 2;
        final float[] voxels = new float[edge * edge * edge];
        for (int k = 0; k < edge; k++) {
            for (int j = 0; j < edge; j++) {
                System.arraycopy(volume.voxels(), ((z + k) * volume.height() + y + j) * volume.width() + x, voxels,
                    (k * edge + j) * edge, edge);
            }
        }
        return voxels;
    }
}
