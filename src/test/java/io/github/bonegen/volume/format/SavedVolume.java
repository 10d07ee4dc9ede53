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

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import io.github.bonegen.Provenance;
import io.github.bonegen.fuzz.SmallDicom;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.zarr.OmeZarr;
import io.github.bonegen.volume.zarr.ZarrArray;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A small binary volume as files of every format, written after the formats' descriptions.
 *
 * @param bone whether a voxel is bone, x fastest
 * @param width of a plane; with {@code height} and {@code depth} a multiple of 10, so that scanners can state its size in
 *     whole micrometres
 * @param micrometres edge of a voxel
 */
public record SavedVolume(boolean[] bone, int width, int height, int depth, double micrometres) {

    /** ImageJ's own file, its calibration in a unit. */
    public Path tiff(final Path file, final String unit, final double micrometresPerUnit) {
        final ImageStack stack = new ImageStack(width, height);
        for (int z = 0; z < depth; z++) {
            stack.addSlice(new ByteProcessor(width, height, bytes(z * width * height, width * height, 255)));
        }
        final ImagePlus image = new ImagePlus("v", stack);
        image.getCalibration().pixelWidth = micrometres / micrometresPerUnit;
        image.getCalibration().pixelHeight = micrometres / micrometresPerUnit;
        image.getCalibration().pixelDepth = micrometres / micrometresPerUnit;
        image.getCalibration().setUnit(unit);
        ImageFiles.saveTiff(image, file);
        return file;
    }

    /** NRRD of space directions in a unit. */
    public Path nrrd(final Path file, final String unit, final double micrometresPerUnit, final boolean isZipped)
        throws IOException
    {
        final double edge = micrometres / micrometresPerUnit;
        final String header = "NRRD0004\ntype: uchar\ndimension: 3\nsizes: " + width + " " + height + " " + depth
            + "\nencoding: " + (isZipped ? "gzip" : "raw") + "\nspace dimension: 3\nspace directions: (" + edge + ",0,0) (0,"
            + edge + ",0) (0,0," + edge + ")\nspace units: \"" + unit + "\" \"" + unit + "\" \"" + unit + "\"\n\n";
        return Files.write(file, joined(header.getBytes(StandardCharsets.UTF_8), isZipped ? gzip(all(255)) : all(255)));
    }

    /** MetaImage, in millimetres as ITK writes them. */
    public Path mha(final Path file, final boolean isZipped) throws IOException {
        final ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zipped)) {
            out.write(all(255));
        }
        final String edge = " " + micrometres / 1000;
        return Files.write(file, joined(("ObjectType = Image\nNDims = 3\nBinaryData = True\nCompressedData = "
            + (isZipped ? "True" : "False") + "\nDimSize = " + width + " " + height + " " + depth + "\nElementSpacing ="
            + edge + edge + edge + "\nElementType = MET_UCHAR\nElementDataFile = LOCAL\n").getBytes(StandardCharsets.UTF_8),
            isZipped ? zipped.toByteArray() : all(255)));
    }

    /** NIfTI-1; its unit is 1 for m, 2 for mm, 3 for um. */
    public Path nifti(final Path file, final int unit, final double micrometresPerUnit) throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(352).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, 348).putShort(40, (short) 3).putShort(70, (short) 2).putFloat(108, 352).put(123, (byte) unit);
        final int[] sizes = {width, height, depth};
        for (int axis = 0; axis < 3; axis++) {
            bytes.putShort(42 + 2 * axis, (short) sizes[axis])
                .putFloat(80 + 4 * axis, (float) (micrometres / micrometresPerUnit));
        }
        bytes.position(344).put("n+1".getBytes(StandardCharsets.US_ASCII));
        final byte[] whole = joined(bytes.array(), all(255));
        return Files.write(file, file.toString().endsWith(".gz") ? gzip(whole) : whole);
    }

    /** A micro-CT scan: bone attenuates 1 /cm. */
    public Path isq(final Path file) throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(512 + 2 * bone.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("CTDATA-HEADER_V1".getBytes(StandardCharsets.US_ASCII)).putInt(16, 3).putInt(88, 4096);
        final int[] sizes = {width, height, depth};
        for (int axis = 0; axis < 3; axis++) {
            bytes.putInt(44 + 4 * axis, sizes[axis]).putInt(56 + 4 * axis, (int) Math.round(sizes[axis] * micrometres));
        }
        for (int i = 0; i < bone.length; i++) {
            bytes.putShort(512 + 2 * i, (short) (bone[i] ? 4096 : 0));
        }
        return Files.write(file, bytes.array());
    }

    /** A segmented AIM of version 020: bytes of 127, its voxel size a VAX float. */
    public Path aim(final Path file) throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(160 + 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(20).putInt(140).putInt(2).putInt(bone.length).putInt(0).putInt(20 + 20, 0x00010001);
        final int[] sizes = {width, height, depth};
        for (int axis = 0; axis < 3; axis++) {
            bytes.putInt(20 + 36 + 4 * axis, sizes[axis]).putInt(20 + 108 + 4 * axis,
                Integer.rotateLeft(Float.floatToIntBits((float) (4 * micrometres / 1000)), 16));
        }
        bytes.put(160, (byte) '!').put(161, (byte) '\n');
        return Files.write(file, joined(bytes.array(), all(127)));
    }

    /** A folder of CT slices whose names say nothing of their order. */
    public Path dicom(final Path folder) throws IOException {
        Files.createDirectories(folder);
        final String edge = String.valueOf(micrometres / 1000);
        for (int z = 0; z < depth; z++) {
            final byte[] plane = bytes(z * width * height, width * height, 1);
            final int[] values = new int[plane.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = plane[i] * 1000;
            }
            Files.write(folder.resolve(String.format(Locale.ROOT, "IM%04d", z * 7919 % 10007)),
                SmallDicom.slice(width, height, edge, String.format(Locale.ROOT, "%.6f", z * micrometres / 1000), values));
        }
        return folder;
    }

    /** OME-Zarr in chunks that do not fit the volume. */
    public Path zarr(final Path folder) {
        final Box box = Box.ofSize(width, height, depth);
        final ZarrArray finest = OmeZarr.beginOrGoOn(folder, box, 16, Calibration.isotropic(micrometres / 1000, "mm", ""),
            Provenance.NONE).levels().get(0);
        final float[] values = new float[bone.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bone[i] ? 1 : 0;
        }
        for (final Box chunk : finest.chunks()) {
            final float[] part = new float[(int) chunk.count()];
            box.copy(values, chunk, part, chunk);
            finest.write(chunk, part);
        }
        return folder;
    }

    private byte[] all(final int value) {
        return bytes(0, bone.length, value);
    }

    private byte[] bytes(final int from, final int count, final int value) {
        final byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (bone[from + i] ? value : 0);
        }
        return bytes;
    }

    private static byte[] gzip(final byte[] bytes) throws IOException {
        final ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] joined(final byte[] head, final byte[] data) {
        final ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(data);
        return all.toByteArray();
    }
}
