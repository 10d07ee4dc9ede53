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
package io.github.bonegen.radiograph.evaluation;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the images of a set into memory, 4 bytes a pixel.
 *
 * @param store that reads files
 */
public record SetReader(ImageStore store) {

    private static final float WHITE = 65535;

    /**
     * Reads some entries of a set.
     *
     * @param labels that are read; others are left aside
     * @throws io.github.bonegen.InvalidInputException if an image cannot be read, or is not square
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public List<EvaluatedImage> read(final ImageSet set, final List<SetEntry> entries, final List<String> labels,
        final Progress progress)
    {
        final List<SetEntry> read = entries.stream().filter(entry -> labels.contains(entry.label())).toList();
        final List<EvaluatedImage> images = new ArrayList<>();
        for (final SetEntry entry : read) {
            progress.checkCancelled();
            progress.update((double) images.size() / read.size(), "reading " + entry.file());
            final Volume image = store.read(set.file(entry));
            require(image.width() == image.height(), "%s has %d x %d pixels; accepted are squares, which"
                + " prepare-image-set makes", set.file(entry), image.width(), image.height());
            final float[] grey = image.voxels().clone();
            for (int i = 0; i < grey.length; i++) {
                grey[i] /= WHITE;
            }
            images.add(new EvaluatedImage(grey, entry.label(), entry.patient(), entry.site()));
        }
        return images;
    }

    /**
     * Reads a set with its splits.
     *
     * @param heldOut names of the splits that are held out
     * @param labels that are read; others are left aside
     * @throws io.github.bonegen.InvalidInputException if an image cannot be read, or there are no training or no
     *     held-out images
     */
    public RealImages readReal(final ImageSet set, final List<String> heldOut, final List<String> labels,
        final Progress progress)
    {
        final List<SetEntry> training = set.split("train");
        final List<SetEntry> others = heldOut.stream().flatMap(split -> set.split(split).stream()).toList();
        final double share = training.size() / Math.max(1.0, training.size() + others.size());
        return new RealImages(read(set, training, labels, progress.part(0, share)),
            read(set, others, labels, progress.part(share, 1)));
    }

    /**
     * How many images the smallest class of a set to be measured has.
     *
     * @param labels of the classes
     * @throws io.github.bonegen.InvalidInputException if they are too few to give figures for; the class is named
     */
    public static int smallestClass(final ImageSet set, final List<String> labels) {
        int smallest = Integer.MAX_VALUE;
        for (final String label : labels) {
            final int count = (int) set.entries().stream().filter(entry -> entry.label().equals(label)).count();
            require(count >= RadiographEvaluator.LEAST, "%s has %d images of %s; accepted are sets with at least %d of %s",
                set.folder(), count, label, RadiographEvaluator.LEAST, labels);
            smallest = Math.min(smallest, count);
        }
        return smallest;
    }
}
