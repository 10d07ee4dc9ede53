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
package io.github.bonegen.imagej.cortex;

import ij.ImagePlus;
import io.github.bonegen.imagej.io.BinaryImages;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Scans;
import io.github.bonegen.imagej.morphometry.MeasuredImage;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.cortex.Compartments;
import java.nio.file.Path;

/**
 * An image's compartments.
 *
 * @param title of the image
 * @param bone of the image
 * @param parts its compartments
 * @param row what was measured
 */
public record SegmentedBone(String title, BinaryVolume bone, Compartments parts, MeasuredImage row) {

    private static final String CORTEX = "_cortex";
    private static final String TRABECULAE = "_trabeculae";
    private static final String PICTURE = "_segmented";

    /** The mask of the cortex, 255 inside. */
    public ImagePlus cortex() {
        return BinaryImages.toImagePlus(parts.cortex(), Scans.specimen(title) + CORTEX);
    }

    /** The mask of the trabeculae and the marrow between them. */
    public ImagePlus trabeculae() {
        return BinaryImages.toImagePlus(parts.trabeculae(), Scans.specimen(title) + TRABECULAE);
    }

    /** The middle slices along the three axes in the colours of the compartments. */
    public ImagePlus picture() {
        return new ImagePlus(Scans.specimen(title) + PICTURE, CompartmentPicture.of(bone, parts));
    }

    /**
     * Writes the masks and the picture.
     *
     * @param base what the files' names begin with
     * @throws io.github.bonegen.InvalidInputException if a file cannot be written
     */
    void write(final Path base) {
        ImageFiles.saveTiff(cortex(), base.resolveSibling(base.getFileName() + CORTEX + ".tif"));
        ImageFiles.saveTiff(trabeculae(), base.resolveSibling(base.getFileName() + TRABECULAE + ".tif"));
        ImageFiles.savePng(CompartmentPicture.of(bone, parts), base.resolveSibling(base.getFileName() + PICTURE + ".png"));
    }
}
