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

/**
 * The parameters of a JPEG-LS scan (ITU-T T.87, annex C).
 *
 * @param most largest value of a sample
 * @param near difference that is allowed; 0 is lossless
 * @param t1 first threshold of gradients
 * @param t2 second threshold
 * @param t3 third threshold
 * @param reset count at which contexts are halved
 * @param start of the bits
 */
record JpegLsParameters(int most, int near, int t1, int t2, int t3, int reset, int start) {

    private static final int PRESET = 0xf8;
    private static final int RESTART = 0xdd;
    private static final int RESET = 64;

    static JpegLsParameters of(final byte[] jpeg, final int precision) throws IOException {
        int[] preset = new int[5];
        int at = 2;
        while (at + 4 <= jpeg.length) {
            final int marker = jpeg[at + 1] & 0xff;
            final int length = word(jpeg, at + 2);
            if (length < 2 || at + 2 + length > jpeg.length || (jpeg[at] & 0xff) != 0xff) {
                break;
            }
            if (marker == PRESET && jpeg[at + 4] == 1 && length >= 13) {
                for (int i = 0; i < preset.length; i++) {
                    preset[i] = word(jpeg, at + 5 + 2 * i);
                }
            }
            if (marker == RESTART && word(jpeg, at + 4) != 0) {
                throw new IOException("is JPEG-LS with restart intervals, which are not read");
            }
            if (marker == JpegFrame.SOS) {
                return of(jpeg, at, length, preset, precision);
            }
            at += 2 + length;
        }
        throw new IOException("is a JPEG without pixels");
    }

    private static int word(final byte[] jpeg, final int at) {
        return (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff;
    }

    private static JpegLsParameters of(final byte[] jpeg, final int at, final int length, final int[] preset,
        final int precision) throws IOException
    {
        final int components = jpeg[at + 4] & 0xff;
        final int nearAt = at + 5 + 2 * components;
        if (components != 1 || nearAt + 3 > at + 2 + length) {
            throw new IOException("is JPEG-LS of " + components + " components; accepted is grey");
        }
        final int near = jpeg[nearAt] & 0xff;
        final int most = preset[0] == 0 ? (1 << precision) - 1 : preset[0];
        if (near > Math.min(255, most / 2)) {
            throw new IOException("is JPEG-LS with a difference of " + near);
        }
        final int factor = most >= 128 ? (Math.min(most, 4095) + 128) / 256 : 256 / (most + 1);
        final boolean large = most >= 128;
        final int t1 = clamp(large ? factor + 2 + 3 * near : Math.max(2, 3 / factor + 3 * near), near + 1, most);
        final int t2 = clamp(large ? 4 * factor + 3 + 5 * near : Math.max(3, 7 / factor + 5 * near), t1, most);
        final int t3 = clamp(large ? 17 * factor + 4 + 7 * near : Math.max(4, 21 / factor + 7 * near), t2, most);
        return new JpegLsParameters(most, near, preset[1] == 0 ? t1 : preset[1], preset[2] == 0 ? t2 : preset[2],
            preset[3] == 0 ? t3 : preset[3], preset[4] == 0 ? RESET : preset[4], at + 2 + length);
    }

    private static int clamp(final int value, final int least, final int most) {
        return value > most || value < least ? least : value;
    }

    /** The number of different prediction errors. */
    int range() {
        return near == 0 ? most + 1 : (most + 2 * near) / (2 * near + 1) + 1;
    }

    /** The step between errors. */
    int step() {
        return 2 * near + 1;
    }
}
