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
import io.github.bonegen.volume.GaussianBlur;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Looks for copies of training images: the largest correlation of an image's middle (three quarters of its width and
 * height) with any equally large part of a training image, itself or mirrored left to right, top to bottom or both. So
 * shifts of up to an eighth of the image are found. All training images are compared at 16 x 16 pixels and shifts of
 * half of these, the most similar ones again at each doubling, fewer each time, up to 128 x 128 or what the images
 * have, the shift becoming finer by the way. Cost about 58 000 multiplications a pair and 8 000 000 an image.
 */
final class CopySearch {

    private static final int COARSE = 16;
    private static final int FINEST = 128;
    private static final double SMOOTH = 0.5;
    /** One step would do, if a shaft did not look alike wherever along itself it lies. */
    private static final int REACH = 2;
    private static final int SHIFTS = COARSE / 4 + 1;
    private static final int MIDDLE = COARSE - SHIFTS + 1;
    private static final int FLIPS = 4;
    /** Half a coarse pixel to the left or not, up or not. */
    private static final int PHASES = 4;
    private static final int VARIANTS = FLIPS * PHASES;
    private static final int CANDIDATES = 64;
    private static final int FINALISTS = 16;
    private static final int BLOCK = 64;
    private static final double FLAT = 1e-9;

    private final List<EvaluatedImage> training;
    private final float[][] coarse;
    /** Sizes after the coarse one, and the training images in each. */
    private final int[] sizes;
    private final float[][][] finer;

    CopySearch(final List<EvaluatedImage> training) {
        require(training.size() > 1, "Looking for copies needs at least 2 training images");
        this.training = training;
        coarse = coarse(training);
        sizes = sizes(training.get(0).edge());
        finer = Arrays.stream(sizes).mapToObj(size -> shrink(training, size)).toArray(float[][][]::new);
    }

    /** Doubled from the coarse size on; the last is that of the images, as far as a sixteenth divides it. */
    private static int[] sizes(final int edge) {
        final int last = Math.min(FINEST, edge / COARSE * COARSE);
        return IntStream.concat(IntStream.iterate(2 * COARSE, size -> size < last, size -> 2 * size),
            IntStream.of(last)).toArray();
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
        final float[][] columns = columns(images);
        for (int j = 0; j < training.size(); j++) {
            progress.checkCancelled();
            compareCoarsely(columns, j, candidates);
        }
        final CopyMatch[] matches = new CopyMatch[images.size()];
        for (int i = 0; i < matches.length; i++) {
            progress.checkCancelled();
            matches[i] = compareFinely(images.get(i), candidates[i]);
        }
        return matches;
    }

    /** A pixel of the middle of all images and variants side by side: what one training pixel is multiplied with. */
    private static float[][] columns(final List<EvaluatedImage> images) {
        final float[][] columns = new float[MIDDLE * MIDDLE][images.size() * VARIANTS];
        for (int i = 0; i < images.size(); i++) {
            final float[] doubled = shrink(images.get(i), 2 * COARSE);
            for (int variant = 0; variant < VARIANTS; variant++) {
                final float[] coarse = halved(flip(doubled, 2 * COARSE, variant / PHASES), variant % PHASES);
                GaussianBlur.apply(coarse, SMOOTH, COARSE, COARSE);
                final float[] middle = middle(coarse, COARSE, MIDDLE);
                for (int k = 0; k < middle.length; k++) {
                    columns[k][i * VARIANTS + variant] = middle[k];
                }
            }
        }
        return columns;
    }

    /** Means of 2 x 2 pixels, from the first or the second column and row on. */
    private static float[] halved(final float[] doubled, final int phase) {
        final int edge = 2 * COARSE;
        final float[] halved = new float[COARSE * COARSE];
        for (int i = 0; i < halved.length; i++) {
            final int x = i % COARSE * 2 + phase % 2;
            final int y = i / COARSE * 2 + phase / 2;
            final int right = Math.min(edge - 1, x + 1);
            final int below = Math.min(edge - 1, y + 1) * edge;
            halved[i] = (doubled[y * edge + x] + doubled[y * edge + right] + doubled[below + x] + doubled[below
                + right]) / 4;
        }
        return halved;
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
            int column = i * VARIANTS;
            for (int other = column + 1; other < (i + 1) * VARIANTS; other++) {
                column = best[other] > best[column] ? other : column;
            }
            candidates[i].offer(best[column], index, column % VARIANTS, place[column]);
        }
    }

    private static void add(final float[] values, final float weight, final float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * values[i];
        }
    }

    private CopyMatch compareFinely(final EvaluatedImage image, final Candidates candidates) {
        final float[][][] middles = new float[sizes.length][FLIPS][];
        for (int level = 0; level < sizes.length; level++) {
            final float[] resized = shrink(image, sizes[level]);
            for (int flip = 0; flip < FLIPS; flip++) {
                middles[level][flip] = middle(flip(resized, sizes[level], flip), sizes[level], middle(sizes[level]));
            }
        }
        List<Alignment> best = candidates.alignments();
        for (int level = 0; level < sizes.length; level++) {
            final int size = sizes[level];
            final float[][] flips = middles[level];
            final float[][] images = finer[level];
            best = best.stream().map(each -> each.refined(flips[each.flip()], images[each.image()], size))
                .sorted(Comparator.comparingDouble(each -> -each.correlation()))
                .limit(Math.max(FINALISTS, CANDIDATES >> 2 * (level + 1))).toList();
        }
        final Alignment first = best.get(0);
        final String patient = training.get(first.image()).patient();
        final double second = best.stream().filter(each -> !training.get(each.image()).patient().equals(patient))
            .findFirst().orElse(best.get(best.size() - 1)).correlation();
        return new CopyMatch(first.image(), first.correlation(), second);
    }

    /** Where an image lies best on a training image, in pixels of a size. */
    private record Alignment(int image, int flip, int size, int x, int y, double correlation) {

        /** In a larger size, one step or two either way. */
        Alignment refined(final float[] middle, final float[] training, final int newSize) {
            final int startX = Math.round((float) x * newSize / size);
            final int startY = Math.round((float) y * newSize / size);
            final int most = newSize - middle(newSize);
            Alignment best = new Alignment(image, flip, newSize, 0, 0, Double.NEGATIVE_INFINITY);
            for (int v = Math.max(0, startY - REACH); v <= Math.min(most, startY + REACH); v++) {
                for (int u = Math.max(0, startX - REACH); u <= Math.min(most, startX + REACH); u++) {
                    final double found = CopySearch.correlation(middle, training, newSize, v * newSize + u);
                    best = found > best.correlation ? new Alignment(image, flip, newSize, u, v, found) : best;
                }
            }
            return best;
        }
    }

    private static double correlation(final float[] middle, final float[] image, final int edge, final int start) {
        final int size = middle(edge);
        return product(middle, image, edge, start) / contrast(image, edge, start, size);
    }

    /** How large the middle of an image is. */
    private static int middle(final int edge) {
        return edge / COARSE * MIDDLE;
    }

    private static double product(final float[] middle, final float[] image, final int edge, final int start) {
        final int size = middle(edge);
        double sum = 0;
        for (int y = 0; y < size; y++) {
            float even = 0;
            float odd = 0;
            for (int x = 0; x < size; x += 2) {
                even += middle[y * size + x] * image[start + y * edge + x];
                odd += middle[y * size + x + 1] * image[start + y * edge + x + 1];
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

    /** Smoothed, so that shifts by a fraction of a coarse pixel are not missed. */
    private static float[][] coarse(final List<EvaluatedImage> images) {
        final float[][] coarse = shrink(images, COARSE);
        for (final float[] image : coarse) {
            GaussianBlur.apply(image, SMOOTH, COARSE, COARSE);
        }
        return coarse;
    }

    private static float[][] shrink(final List<EvaluatedImage> images, final int size) {
        return images.stream().map(image -> shrink(image, size)).toArray(float[][]::new);
    }

    private static float[] shrink(final EvaluatedImage image, final int size) {
        final int edge = image.edge();
        return size == edge ? image.grey() : AreaResampling.square(Volume.of(image.grey(), edge, edge, 1,
            Calibration.NONE), new Placement((double) edge / size, 0, 0), size).voxels();
    }

    /** The training images that resemble an image most so far, the best first. */
    private static final class Candidates {

        private final float[] correlations = new float[CANDIDATES];
        private final int[] images = new int[CANDIDATES];
        private final int[] variants = new int[CANDIDATES];
        private final int[] shifts = new int[CANDIDATES];
        private int count;

        void offer(final float correlation, final int image, final int variant, final int shift) {
            if (count == CANDIDATES && correlation <= correlations[count - 1]) {
                return;
            }
            count = Math.min(CANDIDATES, count + 1);
            int at = count - 1;
            while (at > 0 && correlations[at - 1] < correlation) {
                correlations[at] = correlations[at - 1];
                images[at] = images[at - 1];
                variants[at] = variants[at - 1];
                shifts[at] = shifts[at - 1];
                at--;
            }
            correlations[at] = correlation;
            images[at] = image;
            variants[at] = variant;
            shifts[at] = shift;
        }

        /** In pixels of half the coarse size. */
        List<Alignment> alignments() {
            return IntStream.range(0, count).mapToObj(i -> new Alignment(images[i], variants[i] / PHASES, 2 * COARSE,
                shifts[i] % SHIFTS * 2 - variants[i] % PHASES % 2, shifts[i] / SHIFTS * 2 - variants[i] % PHASES / 2,
                correlations[i])).toList();
        }
    }
}
