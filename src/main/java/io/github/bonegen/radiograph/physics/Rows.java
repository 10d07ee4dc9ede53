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
package io.github.bonegen.radiograph.physics;

import io.github.bonegen.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.ArithmeticUtils;

/** The rows of an image on all cores. Each row is worked on by itself: the result does not depend on their number. */
public final class Rows {

    private static final int REPORTS = 50;
    private static final double GOLDEN = 0.618;
    /** Rows that are done one after the other, since neighbours need the same part of a volume. */
    private static final int BLOCK = 8;

    private Rows() {
        // Static functions only.
    }

    /** Does something with each row. */
    public static void forEach(final int height, final IntConsumer row) {
        IntStream.range(0, height).parallel().forEach(row);
    }

    /**
     * Does something slow with each row, and tells how far it is. Each core gets rows from all over the image, as rays
     * through a hip take longer than those through a shaft.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static void forEach(final int height, final Progress progress, final String message, final IntConsumer row) {
        final AtomicInteger done = new AtomicInteger();
        final int step = Math.max(1, height / REPORTS);
        final int blocks = (height + BLOCK - 1) / BLOCK;
        final long stride = stride(blocks);
        IntStream.range(0, blocks).parallel().forEach(i -> {
            final int begin = (int) (i * stride % blocks) * BLOCK;
            for (int y = begin; y < Math.min(height, begin + BLOCK); y++) {
                progress.checkCancelled();
                row.accept(y);
                final int finished = done.incrementAndGet();
                if (finished % step == 0) {
                    progress.update((double) finished / height, message);
                }
            }
        });
    }

    /** A step that comes to each of some things once: near the golden section, without a common divisor. */
    private static int stride(final int count) {
        int stride = (int) (GOLDEN * count) + 1;
        while (ArithmeticUtils.gcd(stride, count) > 1) {
            stride++;
        }
        return stride;
    }
}
