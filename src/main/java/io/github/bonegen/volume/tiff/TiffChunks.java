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

import java.io.IOException;
import java.nio.ByteBuffer;

/** The strips or tiles of an image: where they are, and how their samples become an image. */
final class TiffChunks {

    private final TiffPage page;
    private final TiffInput in;
    private final TiffDecompression decompression;
    private final int width;
    private final int height;
    private final long[] offsets;
    private final long[] counts;
    /** Samples beside each other in a chunk: all of a pixel, or one where they lie in planes. */
    private final int together;

    private TiffChunks(final TiffPage page, final TiffInput in, final TiffDirectory tags) throws IOException {
        this.page = page;
        this.in = in;
        final boolean isTiled = tags.has(TiffTags.TILE_OFFSETS);
        final long tileWidth = isTiled ? tags.number(TiffTags.TILE_WIDTH, 0) : page.width();
        final long tileHeight = isTiled ? tags.number(TiffTags.TILE_HEIGHT, 0)
            : Math.min(page.height(), tags.number(TiffTags.ROWS_PER_STRIP, page.height()));
        together = page.planar() == 2 ? 1 : page.samples();
        require(tileWidth > 0 && tileHeight > 0 && tileWidth < Integer.MAX_VALUE && tileHeight < Integer.MAX_VALUE
            && tileWidth * tileHeight * together <= 4L * page.width() * page.height() * page.samples() + (1 << 20),
            "%s is damaged: parts of %d x %d pixels in an image of %d x %d", in.file(), tileWidth, tileHeight,
            page.width(), page.height());
        width = (int) tileWidth;
        height = (int) tileHeight;
        offsets = tags.longs(isTiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS);
        decompression = TiffDecompression.of(page, tags, in);
        final long parts = (long) across() * down() * (page.samples() / together);
        require(offsets.length >= parts, "%s is damaged: its image has %d parts and lists %d", in.file(), parts,
            offsets.length);
        counts = counts(tags, isTiled, (int) parts);
        check((int) parts);
    }

    static TiffChunks of(final TiffPage page, final TiffInput in, final TiffDirectory tags) throws IOException {
        return new TiffChunks(page, in, tags);
    }

    private long[] counts(final TiffDirectory tags, final boolean isTiled, final int parts) throws IOException {
        final int tag = isTiled ? TiffTags.TILE_BYTES : TiffTags.STRIP_BYTES;
        if (tags.has(tag)) {
            final long[] given = tags.longs(tag);
            require(given.length >= parts, "%s is damaged: its image has %d parts and %d lengths", in.file(), parts,
                given.length);
            return given;
        }
        require(!decompression.isCompressed(), "%s is damaged: compressed parts of unknown length", in.file());
        final long[] exact = new long[parts];
        for (int i = 0; i < parts; i++) {
            exact[i] = bytes(i);
        }
        return exact;
    }

    /** Finds parts beyond the end of the file, and lengths that no compression makes of a part. */
    private void check(final int parts) {
        for (int i = 0; i < parts; i++) {
            require(offsets[i] >= 0 && counts[i] > 0 && offsets[i] <= in.length() - counts[i],
                "%s is damaged or cut short: part %d of an image is %d bytes from byte %d, and the file is %d bytes long",
                in.file(), i + 1, counts[i], offsets[i], in.length());
            require(counts[i] * decompression.mostRatio() >= bytes(i),
                "%s is damaged or cut short: part %d of an image needs %d bytes and has %d", in.file(), i + 1, bytes(i),
                counts[i]);
        }
    }

    private int across() {
        return (page.width() + width - 1) / width;
    }

    private int down() {
        return (page.height() + height - 1) / height;
    }

    /** Rows of a part that are in the file: the last strip ends with the image, the last tile does not. */
    private int rows(final int part) {
        final int row = part / across() % down();
        return width == page.width() && across() == 1 ? Math.min(height, page.height() - row * height) : height;
    }

    private int rowBytes() {
        return (int) (((long) width * together * page.bits() + 7) / 8);
    }

    /** Bytes of a part when it is no longer compressed. */
    private long bytes(final int part) {
        return (long) rowBytes() * rows(part);
    }

    float[] read() throws IOException {
        final float[] image = new float[page.width() * page.height() * page.samples()];
        final int parts = across() * down() * (page.samples() / together);
        for (int part = 0; part < parts; part++) {
            final int length = Math.toIntExact(bytes(part));
            place(decompression.of(in.bytes(offsets[part], counts[part]), width, rows(part), length, part), part, image);
        }
        return image;
    }

    float[] readFollowing(final int index) throws IOException {
        final long bytes = (long) rowBytes() * page.height();
        final float[] image = new float[page.width() * page.height() * page.samples()];
        final ByteBuffer data = in.bytes(offsets[0] + index * bytes, bytes);
        for (int y = 0; y < page.height(); y++) {
            unpack(data.position(y * rowBytes()), page.width() * together, image, y * page.width() * together, 1);
        }
        return image;
    }

    void checkFollowing(final int images) {
        final long end = offsets[0] + (long) rowBytes() * page.height() * images;
        require(!decompression.isCompressed() && images > 0 && end > 0 && end <= in.length(),
            "%s is cut short: its %d images end at byte %d and it is %d bytes long; accepted is a whole TIFF file",
            in.file(), images, end, in.length());
    }

    private void place(final ByteBuffer bytes, final int part, final float[] image) {
        final int x = part % across() * width;
        final int y = part / across() % down() * height;
        final int plane = part / (across() * down());
        final int columns = Math.min(width, page.width() - x);
        for (int row = 0; row < Math.min(rows(part), page.height() - y); row++) {
            final int target = ((y + row) * page.width() + x) * page.samples() + plane;
            unpack(bytes.position(row * rowBytes()), columns * together, image, target, page.samples() / together);
        }
    }

    private void unpack(final ByteBuffer bytes, final int count, final float[] target, final int start, final int step) {
        final int bits = page.bits();
        if (bits % 8 == 0 && bits != 24 && bits != 40 && bits != 48 && bits != 56) {
            for (int i = 0; i < count; i++) {
                target[start + i * step] = page.format().get(bytes, bits);
            }
            return;
        }
        final int first = bytes.position();
        for (int i = 0; i < count; i++) {
            long value = 0;
            for (int bit = i * bits; bit < (i + 1) * bits; bit++) {
                value = value << 1 | bytes.get(first + bit / 8) >> 7 - bit % 8 & 1;
            }
            target[start + i * step] = value;
        }
    }

}
