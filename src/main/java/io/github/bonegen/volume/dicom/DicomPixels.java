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
package io.github.bonegen.volume.dicom;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.volume.codec.Jpeg;
import io.github.bonegen.volume.codec.Jpeg2000;
import io.github.bonegen.volume.codec.JpegImages;
import io.github.bonegen.volume.codec.PixelSamples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The pixels of a DICOM file (PS3.3, C.7.6.3; PS3.5, chapter 8): frames of stored values. */
public final class DicomPixels {

    private static final int MOST_SAMPLES = 4;

    private final Path path;
    private final DicomFile file;
    private final int rows;
    private final int columns;
    private final int samples;
    private final int frames;
    private final int allocated;
    private final int stored;
    private final int highBit;
    private final boolean isSigned;

    /** @throws InvalidInputException if what it says of its pixels makes no sense, or there are none */
    public DicomPixels(final DicomFile file, final Path path) {
        this.path = path;
        this.file = file;
        final DicomDataSet data = file.data();
        require(data.element(DicomTag.FLOAT_PIXELS) == null && data.element(DicomTag.DOUBLE_PIXELS) == null,
            "%s holds pixels of floating point; accepted are whole numbers", path);
        require(data.element(DicomTag.PIXELS) != null, "%s is a DICOM file without an image (%s)", path,
            data.text(DicomTag.MODALITY));
        rows = data.word(DicomTag.ROWS, 0);
        columns = data.word(DicomTag.COLUMNS, 0);
        samples = data.word(DicomTag.SAMPLES, 1);
        frames = (int) Math.max(1, Math.min(Integer.MAX_VALUE, data.number(DicomTag.FRAMES, 1)));
        allocated = data.word(DicomTag.BITS_ALLOCATED, 16);
        stored = data.word(DicomTag.BITS_STORED, allocated);
        highBit = data.word(DicomTag.HIGH_BIT, stored - 1);
        isSigned = data.word(DicomTag.SIGNED, 0) == 1;
        require(rows > 0 && columns > 0 && samples > 0 && samples <= MOST_SAMPLES
            && (long) rows * columns * samples < Integer.MAX_VALUE && (allocated == 1 || allocated == 8
                || allocated == 16 || allocated == 32) && stored > 0 && stored <= allocated && highBit < allocated
                && highBit >= stored - 1, "%s is damaged: it states %d x %d pixels of %d samples, %d of %d bits, the"
                    + " highest bit %d", path, columns, rows, samples, stored, allocated, highBit);
    }

    /** Pixels along y, 1 or more. */
    public int rows() {
        return rows;
    }

    /** Pixels along x, 1 or more. */
    public int columns() {
        return columns;
    }

    /** Values a pixel, 1 to 4; 1 is grey. */
    public int samples() {
        return samples;
    }

    /** Frames that the file states, 1 or more. */
    public int frames() {
        return frames;
    }

    /** Bits of a stored value. */
    public int bits() {
        return stored;
    }

    /** Whether stored values have a sign. */
    public boolean isSigned() {
        return isSigned;
    }

    /**
     * Reads a frame: stored values, with their sign; samples of a pixel beside each other, colours as red, green, blue
     * where the coding has others.
     *
     * @throws InvalidInputException if it is damaged, cut short, or of a syntax that is not read; the syntax is named
     */
    public PixelSamples frame(final int index) {
        MemoryCheck.require(3L * Integer.BYTES * rows * columns * samples, "The image " + path);
        try {
            final PixelSamples pixels = toRgb(file.syntax().isEncapsulated() ? encapsulated(index) : plain(index));
            require(pixels.width() == columns && pixels.height() == rows && pixels.channels() == samples,
                "%s is damaged: it states %d x %d pixels of %d samples and holds %d x %d of %d", path, columns, rows,
                samples, pixels.width(), pixels.height(), pixels.channels());
            signed(pixels.values());
            checkRange(pixels.values());
            return pixels;
        }
        catch (final InvalidInputException exception) {
            throw exception.getMessage().startsWith("it is") ? new InvalidInputException(path + ": "
                + exception.getMessage(), exception) : exception;
        }
        catch (final IOException | RuntimeException exception) {
            throw new InvalidInputException(path + " (" + file.syntax().title() + ") cannot be read: its image "
                + (exception instanceof IOException ? exception.getMessage() : "makes no sense"), exception);
        }
    }

    /** JPEG decoders give red, green and blue themselves. */
    private PixelSamples toRgb(final PixelSamples pixels) {
        final boolean isYbr = file.data().text(DicomTag.PHOTOMETRIC).equals("YBR_FULL");
        if (isYbr && samples == 3 && stored == 8 && (file.syntax() == DicomSyntax.RLE
            || !file.syntax().isEncapsulated()))
        {
            JpegImages.toRgb(pixels.values());
        }
        return pixels;
    }

    private PixelSamples encapsulated(final int index) throws IOException {
        require(file.syntax() != DicomSyntax.OTHER, "%s is coded in the transfer syntax %s, which is not read; accepted"
            + " are uncompressed, deflated, RLE, JPEG baseline, extended and lossless, JPEG-LS and JPEG 2000", path,
            file.uid());
        final byte[] frame = new DicomFragments(file.data()).frame(index, frames);
        return switch (file.syntax()) {
            case RLE -> DicomRle.decode(frame, columns, rows, samples, allocated);
            case JPEG_2000, JPEG_2000_LOSSLESS -> Jpeg2000.decode(frame);
            default -> Jpeg.decode(frame, samples == 3 && !file.data().text(DicomTag.PHOTOMETRIC).equals("RGB"));
        };
    }

    private PixelSamples plain(final int index) {
        final String photometric = file.data().text(DicomTag.PHOTOMETRIC);
        require(!photometric.contains("42"), "%s is in colour with fewer colours than pixels (%s); accepted is a grey"
            + " image", path, photometric);
        final int count = rows * columns * samples;
        final long firstBit = (long) index * count * allocated;
        final DicomDataSet.Element element = file.data().element(DicomTag.PIXELS);
        final ByteBuffer bytes = file.data().bytes();
        final int start = element.offset();
        require(start + (firstBit + (long) count * allocated + 7) / 8 <= Math.min(bytes.limit(), (long) start
            + element.length()), "%s is damaged: it ends before its pixels do", path);
        // Words of a big-endian file have their second byte first.
        final int swap = bytes.order() == ByteOrder.BIG_ENDIAN && element.vr().equals("OW") ? 1 : 0;
        final int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            final long bit = firstBit + (long) i * allocated;
            final int at = start + (int) (bit / 8);
            values[i] = switch (allocated) {
                case 1 -> bytes.get(at) >> bit % 8 & 1;
                case 8 -> bytes.get(start + ((int) (bit / 8) ^ swap)) & 0xff;
                case 16 -> bytes.getShort(at) & 0xffff;
                default -> bytes.getInt(at);
            };
        }
        return new PixelSamples(columns, rows, samples, stored, file.data().word(DicomTag.PLANAR, 0) == 1
            && samples > 1 ? interleaved(values) : values);
    }

    private int[] interleaved(final int[] planes) {
        final int[] values = new int[planes.length];
        final int pixels = rows * columns;
        for (int i = 0; i < planes.length; i++) {
            values[i % pixels * samples + i / pixels] = planes[i];
        }
        return values;
    }

    private void checkRange(final int[] values) {
        if (!isSigned && stored == Integer.SIZE) {
            for (final int value : values) {
                require(value >= 0, "%s has values of 2^31 and more; accepted are less", path);
            }
        }
    }

    /** Takes the stored bits alone, and gives them their sign. */
    private void signed(final int[] values) {
        final int below = highBit + 1 - stored;
        final int unused = Integer.SIZE - stored;
        if (unused == 0) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            final int shifted = values[i] >> below << unused;
            values[i] = isSigned ? shifted >> unused : shifted >>> unused;
        }
    }
}
