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
import io.github.bonegen.radiograph.set.AreaResampling;
import io.github.bonegen.radiograph.set.Placement;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Looks for copies of training images: the largest correlation of an image's middle (three quarters of its width and
 * height) with any equally large part of a training image, itself or mirrored left to right, top to bottom or both. So
 * shifts of up to an eighth of the image are found. All training images are compared at 16 x 16 pixels, the most similar
 * ones again at 64 x 64. Cost about 14 000 multiplications a pair.
 */
final class CopySearch {

    private static final int COARSE = 16;
    private static final int FINE = 64;
    private static final int ZOOM = FINE / COARSE;
    private static final int SHIFTS = COARSE / 4 + 1;
    private static final int MIDDLE = COARSE - SHIFTS + 1;
    private static final int FLIPS = 4;
    private static final int CANDIDATES = 16;
    private static final int BLOCK = 128;
    private static final double FLAT = 1e-9;

    private final List<EvaluatedImage> training;
    private final float[][] coarse;
    private final float[][] fine;

    CopySearch(final List<EvaluatedImage> training) {
        require(training.size() > 1, "Looking for copies needs at least 2 training images");
        this.training = training;
        coarse = shrink(training, COARSE);
        fine = shrink(training, FINE);
    }

    /** The best match of each image, in their order. */
    CopyMatch[] matches(final List<EvaluatedImage> images, final Progress progress) {
        final CopyMatch[] matches = new CopyMatch[images.size()];
        final int blocks = (images.size() + BLOCK - 1) / BLOCK;
        final AtomicInteger done = new AtomicInteger();
        IntStream.range(0, blocks).parallel().forEach(block -> {
            final int begin = block * BLOCK;
            final List<EvaluatedImage> part = images.subList(begin, Math.min(images.size(), begin + BLOCK));
            final CopyMatch[] found = ofBlock(part, progress);
            System.arraycopy(found, 0, matches, begin, found.length);
            progress.update((double) done.incrementAndGet() / blocks, "looking for copies");
        });
        return matches;
    }

    private CopyMatch[] ofBlock(final List<EvaluatedImage> images, final Progress progress) {
        final Candidates[] candidates = IntStream.range(0, images.size()).mapToObj(i -> new Candidates())
            .toArray(Candidates[]::new);
        final float[][] columns = columns(shrink(images, COARSE));
        for (int j = 0; j < training.size(); j++) {
            progress.checkCancelled();
            compareCoarsely(columns, j, candidates);
        }
        final float[][] large = shrink(images, FINE);
        final CopyMatch[] matches = new CopyMatch[images.size()];
        for (int i = 0; i < matches.length; i++) {
            progress.checkCancelled();
            matches[i] = compareFinely(large[i], candidates[i]);
        }
        return matches;
    }

    /** A pixel of the middle of all images and flips side by side: what one training pixel is multiplied with. */
    private static float[][] columns(final float[][] images) {
        final float[][] columns = new float[MIDDLE * MIDDLE][images.length * FLIPS];
        for (int i = 0; i < images.length; i++) {
            for (int flip = 0; flip < FLIPS; flip++) {
                final float[] middle = middle(flip(images[i], COARSE, flip), COARSE, MIDDLE);
                for (int k = 0; k < middle.length; k++) {
                    columns[k][i * FLIPS + flip] = middle[k];
                }
            }
        }
        return columns;
    }

    private void compareCoarsely(final float[][] columns, final int index, final Candidates[] candidates) {
        final float[] image = coarse[index];
        final float[] best = new float[columns[0].length];
        final int[] place = new int[best.length];
        Arrays.fill(best, -1);
        final float[] products = new float[best.length];
        for (int shift = 0; shift < SHIFTS * SHIFTS; shift++) {
            final int start = shift / SHIFTS * COARSE + shift % SHIFTS;
            Arrays.fill(products, 0);
            for (int k = 0; k < columns.length; k++) {
                add(columns[k], image[start + k / MIDDLE * COARSE + k % MIDDLE], products);
            }
            final float contrast = (float) (1 / contrast(image, COARSE, start, MIDDLE));
            for (int i = 0; i < best.length; i++) {
                final float correlation = products[i] * contrast;
                if (correlation > best[i]) {
                    best[i] = correlation;
                    place[i] = shift;
                }
            }
        }
        for (int i = 0; i < candidates.length; i++) {
            int column = i * FLIPS;
            for (int other = column + 1; other < (i + 1) * FLIPS; other++) {
                column = best[other] > best[column] ? other : column;
            }
            candidates[i].offer(best[column], index, column % FLIPS, place[column]);
        }
    }

    private static void add(final float[] values, final float weight, final float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * values[i];
        }
    }

    private CopyMatch compareFinely(final float[] image, final Candidates candidates) {
        final float[][] flips = new float[FLIPS][];
        for (int flip = 0; flip < FLIPS; flip++) {
            flips[flip] = middle(flip(image, FINE, flip), FINE, MIDDLE * ZOOM);
        }
        final double[] correlations = new double[candidates.count];
        int first = 0;
        for (int c = 0; c < correlations.length; c++) {
            correlations[c] = correlation(flips[candidates.flips[c]], fine[candidates.images[c]], candidates.shifts[c]);
            first = correlations[c] > correlations[first] ? c : first;
        }
        final String patient = training.get(candidates.images[first]).patient();
        double second = Arrays.stream(correlations).min().orElseThrow();
        for (int c = 0; c < correlations.length; c++) {
            final EvaluatedImage other = training.get(candidates.images[c]);
            second = other.patient().equals(patient) ? second : Math.max(second, correlations[c]);
        }
        return new CopyMatch(candidates.images[first], correlations[first], second);
    }

    /** The largest around the coarse shift. */
    private static double correlation(final float[] middle, final float[] image, final int shift) {
        final int most = ZOOM * (SHIFTS - 1);
        double largest = -1;
        for (int y = Math.max(0, shift / SHIFTS * ZOOM - ZOOM + 1); y <= Math.min(most, shift / SHIFTS * ZOOM + ZOOM
            - 1); y++)
        {
            for (int x = Math.max(0, shift % SHIFTS * ZOOM - ZOOM + 1); x <= Math.min(most, shift % SHIFTS * ZOOM
                + ZOOM - 1); x++)
            {
                largest = Math.max(largest, product(middle, image, y * FINE + x) / contrast(image, FINE, y * FINE + x,
                    MIDDLE * ZOOM));
            }
        }
        return largest;
    }

    private static double product(final float[] middle, final float[] image, final int start) {
        final int size = MIDDLE * ZOOM;
        double sum = 0;
        for (int y = 0; y < size; y++) {
            float even = 0;
            float odd = 0;
            for (int x = 0; x < size; x += 2) {
                even += middle[y * size + x] * image[start + y * FINE + x];
                odd += middle[y * size + x + 1] * image[start + y * FINE + x + 1];
            }
            sum += even + odd;
        }
        return sum;
    }

    /** The root of the summed squares of a part's deviations from its mean. */
    private static double contrast(final float[] image, final int edge, final int start, final int size) {
        double sum = 0;
        double squares = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                final double value = image[start + y * edge + x];
                sum += value;
                squares += value * value;
            }
        }
        return Math.sqrt(Math.max(FLAT, squares - sum * sum / (size * size)));
    }

    /** The middle of an image with mean 0 and unit contrast. */
    private static float[] middle(final float[] image, final int edge, final int size) {
        final int start = (edge - size) / 2 * (edge + 1);
        final double contrast = contrast(image, edge, start, size);
        final float[] middle = new float[size * size];
        double sum = 0;
        for (int i = 0; i < middle.length; i++) {
            middle[i] = image[start + i / size * edge + i % size];
            sum += middle[i];
        }
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (float) ((middle[i] - sum / middle.length) / contrast);
        }
        return middle;
    }

    private static float[] flip(final float[] image, final int edge, final int flip) {
        final float[] flipped = new float[image.length];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                final int fromX = (flip & 1) == 0 ? x : edge - 1 - x;
                final int fromY = (flip & 2) == 0 ? y : edge - 1 - y;
                flipped[y * edge + x] = image[fromY * edge + fromX];
            }
        }
        return flipped;
    }

    private static float[][] shrink(final List<EvaluatedImage> images, final int size) {
        return images.stream().map(image -> AreaResampling.square(Volume.of(image.grey(), image.edge(), image.edge(), 1,
            Calibration.NONE), new Placement((double) image.edge() / size, 0, 0), size).voxels())
            .toArray(float[][]::new);
    }

    /** The training images that resemble an image most so far, the best first. */
    private static final class Candidates {

        private final float[] correlations = new float[CANDIDATES];
        private final int[] images = new int[CANDIDATES];
        private final int[] flips = new int[CANDIDATES];
        private final int[] shifts = new int[CANDIDATES];
        private int count;

        void offer(final float correlation, final int image, final int flip, final int shift) {
            if (count == CANDIDATES && correlation <= correlations[count - 1]) {
                return;
            }
            count = Math.min(CANDIDATES, count + 1);
            int at = count - 1;
            while (at > 0 && correlations[at - 1] < correlation) {
                correlations[at] = correlations[at - 1];
                images[at] = images[at - 1];
                flips[at] = flips[at - 1];
                shifts[at] = shifts[at - 1];
                at--;
            }
            correlations[at] = correlation;
            images[at] = image;
            flips[at] = flip;
            shifts[at] = shift;
        }
    }
}
