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
package io.github.bonegen.radiograph.set;

import io.github.bonegen.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the images of a plan and writes them as an image set. */
public final class PhantomSet {

    /** The table of what is on each image, beside the set's own. */
    public static final String TRUTH = "truth.csv";

    private PhantomSet() {
        // Static functions only.
    }

    /**
     * Writes images, table and truths into a folder; the tables come last, when all images are there. Images that are
     * there already, whole and with the record that they should have, are kept: what was interrupted goes on.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be written to
     * @throws java.util.concurrent.CancellationException if the user cancelled; what is written stays
     */
    public static ImageSet write(final List<PlannedImage> images, final Path folder, final ImageStore store,
        final Progress progress)
    {
        final AtomicInteger done = new AtomicInteger();
        images.parallelStream().forEach(image -> {
            progress.checkCancelled();
            final Path file = folder.resolve(image.entry().file());
            if (!store.record(file).equals(image.record())) {
                store.write(image.render(onlyCancelled(progress)), file);
            }
            final int finished = done.incrementAndGet();
            progress.update((double) finished / images.size(), "Image " + finished + " of " + images.size());
        });
        new Table(images.parallelStream().map(PlannedImage::truthRow).toList()).write(folder.resolve(TRUTH));
        final ImageSet set = new ImageSet(folder, images.stream().map(PlannedImage::finalEntry).toList());
        set.write();
        return set;
    }

    /**
     * The set that a folder holds; where there is none yet, the images of a plan, written there as {@link #write} does.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be read or written to
     * @throws java.util.concurrent.CancellationException if the user cancelled; what is written stays
     */
    public static ImageSet readOrWrite(final PhantomSetPlan plan, final Splitting splitting, final Path folder,
        final ImageStore store, final Progress progress)
    {
        return Files.exists(folder.resolve(ImageSet.TABLE)) ? ImageSet.read(folder)
            : write(plan.images(splitting), folder, store, progress);
    }

    /** The images' own progress would flicker between those that are made at a time. */
    private static Progress onlyCancelled(final Progress progress) {
        return new Progress() {
            @Override
            public void update(final double fraction, final String message) {
                // The set counts images.
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
