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
package io.github.bonegen.imagej.radiograph;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.radiograph.generator.RadiographBatch;
import io.github.bonegen.radiograph.generator.RadiographClass;
import io.github.bonegen.volume.Volume;
import java.util.List;

/** Generated radiographs as the slices of one 16-bit image. */
public final class RadiographStack implements RadiographBatch.Sink {

    private static final double SHARE_OF_MEMORY = 0.5;
    private static final int BYTES = 2;
    private static final List<String> OF_A_SLICE = List.of("label", "view", "sample");

    private final String title;
    private final int count;
    private ImageStack stack;
    private Volume first;
    private Provenance record;

    /** @param count of images to come */
    public RadiographStack(final String title, final int count) {
        this.title = title;
        this.count = count;
    }

    @Override
    public void accept(final RadiographClass what, final int index, final Volume image) {
        if (stack == null) {
            require((double) count * image.width() * image.height() * BYTES
                < SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory(),
                "%d images do not fit into memory; name a folder as output, and they are written one by one", count);
            stack = new ImageStack(image.width(), image.height());
            first = image;
            record = image.provenance();
        }
        stack.addSlice(what + " " + index, RadiographFiles.toImagePlus(image, title).getProcessor());
    }

    /** The image, with the record of its first slice. */
    public ImagePlus finish() {
        final ImagePlus image = new ImagePlus(title, stack);
        Volumes.calibrate(image, first.calibration());
        Volumes.setProvenance(image, stack.getSize() == 1 ? record : ofAll());
        image.setDisplayRange(0, 65535);
        return image;
    }

    /** The record without what differs between slices. */
    private Provenance ofAll() {
        return OF_A_SLICE.stream().filter(record.entries()::containsKey).reduce(record,
            (rest, name) -> rest.with(name, "see the slices' labels"), (a, b) -> b);
    }
}
