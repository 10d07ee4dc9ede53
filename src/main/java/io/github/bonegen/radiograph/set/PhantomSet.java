package io.github.bonegen.radiograph.set;

import io.github.bonegen.Progress;
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
     * Writes images, table and truths into a folder; the tables come last, when all images are there.
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
            store.write(image.render(onlyCancelled(progress)), folder.resolve(image.entry().file()));
            final int finished = done.incrementAndGet();
            progress.update((double) finished / images.size(), "Image " + finished + " of " + images.size());
        });
        new Table(images.parallelStream().map(PlannedImage::truthRow).toList()).write(folder.resolve(TRUTH));
        final ImageSet set = new ImageSet(folder, images.stream().map(PlannedImage::finalEntry).toList());
        set.write();
        return set;
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
