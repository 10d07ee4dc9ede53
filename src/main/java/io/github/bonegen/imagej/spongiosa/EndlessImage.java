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

import ij.ImagePlus;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import java.util.stream.IntStream;

/** Endless bone on screen: slices are made as one scrolls, so that any size opens at once. */
public final class EndlessImage {

    private EndlessImage() {
        // Static functions only.
    }

    /**
     * An image of a series, which closes what makes it when it is closed itself.
     *
     * @param maker closed with the image
     * @throws io.github.bonegen.InvalidInputException if memory cannot hold the cubes of a slice
     */
    public static ImagePlus open(final EndlessSeries series, final String title, final int threads, final Runnable maker) {
        return fill(new Owner(maker), series, 0, series.count(), title, new Parallel(threads, Progress.NONE));
    }

    /** An image that something closes with, once, be it closed by its window or without one. */
    private static final class Owner extends ImagePlus {

        private Runnable owned;

        Owner(final Runnable owned) {
            this.owned = owned;
        }

        @Override
        public void close() {
            super.close();
            flush();
        }

        @Override
        public synchronized void flush() {
            super.flush();
            if (owned != null) {
                owned.run();
                owned = null;
            }
        }
    }

    /** Some samples of a series as one stack, frame after frame. */
    static ImagePlus of(final EndlessSeries series, final int first, final int count, final String title,
        final Parallel threads)
    {
        return fill(new ImagePlus(), series, first, count, title, threads);
    }

    private static ImagePlus fill(final ImagePlus image, final EndlessSeries series, final int first, final int count,
        final String title, final Parallel threads)
    {
        final int tiles = EndlessStack.tilesOfSlice(series.slice(), series.model().tileEdge());
        final EndlessStack stack = new EndlessStack(
            IntStream.range(first, first + count).mapToObj(i -> series.bone(i, tiles)).toList(), series.box(), threads);
        image.setStack(title, stack);
        image.setDimensions(1, series.box().depth(), count);
        image.setOpenAsHyperStack(count > 1);
        Volumes.calibrate(image, series.model().scale().calibration());
        Volumes.setProvenance(image, series.provenance(first));
        image.setDisplayRange(series.model().scale().low(), series.model().scale().high());
        return image;
    }
}
