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
 * What a JPEG says of itself before its pixels (ITU-T T.81, annex B).
 *
 * @param process marker of the frame: 0xC0 baseline, 0xC1 extended, 0xC2 progressive, 0xC3 lossless, 0xF7 JPEG-LS
 * @param precision bits of a sample
 * @param components 1 for grey
 * @param endsWhole whether the marker of the end stands at the end
 */
public record JpegFrame(int process, int precision, int width, int height, int components, boolean endsWhole) {

    static final int SOI = 0xd8;
    static final int EOI = 0xd9;
    static final int SOS = 0xda;
    static final int LOSSLESS = 0xc3;
    static final int JPEG_LS = 0xf7;

    /** A block of 64 samples takes a bit at the least. */
    private static final long MOST_PIXELS_PER_BYTE = 1024;
    /** Some writers add a few bytes after the end. */
    private static final int TAIL = 1024;

    /** @throws IOException if it is no JPEG, or ends before its frame */
    public static JpegFrame of(final byte[] jpeg) throws IOException {
        if (jpeg.length < 4 || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != SOI) {
            throw new IOException("is no JPEG");
        }
        int at = 2;
        while (at + 4 <= jpeg.length) {
            final int marker = marker(jpeg, at);
            final int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            if (isFrame(marker)) {
                return frame(jpeg, at, marker);
            }
            if (marker == 0xff) {
                at++;
            } else if (marker == 1 || marker >= 0xd0 && marker <= SOI) {
                at += 2;
            } else if (marker == SOS || marker == EOI) {
                break;
            } else {
                at += 2 + Math.max(2, length);
            }
        }
        throw new IOException("is a JPEG without a frame");
    }

    private static int marker(final byte[] jpeg, final int at) throws IOException {
        if ((jpeg[at] & 0xff) != 0xff) {
            throw new IOException("is a JPEG with damaged markers");
        }
        return jpeg[at + 1] & 0xff;
    }

    private static boolean isFrame(final int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc
            || marker == JPEG_LS;
    }

    private static JpegFrame frame(final byte[] jpeg, final int at, final int marker) throws IOException {
        if (at + 10 > jpeg.length) {
            throw new IOException("is a JPEG that ends before its pixels do");
        }
        final int height = (jpeg[at + 5] & 0xff) << 8 | jpeg[at + 6] & 0xff;
        final int width = (jpeg[at + 7] & 0xff) << 8 | jpeg[at + 8] & 0xff;
        final int components = jpeg[at + 9] & 0xff;
        if (width == 0 || height == 0 || components == 0 || components > 4) {
            throw new IOException("is a JPEG of " + width + " x " + height + " pixels of " + components
                + " components; accepted are positive sizes and up to 4");
        }
        return new JpegFrame(marker, jpeg[at + 4] & 0xff, width, height, components, endsWhole(jpeg));
    }

    private static boolean endsWhole(final byte[] jpeg) {
        for (int i = jpeg.length - 2; i >= Math.max(0, jpeg.length - TAIL); i--) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == EOI) {
                return true;
            }
        }
        return false;
    }

    /** @throws IOException if so many pixels cannot be in so many bytes */
    void checkLikely(final int bytes) throws IOException {
        if ((long) width * height > MOST_PIXELS_PER_BYTE * bytes) {
            throw new IOException("is a JPEG of " + width + " x " + height + " pixels in " + bytes
                + " bytes, which cannot be");
        }
    }
}
