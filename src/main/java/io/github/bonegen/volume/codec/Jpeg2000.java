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

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG 2000 codestreams by the JAI Image I/O decoder, watched: it trusts what it reads. */
public final class Jpeg2000 {

    private static final int SOC_SIZ = 0xff4fff51;
    private static final int TAIL = 64;
    private static final byte[] BOX = {0, 0, 0, 0x0c, 'j', 'P', ' ', ' '};
    /** Beyond this a codestream claims more pixels than it can hold anything of. */
    private static final long MOST_PIXELS_PER_BYTE = 4096;

    private Jpeg2000() {
        // Static functions only.
    }

    /** @throws IOException if it is damaged, cut short, or of another kind */
    public static PixelSamples decode(final byte[] bytes) throws IOException {
        check(bytes);
        // The boxes around a codestream are no business of its pixels, and the decoder stumbles over some.
        final byte[] codestream = Jpeg2000Tiles.joined(Arrays.copyOfRange(bytes, start(bytes), bytes.length));
        final ImageReader reader = new J2KImageReaderSpi().createReaderInstance(null);
        try (WatchedStream in = new WatchedStream(codestream)) {
            reader.setInput(in, true, true);
            final Raster raster = reader.readRaster(0, null);
            final int bits = raster.getSampleModel().getSampleSize(0);
            return new PixelSamples(raster.getWidth(), raster.getHeight(), raster.getNumBands(), bits,
                raster.getPixels(raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(),
                    (int[]) null));
        }
        catch (final RuntimeException | StackOverflowError exception) {
            throw new IOException("is a damaged JPEG 2000 image", exception);
        }
        finally {
            reader.dispose();
        }
    }

    private static void check(final byte[] bytes) throws IOException {
        final int start = start(bytes);
        if (start < 0 || start + 40 > bytes.length) {
            throw new IOException("is no JPEG 2000 image");
        }
        if (!endsWhole(bytes)) {
            throw new IOException("is a JPEG 2000 image that ends before its pixels do");
        }
        final long width = word(bytes, start + 8) - word(bytes, start + 16);
        final long height = word(bytes, start + 12) - word(bytes, start + 20);
        if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE / height
            || width * height > MOST_PIXELS_PER_BYTE * bytes.length)
        {
            throw new IOException("is a JPEG 2000 image of " + width + " x " + height + " pixels in " + bytes.length
                + " bytes, which cannot be");
        }
        if (tiles(bytes, start, width, height) > bytes.length) {
            throw new IOException("is a JPEG 2000 image of more tiles than bytes");
        }
    }

    /** Whether the marker of the end stands at the end, behind which there may be padding. */
    private static boolean endsWhole(final byte[] bytes) {
        for (int i = bytes.length - 2; i >= Math.max(0, bytes.length - TAIL); i--) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xd9) {
                return true;
            }
        }
        return false;
    }

    private static long tiles(final byte[] bytes, final int start, final long width, final long height) {
        final long tileWidth = Math.max(1, word(bytes, start + 24));
        final long tileHeight = Math.max(1, word(bytes, start + 28));
        return ((width + tileWidth - 1) / tileWidth) * ((height + tileHeight - 1) / tileHeight);
    }

    /** Where the codestream begins; in a file of boxes not at the beginning. */
    private static int start(final byte[] bytes) {
        final boolean boxed = bytes.length > BOX.length && bytes[4] == BOX[4] && bytes[5] == BOX[5];
        for (int i = 0; i + 4 <= bytes.length && (boxed || i == 0); i++) {
            if (word(bytes, i) == (SOC_SIZ & 0xffffffffL)) {
                return i;
            }
        }
        return -1;
    }

    private static long word(final byte[] bytes, final int at) {
        return (bytes[at] & 0xffL) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8
            | bytes[at + 3] & 0xff;
    }

    /** A decoder that reads on and on at the end, or for too long, is stopped. */
    private static final class WatchedStream extends MemoryCacheImageInputStream {

        private static final int MOST_ENDS = 1000;

        private final int size;
        private final long deadline;
        private int ends;

        WatchedStream(final byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
            size = bytes.length;
            deadline = System.nanoTime() + 20_000_000_000L + 20_000L * bytes.length;
        }

        /** Where it is unknown the decoder looks for it again and again. */
        @Override
        public long length() {
            return size;
        }

        @Override
        public int read() throws IOException {
            return watched(super.read());
        }

        @Override
        public int read(final byte[] target, final int offset, final int length) throws IOException {
            return watched(super.read(target, offset, length));
        }

        private int watched(final int read) throws IOException {
            if (read < 0 && ++ends > MOST_ENDS || System.nanoTime() > deadline) {
                throw new IOException("is a JPEG 2000 image that ends before its pixels do, or makes no sense");
            }
            return read;
        }
    }
}
