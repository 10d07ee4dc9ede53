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
package io.github.bonegen.radiograph.film;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Films in PNG (ISO/IEC 15948), its checksums compared. */
final class PngFilm implements FilmFormat {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int MOST_RATIO = 1100;
    private static final int MOST_BYTES = 1 << 30;
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

    @Override
    public boolean recognises(final byte[] head) {
        return head.length >= 8 && ByteBuffer.wrap(head).getLong() == SIGNATURE;
    }

    @Override
    public StoredFilm read(final Path file) throws IOException {
        require(Files.size(file) <= MOST_BYTES, "%s has %d bytes; accepted are less than 1 GiB", file, Files.size(file));
        final byte[] bytes = Files.readAllBytes(file);
        final List<String> notes = new ArrayList<>();
        final double[] dots = check(bytes, file);
        final BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            throw new IOException("it is no PNG image that Java reads");
        }
        final Raster raster = image.getRaster();
        final double white;
        float[] grey = raster.getPixels(0, 0, image.getWidth(), image.getHeight(), (float[]) null);
        int channels = raster.getNumBands();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            grey = coloured(grey, palette);
            channels = 3;
            white = 255;
        } else {
            white = Math.pow(2, raster.getSampleModel().getSampleSize(0)) - 1;
        }
        grey = channels >= 3 ? GreyOfColour.of(grey, channels, white, file, notes) : channels == 2 ? firstOfTwo(grey)
            : grey;
        final Calibration size = FilmPixelSize.of(dots, dots[0] > 0 ? "m" : "", image.getWidth(), image.getHeight(),
            notes);
        return new StoredFilm(image.getWidth(), image.getHeight(), grey, new double[] {0, white}, GreyDisplay.PLAIN, 1,
            size, Provenance.NONE, notes);
    }

    private static float[] coloured(final float[] indices, final IndexColorModel palette) {
        final float[] values = new float[3 * indices.length];
        for (int i = 0; i < indices.length; i++) {
            final int index = (int) indices[i];
            values[3 * i] = palette.getRed(index);
            values[3 * i + 1] = palette.getGreen(index);
            values[3 * i + 2] = palette.getBlue(index);
        }
        return values;
    }

    /** Transparency is no grey. */
    private static float[] firstOfTwo(final float[] values) {
        final float[] first = new float[values.length / 2];
        for (int i = 0; i < first.length; i++) {
            first[i] = values[2 * i];
        }
        return first;
    }

    /** Compares the checksums of all chunks; returns dots a metre along x and y, 0 where there are none. */
    private static double[] check(final byte[] bytes, final Path file) {
        final ByteBuffer in = ByteBuffer.wrap(bytes).position(8);
        final double[] dots = {0, 0};
        String type = "";
        long data = 0;
        long needed = 0;
        while (!type.equals("IEND")) {
            require(in.remaining() >= 12, "%s is damaged: it ends before its pixels do", file);
            final int length = in.getInt();
            require(length >= 0 && length <= in.remaining() - 8, "%s is damaged: it ends before its pixels do", file);
            final CRC32 crc = new CRC32();
            crc.update(bytes, in.position(), length + 4);
            type = new String(bytes, in.position(), 4, StandardCharsets.ISO_8859_1);
            final int content = in.position() + 4;
            in.position(content + length);
            require(in.getInt() == (int) crc.getValue(), "%s is damaged: the checksum of its part %s is wrong", file,
                type);
            if (type.equals("IHDR")) {
                require(length == 13, "%s is damaged: its head has %d bytes", file, length);
                needed = needed(in, content, file);
            } else if (type.equals("IDAT")) {
                data += length;
            } else if (type.equals("pHYs") && length == 9 && bytes[content + 8] == 1) {
                dots[0] = in.getInt(content);
                dots[1] = in.getInt(content + 4);
            }
        }
        require(needed > 0 && needed <= data * MOST_RATIO, "%s is damaged: its pixels need %d bytes and it has %d of"
            + " compressed data", file, needed, data);
        return dots;
    }

    private static long needed(final ByteBuffer in, final int content, final Path file) {
        final long width = in.getInt(content);
        final long height = in.getInt(content + 4);
        final int depth = in.get(content + 8);
        final int colour = in.get(content + 9);
        require(width > 0 && height > 0 && width * height < Integer.MAX_VALUE / 4 && depth > 0 && depth <= 16
            && colour >= 0 && colour < CHANNELS.length && CHANNELS[colour] > 0,
            "%s states %d x %d pixels of %d bits, colour type %d; accepted are up to 2^29 pixels of 1 to 16 bits", file,
            width, height, depth, colour);
        MemoryCheck.require(4L * Float.BYTES * CHANNELS[colour] * width * height, "The image " + file);
        return (width * CHANNELS[colour] * depth + 7) / 8 * height;
    }
}
