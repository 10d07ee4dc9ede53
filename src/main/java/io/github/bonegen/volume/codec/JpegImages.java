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

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG of 8 bits, sequential or progressive, by Java's own decoder; what it would only warn of is refused. */
public final class JpegImages {

    private static final double RED = 1.402;
    private static final double GREEN_BLUE = 0.344136;
    private static final double GREEN_RED = 0.714136;
    private static final double BLUE = 1.772;
    private static final int CENTRE = 128;

    private JpegImages() {
        // Static functions only.
    }

    /**
     * Decodes an image.
     *
     * @param isYCbCr whether three channels are luminance and two colours, to be made red, green and blue
     * @throws IOException if it is damaged, cut short, or of another kind
     */
    public static PixelSamples decode(final byte[] jpeg, final boolean isYCbCr) throws IOException {
        final JpegFrame frame = JpegFrame.of(jpeg);
        frame.checkLikely(jpeg.length);
        if (!frame.endsWhole()) {
            throw new IOException("is a JPEG that ends before its pixels do");
        }
        final Raster raster = raster(jpeg);
        final int channels = raster.getNumBands();
        final int[] values = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
        if (isYCbCr && channels == 3) {
            toRgb(values);
        }
        return new PixelSamples(raster.getWidth(), raster.getHeight(), channels, 8, values);
    }

    /** A whole image of tables that a file keeps apart, and the image's own data. */
    public static byte[] joined(final byte[] tables, final byte[] data) {
        if (tables.length < 4 || data.length < 2) {
            return data;
        }
        final ByteArrayOutputStream joined = new ByteArrayOutputStream(tables.length + data.length);
        joined.write(tables, 0, tables.length - 2);
        joined.write(data, 2, data.length - 2);
        return joined.toByteArray();
    }

    private static Raster raster(final byte[] jpeg) throws IOException {
        final Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new IOException("is a JPEG, for which this Java has no decoder");
        }
        final ImageReader reader = readers.next();
        final String[] warning = new String[1];
        reader.addIIOReadWarningListener((source, text) -> warning[0] = text);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            final Raster raster = reader.readRaster(0, null);
            if (warning[0] != null && !warning[0].contains("extraneous bytes")) {
                throw new IOException("is a damaged JPEG: " + warning[0]);
            }
            return raster;
        }
        catch (final IIOException | RuntimeException exception) {
            throw new IOException("is a damaged JPEG: " + exception.getMessage(), exception);
        }
        finally {
            reader.dispose();
        }
    }

    /** Makes luminance and two colours of 8 bits red, green and blue, in place (JFIF 1.02; DICOM's YBR_FULL). */
    public static void toRgb(final int[] values) {
        for (int i = 0; i < values.length; i += 3) {
            final int y = values[i];
            final int cb = values[i + 1] - CENTRE;
            final int cr = values[i + 2] - CENTRE;
            values[i] = clamp(y + RED * cr);
            values[i + 1] = clamp(y - GREEN_BLUE * cb - GREEN_RED * cr);
            values[i + 2] = clamp(y + BLUE * cb);
        }
    }

    private static int clamp(final double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
