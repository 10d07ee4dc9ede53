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
package io.github.bonegen.imagej.region;

import static io.github.bonegen.InvalidInputException.require;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import io.github.bonegen.FileReading;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files of ImageJ selections: one as .roi, several as .zip. */
final class RoiFiles {

    private static final String ONE = ".roi";
    private static final String SEVERAL = ".zip";
    private static final int MOST_BYTES = 1 << 24;
    private static final int MOST = 100_000;

    private RoiFiles() {
        // Static functions only.
    }

    /** Whether a file is named as one. */
    static boolean areIn(final File file) {
        final String name = file.getName().toLowerCase(Locale.ROOT);
        return file.isFile() && (name.endsWith(ONE) || name.endsWith(SEVERAL));
    }

    /** @throws io.github.bonegen.InvalidInputException if the file cannot be read or holds no selections */
    static List<Roi> read(final Path file) {
        final List<Roi> rois = FileReading.of(file, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return file.toString().toLowerCase(Locale.ROOT).endsWith(ONE) ? List.of(decode(in, file))
                    : unpack(in, file);
            }
        });
        require(!rois.isEmpty(), "%s holds no ImageJ selections", file);
        return rois;
    }

    private static List<Roi> unpack(final InputStream in, final Path file) throws java.io.IOException {
        final List<Roi> rois = new ArrayList<>();
        final ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(ONE)) {
                require(rois.size() < MOST, "%s holds more than %d selections", file, MOST);
                rois.add(decode(zip, file));
            }
        }
        return rois;
    }

    private static Roi decode(final InputStream in, final Path file) throws java.io.IOException {
        final byte[] bytes = in.readNBytes(MOST_BYTES);
        require(bytes.length < MOST_BYTES, "%s holds a selection of more than %d MB", file, MOST_BYTES >> 20);
        return Objects.requireNonNull(RoiDecoder.openFromByteArray(bytes), "damaged selection");
    }
}
