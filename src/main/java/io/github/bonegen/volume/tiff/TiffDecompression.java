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
package io.github.bonegen.volume.tiff;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.codec.Inflation;
import io.github.bonegen.volume.codec.JpegImages;
import io.github.bonegen.volume.codec.PackBits;
import io.github.bonegen.volume.codec.PixelSamples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** From the bytes of a strip or tile as they are stored to its samples. */
final class TiffDecompression {

    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int JPEG = 7;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32946;
    private static final int PACK_BITS = 32773;
    private static final Map<Integer, String> OTHERS = Map.of(2, "CCITT RLE", 3, "CCITT Group 3", 4, "CCITT Group 4",
        6, "old-style JPEG", 34712, "JPEG 2000", 34887, "LERC", 34925, "LZMA", 50000, "Zstandard", 50001, "WebP");

    private final TiffPage page;
    private final TiffInput in;
    private final int predictor;
    private final boolean isReversed;
    private final byte[] tables;
    private final int together;

    private TiffDecompression(final TiffPage page, final TiffDirectory tags, final TiffInput in) throws IOException {
        this.page = page;
        this.in = in;
        predictor = (int) tags.number(TiffTags.PREDICTOR, 1);
        isReversed = tags.number(TiffTags.FILL_ORDER, 1) == 2;
        tables = tags.has(TiffTags.JPEG_TABLES) ? tags.bytes(TiffTags.JPEG_TABLES).array() : new byte[0];
        together = page.planar() == 2 ? 1 : page.samples();
        mostRatio();
        require(predictor == 1 || predictor == 2 && page.bits() % 8 == 0 || predictor == 3 && page.bits() == 32,
            "%s has the predictor %d of %d bits; accepted are 2 of whole bytes and 3 of 32 bits", in.file(), predictor,
            page.bits());
    }

    static TiffDecompression of(final TiffPage page, final TiffDirectory tags, final TiffInput in) throws IOException {
        return new TiffDecompression(page, tags, in);
    }

    boolean isCompressed() {
        return page.compression() != NONE;
    }

    /**
     * The most bytes that a byte can become.
     *
     * @throws InvalidInputException if the compression is not read; it is named
     */
    int mostRatio() {
        return switch (page.compression()) {
            case NONE -> 1;
            case PACK_BITS -> 64;
            case DEFLATE, OLD_DEFLATE -> 1100;
            case LZW, JPEG -> 4096;
            default -> throw new InvalidInputException(in.file() + " is compressed by "
                + OTHERS.getOrDefault(page.compression(), "method " + page.compression())
                + "; accepted are none, LZW, Deflate, PackBits and JPEG");
        };
    }

    /** The samples of a part, as they would lie in the file without compression. */
    ByteBuffer of(final ByteBuffer stored, final int width, final int rows, final int length, final int part)
        throws IOException
    {
        final byte[] bytes = stored.array();
        if (isReversed && page.compression() != JPEG) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
            }
        }
        try {
            final ByteBuffer plain = ByteBuffer.wrap(switch (page.compression()) {
                case NONE -> bytes;
                case PACK_BITS -> PackBits.decode(bytes, length);
                case LZW -> TiffLzw.decode(bytes, length);
                case JPEG -> jpeg(bytes, width, rows, length);
                default -> Inflation.decode(bytes, length);
            }).order(page.compression() == JPEG ? ByteOrder.nativeOrder() : in.order());
            undoPredictor(plain, width, rows);
            return plain;
        }
        catch (final IOException exception) {
            throw new InvalidInputException(in.file() + " is damaged: part " + (part + 1) + " of an image "
                + exception.getMessage(), exception);
        }
    }

    private byte[] jpeg(final byte[] bytes, final int width, final int rows, final int length) throws IOException {
        require(page.bits() == 8, "%s is JPEG of %d bits; accepted are 8", in.file(), page.bits());
        final PixelSamples decoded = JpegImages.decode(JpegImages.joined(tables, bytes), page.isYCbCr());
        require(decoded.width() == width && decoded.height() >= rows && decoded.channels() == together,
            "%s is damaged: JPEG of %d x %d pixels where %d x %d were expected", in.file(), decoded.width(),
            decoded.height(), width, rows);
        final byte[] samples = new byte[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (byte) decoded.values()[i];
        }
        return samples;
    }

    private void undoPredictor(final ByteBuffer bytes, final int width, final int rows) {
        final int row = width * together;
        for (int y = 0; y < rows && predictor == 2; y++) {
            for (int i = together; i < row; i++) {
                final int at = y * row + i;
                switch (page.bits()) {
                    case 8 -> bytes.put(at, (byte) (bytes.get(at) + bytes.get(at - together)));
                    case 16 -> bytes.putShort(2 * at, (short) (bytes.getShort(2 * at)
                        + bytes.getShort(2 * (at - together))));
                    case 32 -> bytes.putInt(4 * at, bytes.getInt(4 * at) + bytes.getInt(4 * (at - together)));
                    default -> bytes.putLong(8 * at, bytes.getLong(8 * at) + bytes.getLong(8 * (at - together)));
                }
            }
        }
        for (int y = 0; y < rows && predictor == 3; y++) {
            undoFloatPredictor(bytes, y * row * Float.BYTES, row);
        }
    }

    /** The bytes of the floats of a row lie in planes, the highest first, as differences. */
    private void undoFloatPredictor(final ByteBuffer bytes, final int start, final int row) {
        final byte[] planes = new byte[row * Float.BYTES];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) (bytes.get(start + i) + (i >= together ? planes[i - together] : 0));
        }
        for (int i = 0; i < row; i++) {
            bytes.putInt(start + i * Float.BYTES, (planes[i] & 0xff) << 24 | (planes[row + i] & 0xff) << 16
                | (planes[2 * row + i] & 0xff) << 8 | planes[3 * row + i] & 0xff);
        }
    }
}
