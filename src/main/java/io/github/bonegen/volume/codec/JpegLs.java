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
package io.github.bonegen.volume.codec;

import java.io.IOException;
import java.util.Arrays;

/** JPEG-LS of one component, lossless and nearly lossless (ITU-T T.87; LOCO-I, doi:10.1109/83.855427). */
final class JpegLs {

    private static final int CONTEXTS = 365;
    private static final int[] RUNS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10,
        11, 12, 13, 14, 15};

    private final JpegFrame frame;
    private final JpegLsParameters parameters;
    private final JpegBits bits;
    private final int[] sums = new int[CONTEXTS + 2];
    private final int[] counts = new int[CONTEXTS + 2];
    private final int[] biases = new int[CONTEXTS];
    private final int[] corrections = new int[CONTEXTS];
    private final int[] negatives = new int[2];
    private final int errorBits;
    private final int limit;
    private int runIndex;

    /** @throws IOException if the data are of a kind that is not read */
    JpegLs(final byte[] jpeg, final JpegFrame frame) throws IOException {
        if (frame.components() != 1 || frame.precision() < 2 || frame.precision() > 16) {
            throw new IOException("is JPEG-LS of " + frame.components() + " components and " + frame.precision()
                + " bits; accepted is grey of 2 to 16 bits");
        }
        this.frame = frame;
        parameters = JpegLsParameters.of(jpeg, frame.precision());
        bits = new JpegBits(jpeg, parameters.start(), true);
        errorBits = bitsOf(parameters.range());
        final int sampleBits = Math.max(2, bitsOf(parameters.most() + 1));
        limit = 2 * (sampleBits + Math.max(8, sampleBits));
        Arrays.fill(sums, Math.max(2, (parameters.range() + 32) / 64));
        Arrays.fill(counts, 1);
    }

    private static int bitsOf(final int numbers) {
        return 32 - Integer.numberOfLeadingZeros(numbers - 1);
    }

    /** @throws IOException if the data are damaged or cut short */
    PixelSamples decode() throws IOException {
        final int width = frame.width();
        final int[] values = new int[width * frame.height()];
        // Lines with a neighbour beyond each end; sample x is at x + 1.
        int[] above = new int[width + 2];
        int[] line = new int[width + 2];
        for (int y = 0; y < frame.height(); y++) {
            above[width + 1] = above[width];
            line[0] = above[1];
            line(line, above);
            System.arraycopy(line, 1, values, y * width, width);
            final int[] old = above;
            above = line;
            line = old;
        }
        return new PixelSamples(width, frame.height(), 1, frame.precision(), values);
    }

    private void line(final int[] line, final int[] above) throws IOException {
        int x = 1;
        while (x <= frame.width()) {
            final int d1 = above[x + 1] - above[x];
            final int d2 = above[x] - above[x - 1];
            final int d3 = above[x - 1] - line[x - 1];
            if (isFlat(d1) && isFlat(d2) && isFlat(d3)) {
                x = run(line, above, x);
            } else {
                line[x] = regular(81 * quantised(d1) + 9 * quantised(d2) + quantised(d3), line[x - 1], above[x],
                    above[x - 1]);
                x++;
            }
        }
    }

    private boolean isFlat(final int difference) {
        return Math.abs(difference) <= parameters.near();
    }

    private int quantised(final int difference) {
        final int size = Math.abs(difference);
        final int level = size <= parameters.near() ? 0 : size < parameters.t1() ? 1 : size < parameters.t2() ? 2
            : size < parameters.t3() ? 3 : 4;
        return difference < 0 ? -level : level;
    }

    private int regular(final int signed, final int left, final int above, final int corner) throws IOException {
        final int sign = signed < 0 ? -1 : 1;
        final int context = Math.abs(signed);
        final int predicted = Math.max(0, Math.min(parameters.most(), median(left, above, corner)
            + sign * corrections[context]));
        int k = 0;
        while (counts[context] << k < sums[context]) {
            k++;
        }
        final int mapped = golomb(k, limit);
        final boolean turned = parameters.near() == 0 && k == 0 && 2 * biases[context] <= -counts[context];
        final int plain = (mapped & 1) == 0 ? mapped / 2 : -(mapped + 1) / 2;
        final int error = turned ? -plain - 1 : plain;
        update(context, error);
        return reconstructed(predicted + sign * error * parameters.step());
    }

    private static int median(final int left, final int above, final int corner) {
        if (corner >= Math.max(left, above)) {
            return Math.min(left, above);
        }
        return corner <= Math.min(left, above) ? Math.max(left, above) : left + above - corner;
    }

    private void update(final int context, final int error) {
        biases[context] += error * parameters.step();
        sums[context] += Math.abs(error);
        if (counts[context] == parameters.reset()) {
            sums[context] >>= 1;
            biases[context] >>= 1;
            counts[context] >>= 1;
        }
        counts[context]++;
        if (biases[context] <= -counts[context]) {
            biases[context] = Math.max(biases[context] + counts[context], 1 - counts[context]);
            corrections[context] = Math.max(-128, corrections[context] - 1);
        } else if (biases[context] > 0) {
            biases[context] = Math.min(biases[context] - counts[context], 0);
            corrections[context] = Math.min(127, corrections[context] + 1);
        }
    }

    private int reconstructed(final int value) {
        final int whole = parameters.range() * parameters.step();
        final int turned = value < -parameters.near() ? value + whole
            : value > parameters.most() + parameters.near() ? value - whole : value;
        return Math.max(0, Math.min(parameters.most(), turned));
    }

    private int golomb(final int k, final int longest) throws IOException {
        int high = 0;
        while (bits.next() == 0) {
            high++;
            if (high > longest) {
                throw new IOException("is JPEG-LS with a code that it cannot have");
            }
        }
        return high < longest - errorBits - 1 ? high << k | bits.next(k) : bits.next(errorBits) + 1;
    }

    /** Samples that are all as the one before, and the one that ends them; returns where it goes on. */
    private int run(final int[] line, final int[] above, final int from) throws IOException {
        final int left = line[from - 1];
        int x = from;
        while (bits.next() == 1) {
            final int full = 1 << RUNS[runIndex];
            final int count = Math.min(full, frame.width() + 1 - x);
            Arrays.fill(line, x, x + count, left);
            x += count;
            if (count == full && runIndex < RUNS.length - 1) {
                runIndex++;
            }
            if (x > frame.width()) {
                return x;
            }
        }
        final int rest = bits.next(RUNS[runIndex]);
        if (x + rest > frame.width()) {
            throw new IOException("is JPEG-LS with a run beyond the end of its line");
        }
        Arrays.fill(line, x, x + rest, left);
        x += rest;
        line[x] = interruption(left, above[x]);
        runIndex = Math.max(0, runIndex - 1);
        return x + 1;
    }

    private int interruption(final int left, final int above) throws IOException {
        final int type = isFlat(left - above) ? 1 : 0;
        final int context = CONTEXTS + type;
        final int sum = sums[context] + (type == 0 ? 0 : counts[context] >> 1);
        int k = 0;
        while (counts[context] << k < sum) {
            k++;
        }
        final int coded = golomb(k, limit - RUNS[runIndex] - 1);
        final int mapped = coded + type;
        final boolean isOdd = (mapped & 1) == 1;
        final boolean expected = k != 0 || 2 * negatives[type] >= counts[context];
        final int error = expected == isOdd ? -(mapped + 1) / 2 : (mapped + 1) / 2;
        if (error < 0) {
            negatives[type]++;
        }
        sums[context] += coded + 1 - type >> 1;
        if (counts[context] == parameters.reset()) {
            sums[context] >>= 1;
            counts[context] >>= 1;
            negatives[type] >>= 1;
        }
        counts[context]++;
        final int sign = type == 0 && left > above ? -1 : 1;
        return reconstructed((type == 1 ? left : above) + sign * error * parameters.step());
    }
}
