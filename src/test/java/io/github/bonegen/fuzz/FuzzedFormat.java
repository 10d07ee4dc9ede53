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
package io.github.bonegen.fuzz;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ShortProcessor;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.TorchCheckpoint;
import io.github.bonegen.nn.SafeTensors;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.radiograph.film.GreyWindow;
import io.github.bonegen.radiograph.set.Table;
import io.github.bonegen.radiograph.surface.Shapes;
import io.github.bonegen.radiograph.surface.mesh.ClosedMesh;
import io.github.bonegen.radiograph.surface.mesh.Mesh;
import io.github.bonegen.radiograph.surface.mesh.MeshFiles;
import io.github.bonegen.spongiosa.match.change.TherapyCourse;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A format that comes from outside.
 *
 * @param name of the format
 * @param file name that its files have
 * @param sound a small file of it
 * @param read what reads it
 * @param densest bytes of image that a byte of the file may hold
 */
record FuzzedFormat(String name, String file, byte[] sound, Consumer<Path> read, long densest) {

    /** A black row, deflated. */
    private static final long DEFLATED = 1100;
    /** Runs of 128 bytes in two, as samples of four bytes. */
    private static final long RUNS = 256;
    /** Blocks of 64 pixels of four bytes in half a bit. */
    private static final long JPEG = 4096;

    private static final int EDGE = 12;

    private FuzzedFormat(final String name, final String file, final byte[] sound, final Consumer<Path> read) {
        this(name, file, sound, read, 1);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Where a file of the format lies; what must lie beside it is put there. */
    Path place(final Path folder) throws IOException {
        final Path home = Files.createDirectories(folder.resolve(name.replace(' ', '-')));
        if (file.equals("patches.json")) {
            Files.write(home.resolve("patches.raw"), new byte[2 * 8 * 8 * 8 * 2]);
        }
        return Files.write(home.resolve(file), sound);
    }

    static List<FuzzedFormat> all() throws IOException {
        final List<FuzzedFormat> all = new ArrayList<>();
        final Consumer<Path> volume = VolumeFiles::read;
        final Consumer<Path> film = path -> FilmFiles.read(path, GreyWindow.AUTO);
        all.add(new FuzzedFormat("TIFF volume", "v.tif", saved(stack(), "tif"), volume));
        all.add(new FuzzedFormat("TIFF film", "f.tif", saved(film16(), "tif"), film));
        all.add(new FuzzedFormat("NRRD", "v.nrrd", nrrd("raw", voxels()), volume));
        all.add(new FuzzedFormat("NRRD gzip", "v.nrrd", nrrd("gzip", gzip(voxels())), volume, DEFLATED));
        all.add(new FuzzedFormat("NRRD text", "v.nrrd", nrrd("ascii", text()), volume));
        all.add(new FuzzedFormat("ISQ", "v.isq", isq(), volume));
        all.add(new FuzzedFormat("AIM", "v.aim", aim(), volume));
        all.add(new FuzzedFormat("MHA", "v.mha", mha(), volume));
        all.add(new FuzzedFormat("NIfTI", "v.nii", nifti(), volume));
        all.add(new FuzzedFormat("NIfTI gzip", "v.nii.gz", gzip(nifti()), volume, DEFLATED));
        all.add(new FuzzedFormat("DICOM film", "f.dcm", SmallDicom.film(EDGE), film));
        all.add(new FuzzedFormat("DICOM RLE", "f.dcm", SmallDicom.rle(EDGE), film, RUNS));
        all.add(new FuzzedFormat("DICOM JPEG", "f.dcm", SmallDicom.encapsulated("1.2.840.10008.1.2.4.50", EDGE,
            saved(film8(), "jpg")), film, JPEG));
        all.add(new FuzzedFormat("PNG", "f.png", saved(film8(), "png"), film, DEFLATED));
        all.add(new FuzzedFormat("JPEG", "f.jpg", saved(film8(), "jpg"), film, JPEG));
        all.add(new FuzzedFormat("CSV", "t.csv", "file,patient,label\na.tif,1,AFF\n\"b, c.tif\",2,NFF\n"
            .getBytes(StandardCharsets.UTF_8), path -> Table.read(path, List.of("file", "patient", "label"))));
        all.add(new FuzzedFormat("course", "c.csv", "course,parameter,months,change\nc,bvtv,6,-3\nc,bvtv,12,\"-5\"\n"
            .getBytes(StandardCharsets.UTF_8), path -> TherapyCourse.read(content(path), "c.csv")));
        all.add(new FuzzedFormat("archive", "m.bonegen", archive(), path -> ModelArchive.read(bytes(path), "m.bonegen")));
        all.add(new FuzzedFormat("run checkpoint", "checkpoint.safetensors", SafeTensors.write(weights()),
            path -> SafeTensors.read(bytes(path), "checkpoint.safetensors")));
        all.add(new FuzzedFormat("patch set", "patches.json", ("{\"format\":1,\"edge\":8,\"scale\":{\"voxelSize\":0.2,"
            + "\"unit\":\"mg HA/cm3\",\"low\":-350,\"high\":1100},\"source\":\"s\",\"specimens\":[\"a\",\"b\"]}")
            .getBytes(StandardCharsets.UTF_8), path -> PatchSet.open(path.getParent()).close()));
        final Mesh cube = Shapes.box(new double[] {0, 0, 0}, new double[] {90, 80, 70});
        final Consumer<Path> mesh = path -> ClosedMesh.of(path.getFileName().toString(), MeshFiles.read(path));
        all.add(new FuzzedFormat("STL", "s.stl", Shapes.stl(cube), mesh));
        all.add(new FuzzedFormat("STL text", "s.stl", Shapes.stlText(cube), mesh));
        all.add(new FuzzedFormat("OBJ", "s.obj", Shapes.obj(cube), mesh));
        all.add(new FuzzedFormat("PLY", "s.ply", Shapes.ply(cube, ByteOrder.BIG_ENDIAN), mesh));
        all.add(new FuzzedFormat("PLY text", "s.ply", Shapes.plyText(cube), mesh));
        for (final String name : List.of("generator_zip.pth", "generator_legacy.pth")) {
            all.add(new FuzzedFormat("checkpoint " + name, name, bytes(Path.of("src/test/resources/pwgan",
                name)), TorchCheckpoint::read));
        }
        return all;
    }

    private static String content(final Path path) {
        return new String(bytes(path), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(final Path path) {
        try {
            return Files.readAllBytes(path);
        }
        catch (final IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    private static byte[] voxels() {
        final byte[] voxels = new byte[EDGE * EDGE * EDGE];
        new Random(1).nextBytes(voxels);
        return voxels;
    }

    private static byte[] text() {
        final StringBuilder text = new StringBuilder();
        for (final byte voxel : voxels()) {
            text.append(voxel & 0xff).append(' ');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static ImagePlus stack() {
        final ImageStack stack = new ImageStack(EDGE, EDGE);
        for (int z = 0; z < EDGE; z++) {
            stack.addSlice(new ByteProcessor(EDGE, EDGE, java.util.Arrays.copyOfRange(voxels(), z * EDGE * EDGE, (z + 1)
                * EDGE * EDGE)));
        }
        return new ImagePlus("v", stack);
    }

    private static ImagePlus film16() {
        final ShortProcessor pixels = new ShortProcessor(EDGE, EDGE);
        pixels.setIntArray(new int[EDGE][EDGE]);
        pixels.noise(1000);
        return new ImagePlus("f", pixels);
    }

    private static ImagePlus film8() {
        return new ImagePlus("f", new ByteProcessor(EDGE, EDGE, java.util.Arrays.copyOf(voxels(), EDGE * EDGE)));
    }

    private static byte[] saved(final ImagePlus image, final String format) throws IOException {
        final Path file = Files.createTempFile("fuzz", "." + format);
        final FileSaver saver = new FileSaver(image);
        switch (format) {
            case "png" -> saver.saveAsPng(file.toString());
            case "jpg" -> saver.saveAsJpeg(file.toString());
            default -> {
                if (image.getStackSize() > 1) {
                    saver.saveAsTiffStack(file.toString());
                } else {
                    saver.saveAsTiff(file.toString());
                }
            }
        }
        final byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static byte[] nrrd(final String encoding, final byte[] data) {
        return joined(("NRRD0004\ntype: uchar\ndimension: 3\nsizes: 12 12 12\nencoding: " + encoding
            + "\nspace dimension: 3\nspace directions: (0.02,0,0) (0,0.02,0) (0,0,0.02)\nspace units: \"mm\" \"mm\" \"mm\"\n"
            + "\n").getBytes(StandardCharsets.US_ASCII), data);
    }

    private static byte[] mha() throws IOException {
        final ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zipped)) {
            out.write(voxels());
        }
        return joined(("ObjectType = Image\nNDims = 3\nBinaryData = True\nCompressedData = True\nDimSize = 12 12 12\n"
            + "ElementSpacing = 0.02 0.02 0.02\nElementType = MET_UCHAR\nElementDataFile = LOCAL\n")
            .getBytes(StandardCharsets.US_ASCII), zipped.toByteArray());
    }

    private static byte[] isq() {
        final ByteBuffer file = ByteBuffer.allocate(512 + 2 * EDGE * EDGE * EDGE).order(ByteOrder.LITTLE_ENDIAN);
        file.put("CTDATA-HEADER_V1".getBytes(StandardCharsets.US_ASCII)).putInt(16, 3);
        for (int axis = 0; axis < 3; axis++) {
            file.putInt(44 + 4 * axis, EDGE).putInt(56 + 4 * axis, 20 * EDGE);
        }
        return file.putInt(88, 4096).array();
    }

    private static byte[] aim() {
        final byte[] log = ("! \nMu_Scaling                     8192\nDensity: slope         1603.5\n"
            + "Density: intercept        -390.2\n").getBytes(StandardCharsets.US_ASCII);
        final ByteBuffer file = ByteBuffer.allocate(160 + log.length + 2 * EDGE * EDGE * EDGE)
            .order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(20).putInt(140).putInt(log.length).putInt(2 * EDGE * EDGE * EDGE).putInt(0);
        file.putInt(20 + 20, 0x00020002);
        for (int axis = 0; axis < 3; axis++) {
            file.putInt(20 + 36 + 4 * axis, EDGE).putInt(20 + 108 + 4 * axis,
                Integer.rotateLeft(Float.floatToIntBits(0.08f), 16));
        }
        file.position(160).put(log);
        return file.array();
    }

    private static byte[] nifti() {
        final ByteBuffer file = ByteBuffer.allocate(352 + EDGE * EDGE * EDGE).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 348).putShort(40, (short) 3).putShort(70, (short) 2).putFloat(108, 352).put(123, (byte) 2);
        for (int axis = 0; axis < 3; axis++) {
            file.putShort(42 + 2 * axis, (short) EDGE).putFloat(80 + 4 * axis, 0.02f);
        }
        return file.position(344).put("n+1".getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] archive() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelArchive.write(new Model(new ModelCard(ModelCard.FORMAT, "m", "test", "a test", "none", List.of(), Map.of(
            "edge", 8), Map.of(), Map.of(), ""), weights()), out);
        return out.toByteArray();
    }

    private static Map<String, Tensor> weights() {
        return Map.of("w", new Tensor(new long[] {2, 3}, new float[6]), "v", new Tensor(new long[] {4}, new float[4]));
    }

    private static byte[] gzip(final byte[] bytes) throws IOException {
        final ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] joined(final byte[] head, final byte[] data) {
        final byte[] all = java.util.Arrays.copyOf(head, head.length + data.length);
        System.arraycopy(data, 0, all, head.length, data.length);
        return all;
    }
}
