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

/** JPEG of every kind that films come in, by what the data say of themselves. */
public final class Jpeg {

    private Jpeg() {
        // Static functions only.
    }

    /**
     * Decodes baseline, extended (8 or 12 bits), progressive, lossless and JPEG-LS images.
     *
     * @param isYCbCr whether three channels are luminance and two colours, to be made red, green and blue
     * @throws IOException if it is damaged, cut short, or of another kind
     */
    public static PixelSamples decode(final byte[] jpeg, final boolean isYCbCr) throws IOException {
        final JpegFrame frame = JpegFrame.of(jpeg);
        frame.checkLikely(jpeg.length);
        return switch (frame.process()) {
            case JpegFrame.LOSSLESS -> JpegLossless.decode(jpeg, frame);
            case JpegFrame.JPEG_LS -> new JpegLs(jpeg, frame).decode();
            case 0xc0, 0xc1 -> frame.precision() == 12 ? JpegSequential.decode(jpeg, frame)
                : JpegImages.decode(jpeg, isYCbCr);
            case 0xc2 -> JpegImages.decode(jpeg, isYCbCr);
            default -> throw new IOException("is a JPEG of the process 0x" + Integer.toHexString(frame.process())
                + ", which is not read; accepted are baseline, extended, progressive, lossless and JPEG-LS");
        };
    }
}
