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
import io.github.bonegen.volume.codec.PixelSamples;
import io.github.bonegen.volume.dicom.DicomDataSet;
import io.github.bonegen.volume.dicom.DicomFile;
import io.github.bonegen.volume.dicom.DicomPixels;
import io.github.bonegen.volume.dicom.DicomSlice;
import io.github.bonegen.volume.dicom.DicomTag;
import io.github.bonegen.volume.source.LinearScale;
import io.github.bonegen.volume.source.SampleType;
import io.github.bonegen.volume.source.VolumeFormat;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of DICOM slices of one series, in the order of their positions, or the frames of one DICOM file. */
final class DicomSlices implements VolumeFormat {



    @Override
    public String name() {
        return "DICOM";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        return Files.isDirectory(file) ? areIn(file) : DicomFile.isDicom(head) && isStack(file);
    }

    private static boolean isStack(final Path file) {
        try {
            final DicomDataSet data = DicomFile.readHeader(file).data();
            return data.number(DicomTag.FRAMES, 1) > 1 && data.word(DicomTag.SAMPLES, 1) == 1;
        }
        catch (final IOException | RuntimeException exception) {
            return false;
        }
    }

    /** Whether a folder holds at least two slices. */
    static boolean areIn(final Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DicomSlices::isSlice).limit(2).count() == 2;
        }
        catch (final IOException exception) {
            return false;
        }
    }

    private static boolean isSlice(final Path file) {
        if (FileReading.isHidden(file) || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return DicomFile.isDicom(in.readNBytes(VolumeFiles.HEAD))
                && DicomSlice.isSlice(DicomFile.readHeader(file).data());
        }
        catch (final IOException | RuntimeException exception) {
            return false;
        }
    }

    @Override
    public VolumeSource open(final Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        final DicomFile file = DicomFile.read(path);
        final List<DicomSlice> slices = new ArrayList<>();
        final int frames = new DicomPixels(file, path).frames();
        for (int frame = 0; frame < Math.min(frames, file.data().items(DicomTag.FRAME_GROUPS).size()); frame++) {
            slices.add(DicomSlice.of(path, file.data(), frame));
        }
        final boolean isOrdered = slices.size() == frames && slices.stream().allMatch(DicomSlice::hasPosition);
        final List<Integer> order = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            order.add(frame);
        }
        if (isOrdered) {
            order.sort(Comparator.comparingDouble(frame -> slices.get(frame).depth()));
        }
        final List<DicomSlice> used = isOrdered ? order.stream().map(slices::get).toList()
            : List.of(DicomSlice.of(path, file.data(), 0));
        return new Frames(header(path, file, frames, used), file, path, order);
    }

    private static VolumeSource ofFolder(final Path folder) throws IOException {
        final List<DicomSlice> slices = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (final Path file : files.filter(DicomSlices::isSlice).sorted().toList()) {
                slices.add(DicomSlice.of(file, DicomFile.readHeader(file).data(), 0));
            }
        }
        final long series = slices.stream().map(DicomSlice::series).distinct().count();
        require(series == 1, "%s holds slices of %d series; accepted is one: put each into a folder of its own", folder,
            series);
        final boolean placed = slices.stream().allMatch(DicomSlice::hasPosition);
        slices.sort(placed ? Comparator.comparingDouble(DicomSlice::depth)
            : Comparator.comparingDouble(DicomSlice::instance));
        final Path first = slices.get(0).file();
        return new SliceFiles(header(folder, DicomFile.read(first), slices.size(), slices), slices);
    }

    private static VolumeHeader header(final Path path, final DicomFile file, final int depth,
        final List<DicomSlice> slices)
    {
        final DicomPixels pixels = new DicomPixels(file, path);
        require(pixels.samples() == 1, "%s holds slices in colour; accepted are grey ones", path);
        final DicomSpacing spacing = DicomSpacing.of(slices, path);
        final long[] sizes = {pixels.columns(), pixels.rows(), depth};
        final String unit = DicomScale.unit(file.data());
        final SampleType type = !DicomScale.of(file.data(), 0).isNone() || pixels.bits() > 16 ? SampleType.FLOAT
            : pixels.isSigned() ? SampleType.INT16 : pixels.bits() > 8 ? SampleType.UINT16 : SampleType.UINT8;
        return VolumeHeader.of(path, sizes, type, spacing.calibration().withValueUnit(unit), spacing.notes());
    }

    private static void scaled(final PixelSamples slice, final LinearScale scale, final float[] plane, final Path file) {
        require(slice.values().length == plane.length, "%s has %d x %d pixels, other than the first slice", file,
            slice.width(), slice.height());
        for (int i = 0; i < plane.length; i++) {
            plane[i] = scale.of(slice.values()[i]);
        }
    }

    /** Frames of one file as planes. */
    private static final class Frames implements VolumeSource {

        private final VolumeHeader header;
        private final DicomFile file;
        private final DicomPixels pixels;
        private final Path path;
        private final List<Integer> order;
        private int next;

        Frames(final VolumeHeader header, final DicomFile file, final Path path, final List<Integer> order) {
            this.header = header;
            this.file = file;
            this.pixels = new DicomPixels(file, path);
            this.path = path;
            this.order = order;
        }

        @Override
        public VolumeHeader header() {
            return header;
        }

        @Override
        public void read(final float[] plane) {
            final int frame = order.get(next++);
            scaled(pixels.frame(frame), DicomScale.of(file.data(), frame), plane, path);
        }

        @Override
        public void close() {
            // All of it is in memory.
        }
    }

    /** Files as planes. */
    private static final class SliceFiles implements VolumeSource {

        private final VolumeHeader header;
        private final List<DicomSlice> slices;
        private int next;

        SliceFiles(final VolumeHeader header, final List<DicomSlice> slices) {
            this.header = header;
            this.slices = slices;
        }

        @Override
        public VolumeHeader header() {
            return header;
        }

        @Override
        public void read(final float[] plane) throws IOException {
            final Path path = slices.get(next++).file();
            final DicomFile file = DicomFile.read(path);
            scaled(new DicomPixels(file, path).frame(0), DicomScale.of(file.data(), 0), plane, path);
        }

        @Override
        public void close() {
            // Every file is closed after its slice.
        }
    }
}
