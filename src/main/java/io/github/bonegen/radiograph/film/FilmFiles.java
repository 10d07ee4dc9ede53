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

import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.tiff.TiffFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Films by path, whatever their format; a format is known by what a file holds, not by its name. */
public final class FilmFiles {

    /** What messages say is accepted. */
    public static final String ACCEPTED = "DICOM, TIFF, PNG and JPEG";

    private static final String NAMES = ".*\\.(tiff?|png|jpe?g|dcm|dicom)";
    private static final int HEAD = 1024;
    private static final int DEEPEST = 16;
    private static final List<FilmFormat> FORMATS = List.of(new TiffFilm(), new PngFilm(), new JpegFilm(),
        new DicomFilm());

    private FilmFiles() {
        // Static functions only.
    }

    /** Whether a file is of one of the formats, or cannot be looked into. */
    public static boolean isFilm(final Path file) {
        try {
            return Files.isRegularFile(file) && format(file).isPresent();
        }
        catch (final InvalidInputException unreadable) {
            return true;
        }
    }

    /** The pixel size of a TIFF film in mm, or none; notes are added to. */
    public static Calibration pixelSize(final Path tiff, final List<String> notes) {
        return FileReading.of(tiff, () -> {
            try (TiffFile file = new TiffFile(tiff)) {
                return TiffFilm.pixelSize(file.pages().get(0), notes);
            }
        });
    }

    /**
     * The films of a folder and of the folders in it, in the order of their paths; hidden files are left out.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be read
     */
    public static List<Path> in(final Path folder) {
        require(Files.isDirectory(folder), "There is no folder %s", folder);
        return FileReading.of(folder, () -> {
            try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
                return files.filter(file -> isVisible(folder, file)).filter(file -> isFilm(file) || isNamedAsOne(file))
                    .sorted().toList();
            }
        });
    }

    /** A file that is named as a film and is none is damaged, and must not be passed over in silence. */
    private static boolean isNamedAsOne(final Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().toLowerCase(Locale.ROOT).matches(NAMES);
    }

    private static boolean isVisible(final Path folder, final Path file) {
        for (final Path part : folder.relativize(file)) {
            if (FileReading.isHidden(part) && !part.toString().equals(".") && !part.toString().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a film: one plane, grey from 0 to 65535 with bone bright, its pixel size in mm where the file has one; its
     * record says how the grey values were made.
     *
     * @throws io.github.bonegen.InvalidInputException if the file is no single film in grey, or is damaged
     */
    public static Volume read(final Path file, final GreyWindow window) {
        require(Files.isRegularFile(file), "There is no image file %s", file);
        final FilmFormat format = format(file).orElse(null);
        require(format != null, "%s is no film that can be read, or is damaged; accepted are %s", file, ACCEPTED);
        return FileReading.of(file, () -> format.read(file).toRadiograph(window));
    }

    /** The record in a TIFF file of BoneGen's own; empty where there is none, or it is damaged. */
    public static Provenance record(final Path file) {
        try (TiffFile tiff = new TiffFile(file)) {
            final String info = tiff.pages().get(0).imageJInfo();
            return info.isEmpty() ? Provenance.NONE : Provenance.parse(info);
        }
        catch (final IOException | RuntimeException damaged) {
            return Provenance.NONE;
        }
    }

    private static Optional<FilmFormat> format(final Path file) {
        final byte[] head = FileReading.of(file, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(HEAD);
            }
        });
        return FORMATS.stream().filter(format -> format.recognises(head)).findFirst();
    }
}
