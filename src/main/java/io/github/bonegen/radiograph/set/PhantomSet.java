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
import io.github.bonegen.batch.Batch;
import io.github.bonegen.batch.BatchRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the images of a plan and writes them as an image set. */
public final class PhantomSet {

    /** The table of what is on each image, beside the set's own. */
    public static final String TRUTH = "truth.csv";

    private PhantomSet() {
        // Static functions only.
    }

    /** The images of a plan as items, which are written into a folder. */
    public static Batch<PhantomItems.Made> items(final List<PlannedImage> images, final Path folder, final ImageStore store) {
        return new PhantomItems(images, folder, store);
    }

    /**
     * Writes the tables of images that are there.
     *
     * @throws io.github.bonegen.InvalidInputException if they cannot be written
     */
    public static ImageSet finish(final List<PhantomItems.Made> images, final Path folder) {
        new Table(images.stream().map(PhantomItems.Made::truth).toList()).write(folder.resolve(TRUTH));
        final ImageSet set = new ImageSet(folder, images.stream().map(PhantomItems.Made::entry).toList());
        set.write();
        return set;
    }

    /**
     * The set that a folder holds; where there is none yet, the images of a plan, written there. Images that are
     * there already, whole and with the record that they should have, are kept: what was interrupted goes on.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be read or written to
     * @throws java.util.concurrent.CancellationException if the user cancelled; what is written stays
     */
    public static ImageSet readOrWrite(final PhantomSetPlan plan, final Splitting splitting, final Path folder,
        final ImageStore store, final BatchRunner runner, final Progress progress)
    {
        return Files.exists(folder.resolve(ImageSet.TABLE)) ? ImageSet.read(folder)
            : finish(runner.run(items(plan.images(splitting), folder, store), Runtime.getRuntime().availableProcessors(), progress)
                .whole(), folder);
    }
}
