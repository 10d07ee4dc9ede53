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
package io.github.bonegen.volume.format;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.source.GuardedSource;
import io.github.bonegen.volume.source.VolumeFormat;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Volumes by path, whatever their format; a format is known by what a file holds, not by its name. */
public final class VolumeFiles {

    /** Bytes at the beginning of a file that tell its format. */
    static final int HEAD = 1024;

    /** What messages say is accepted. */
    public static final String ACCEPTED =
        "TIFF, NRRD, MetaImage, NIfTI, Scanco ISQ and AIM, OME-Zarr, and folders of DICOM slices";

    private static final String NAMES = ".*\\.(tiff?|nrrd|nhdr|mha|mhd|nii|nii\\.gz|isq|aim)(;\\d+)?";

    private static final List<VolumeFormat> FORMATS = List.of(new TiffVolumeFormat(), new NrrdFile(), new IsqFile(),
        new AimFile(), new MetaImageFile(), new NiftiFile(), new DicomSlices(), new ZarrVolume());

    private VolumeFiles() {
        // Static functions only.
    }

    /** Whether a file, or a folder of slices, is of one of the formats, or cannot be looked into. */
    public static boolean isVolume(final Path path) {
        try {
            return format(path).isPresent();
        }
        catch (final InvalidInputException unreadable) {
            return true;
        }
    }

    /**
     * The volumes of a folder in the order of their names: files, sub-folders of DICOM slices and of OME-Zarr, or
     * the folder itself where it is one. Hidden files, and data that belong to a header beside them, are left out.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be read
     */
    public static List<Path> in(final Path folder) {
        require(Files.isDirectory(folder), "There is no folder %s", folder);
        final List<Path> volumes = new ArrayList<>();
        FileReading.of(folder, () -> {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(entry -> !FileReading.isHidden(entry))
                    .filter(entry -> isVolume(entry) || isNamedAsOne(entry)).sorted().forEach(volumes::add);
            }
            return null;
        });
        if (DicomSlices.areIn(folder) || ZarrVolume.isIn(folder)) {
            volumes.add(0, folder);
        }
        return volumes;
    }

    /** A file that is named as a volume and is none is damaged, and must not be passed over in silence. */
    private static boolean isNamedAsOne(final Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().toLowerCase(Locale.ROOT).matches(NAMES);
    }

    /**
     * Opens a volume and checks what it says of itself.
     *
     * @param path of a file, or of a folder of DICOM slices
     * @throws io.github.bonegen.InvalidInputException if there is no such file, or it is of no format that is read, or
     *     damaged
     */
    public static VolumeSource open(final Path path) {
        require(Files.exists(path), "There is no image file %s", path);
        final VolumeFormat format = format(path).orElse(null);
        require(format != null, "%s is no volume that can be read, or is damaged; accepted are %s", path, ACCEPTED);
        return FileReading.of(path, () -> new GuardedSource(path, format.open(path)));
    }

    /**
     * Reads a volume. Memory 4 bytes a voxel, made only when the file is long enough to fill it.
     *
     * @throws io.github.bonegen.InvalidInputException as {@link #open}, or if there is not the memory to hold it
     */
    public static Volume read(final Path path) {
        try (VolumeSource source = open(path)) {
            return read(source, path);
        }
        catch (final IOException exception) {
            throw FileReading.refusal(path, exception);
        }
    }

    static Volume read(final VolumeSource source, final Path path) throws IOException {
        final VolumeHeader header = source.header().single(path);
        MemoryCheck.require(Float.BYTES * header.count(), "The volume " + path);
        Volume.requireArray(path, header.width(), header.height(), header.depth());
        final float[] voxels = new float[(int) header.count()];
        final float[] plane = new float[header.width() * header.height()];
        for (int z = 0; z < header.depth(); z++) {
            source.read(plane);
            System.arraycopy(plane, 0, voxels, z * plane.length, plane.length);
        }
        return Volume.of(voxels, header.width(), header.height(), header.depth(), header.calibration())
            .with(header.recordWithNotes());
    }

    private static Optional<VolumeFormat> format(final Path path) {
        final byte[] head = head(path);
        return FORMATS.stream().filter(format -> format.recognises(path, head)).findFirst();
    }

    private static byte[] head(final Path path) {
        if (!Files.isRegularFile(path)) {
            return new byte[0];
        }
        return FileReading.of(path, () -> {
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(HEAD);
            }
        });
    }
}
