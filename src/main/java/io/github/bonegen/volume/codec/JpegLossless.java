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

/** Lossless JPEG of 2 to 16 bits, all seven predictors, Huffman coded (ITU-T T.81, annex H). */
final class JpegLossless {

    private static final int WHOLE = 16;

    private JpegLossless() {
        // Static functions only.
    }

    /** @throws IOException if it is damaged or cut short, or of a kind that is not read */
    static PixelSamples decode(final byte[] jpeg, final JpegFrame frame) throws IOException {
        final JpegTables tables = new JpegTables(jpeg);
        final int channels = frame.components();
        if (tables.components() != channels || tables.isSubsampled() || frame.precision() < 2 || frame.precision() > 16
            || tables.predictor() < 1 || tables.predictor() > 7)
        {
            throw new IOException("is a lossless JPEG of " + frame.precision() + " bits, predictor "
                + tables.predictor() + ", with " + tables.components() + " of " + channels
                + " components in its first scan; accepted are 2 to 16 bits, predictors 1 to 7 and one scan");
        }
        final JpegHuffmanTable[] huffman = new JpegHuffmanTable[channels];
        for (int c = 0; c < channels; c++) {
            huffman[c] = tables.direct(c);
        }
        final int[] values = new int[frame.width() * frame.height() * channels];
        final JpegBits bits = tables.bits();
        final int start = 1 << frame.precision() - tables.pointTransform() - 1;
        int untilRestart = tables.restartInterval();
        boolean isFresh = true;
        int freshRow = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                if (tables.restartInterval() > 0 && untilRestart == 0) {
                    bits.restart();
                    untilRestart = tables.restartInterval();
                    isFresh = true;
                }
                if (isFresh) {
                    freshRow = y;
                }
                for (int c = 0; c < channels; c++) {
                    final int at = (y * frame.width() + x) * channels + c;
                    final int prediction = isFresh ? start
                        : predict(values, at, x, y == freshRow, frame.width() * channels, channels, tables.predictor());
                    final int category = huffman[c].decode(bits);
                    final int difference = category == WHOLE ? 1 << 15 : bits.difference(checked(category));
                    values[at] = prediction + difference & 0xffff;
                }
                isFresh = false;
                untilRestart--;
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] <<= tables.pointTransform();
        }
        return new PixelSamples(frame.width(), frame.height(), channels, frame.precision(), values);
    }

    private static int checked(final int category) throws IOException {
        if (category > WHOLE) {
            throw new IOException("is a lossless JPEG with a difference of " + category + " bits");
        }
        return category;
    }

    /** In the first row the left neighbour, in the first column the one above, else as the predictor says. */
    private static int predict(final int[] values, final int at, final int x, final boolean isFirstRow, final int row,
        final int channels, final int predictor)
    {
        if (isFirstRow) {
            return values[at - channels];
        }
        final int above = values[at - row];
        if (x == 0) {
            return above;
        }
        final int left = values[at - channels];
        final int corner = values[at - row - channels];
        return switch (predictor) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> corner;
            case 4 -> left + above - corner;
            case 5 -> left + (above - corner >> 1);
            case 6 -> above + (left - corner >> 1);
            default -> left + above >> 1;
        };
    }
}
