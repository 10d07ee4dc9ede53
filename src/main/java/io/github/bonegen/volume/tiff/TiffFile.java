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

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A TIFF or BigTIFF file (TIFF 6.0, 3 June 1992): its images with all they say of themselves, checked against the
 * length of the file before anything is made for their pixels. Images of reduced resolution are left out.
 */
public final class TiffFile implements Closeable {

    private static final int DICOM_MAGIC = 128;
    private static final int REDUCED = 1;

    private final TiffInput in;
    private final List<TiffPage> pages = new ArrayList<>();

    /**
     * @throws IOException if it cannot be read
     * @throws io.github.bonegen.InvalidInputException if it is no TIFF file, or refers beyond its end
     */
    public TiffFile(final Path file) throws IOException {
        in = new TiffInput(file);
        try {
            readDirectories();
        }
        catch (final IOException | RuntimeException exception) {
            in.close();
            throw exception;
        }
        require(!pages.isEmpty(), "%s is a TIFF file without images", file);
    }

    /** Whether a file begins as TIFF files do. */
    public static boolean isTiff(final byte[] head) {
        return head.length >= 4 && !isDicomToo(head)
            && (head[0] == 'I' && head[1] == 'I' && (head[2] == 42 || head[2] == 43) && head[3] == 0
            || head[0] == 'M' && head[1] == 'M' && head[2] == 0 && (head[3] == 42 || head[3] == 43));
    }

    /** The preamble of a DICOM file may be the head of a TIFF file, which refers to the same pixels or to none. */
    private static boolean isDicomToo(final byte[] head) {
        return head.length >= DICOM_MAGIC + 4 && head[DICOM_MAGIC] == 'D' && head[DICOM_MAGIC + 1] == 'I'
            && head[DICOM_MAGIC + 2] == 'C' && head[DICOM_MAGIC + 3] == 'M';
    }

    private void readDirectories() throws IOException {
        final ByteBuffer head = in.bytes(in.isBig() ? 8 : 4, in.isBig() ? 8 : 4);
        long offset = in.isBig() ? head.getLong() : head.getInt() & 0xffffffffL;
        final Set<Long> seen = new HashSet<>();
        long bytes = 0;
        while (offset != 0) {
            require(seen.add(offset), "%s is damaged: its list of images has no end", in.file());
            final TiffDirectory directory = new TiffDirectory(in, offset);
            bytes += directory.bytes();
            require(bytes <= in.length(), "%s is damaged: its directories overlap", in.file());
            if ((directory.number(TiffTags.SUBFILE, 0) & REDUCED) == 0) {
                pages.add(TiffPage.of(in, directory));
            }
            offset = directory.next();
        }
    }

    /** The file that was opened. */
    public Path path() {
        return in.file();
    }

    /** The images in the order of the file, one or more; the list itself. */
    public List<TiffPage> pages() {
        return pages;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
