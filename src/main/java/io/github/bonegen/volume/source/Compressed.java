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
package io.github.bonegen.volume.source;

import static io.github.bonegen.InvalidInputException.require;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Compressed data of volumes. */
public final class Compressed {

    private static final int BUFFER = 1 << 16;
    /** What expands more is read through once before memory is made for it. */
    private static final int USUAL_RATIO = 8;

    private Compressed() {
        // Static functions only.
    }

    /**
     * What a gzip stream (RFC 1952) holds.
     *
     * @throws IOException if it does not begin as one
     */
    public static InputStream gzip(final InputStream in) throws IOException {
        return new GZIPInputStream(in, BUFFER);
    }

    /** What a zlib stream (RFC 1950) holds; one that is none fails when it is read. */
    public static InputStream zlib(final InputStream in) {
        return new InflaterInputStream(in);
    }

    /**
     * What a bzip2 stream holds, or several of them one after the other, as parallel compressors write.
     *
     * @throws IOException if it does not begin as one
     */
    public static InputStream bzip2(final InputStream in) throws IOException {
        return new BZip2CompressorInputStream(in, true);
    }

    /**
     * Finds out whether data are as long as a header says, without holding them.
     *
     * @param compressed bytes that the file has for them
     */
    public static void check(final InputStream in, final long bytes, final long compressed, final Path file)
        throws IOException
    {
        if (bytes <= USUAL_RATIO * compressed) {
            return;
        }
        final byte[] buffer = new byte[BUFFER];
        long found = 0;
        int read = in.read(buffer);
        while (read > 0 && found < bytes) {
            found += read;
            read = in.read(buffer);
        }
        require(found >= bytes, "%s is cut short: its voxels need %d bytes of data and it has %d; accepted is a whole"
            + " file", file, bytes, found);
    }
}
