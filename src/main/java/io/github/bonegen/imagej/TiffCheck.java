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
package io.github.bonegen.imagej;

import static io.github.bonegen.InvalidInputException.require;

import ij.io.FileInfo;
import ij.io.TiffDecoder;
import io.github.bonegen.InvalidInputException;
import java.io.File;
import java.io.IOException;

/** Finds damaged TIFF files before ImageJ opens them: it would fill in what is missing, or fail without a reason. */
final class TiffCheck {

    private static final String ACCEPTED = "; accepted is a whole TIFF file";

    private TiffCheck() {
        // Static functions only.
    }

    /** @throws InvalidInputException if the file is no TIFF, or its pixels lie beyond its end */
    static void check(final File file) {
        for (final FileInfo part : parts(file)) {
            require(part.width > 0 && part.height > 0 && part.nImages > 0,
                "%s states a size of %d x %d x %d" + ACCEPTED, file, part.width, part.height, part.nImages);
            if (part.compression <= FileInfo.COMPRESSION_NONE && (part.stripOffsets == null
                || part.stripOffsets.length <= 1))
            {
                final long image = (long) part.width * part.height * part.getBytesPerPixel();
                final long end = part.getOffset() + part.nImages * image
                    + (part.nImages - 1L) * part.getGap();
                require(end <= file.length(), "%s is cut short: its pixels end at byte %d and it is %d bytes long"
                    + ACCEPTED, file, end, file.length());
            }
        }
    }

    private static FileInfo[] parts(final File file) {
        try {
            final FileInfo[] parts = new TiffDecoder(file.getParent() == null ? "" : file.getParent() + File.separator,
                file.getName()).getTiffInfo();
            require(parts != null && parts.length > 0, "%s is no TIFF file, or is cut short" + ACCEPTED, file);
            return parts;
        }
        catch (final IOException | RuntimeException exception) {
            if (exception instanceof InvalidInputException) {
                throw (InvalidInputException) exception;
            }
            throw new InvalidInputException(file + " is no TIFF file, or is cut short" + ACCEPTED, exception);
        }
    }
}
