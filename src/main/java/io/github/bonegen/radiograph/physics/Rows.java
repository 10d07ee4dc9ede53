package io.github.bonegen.radiograph.physics;

import io.github.bonegen.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The rows of an image on all cores. Each row is worked on by itself: the result does not depend on their number. */
public final class Rows {

    private static final int REPORTS = 50;

    private Rows() {
        // Static functions only.
    }

    /** Does something with each row. */
    public static void forEach(final int height, final IntConsumer row) {
        IntStream.range(0, height).parallel().forEach(row);
    }

    /**
     * Does something with each row, and tells how far it is.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static void forEach(final int height, final Progress progress, final String message, final IntConsumer row) {
        final AtomicInteger done = new AtomicInteger();
        final int step = Math.max(1, height / REPORTS);
        IntStream.range(0, height).parallel().forEach(y -> {
            progress.checkCancelled();
            row.accept(y);
            final int finished = done.incrementAndGet();
            if (finished % step == 0) {
                progress.update((double) finished / height, message);
            }
        });
    }
}
