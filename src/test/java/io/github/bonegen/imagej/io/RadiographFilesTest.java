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
package io.github.bonegen.imagej.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ShortProcessor;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.DicomBytes;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Radiographs in the formats that hospitals export. */
class RadiographFilesTest {

    private static final String EXPLICIT = "1.2.840.10008.1.2.1";

    @TempDir
    private Path folder;

    private final RadiographFiles files = new RadiographFiles();

    @Test
    void sixteen_bits_come_back_with_pixel_size_and_record() {
        final Volume image = Volume.of(new float[] {0, 1000.4f, 65535, 70000}, 2, 2, 1,
            Calibration.isotropic(0.143, "mm", "")).with(Provenance.NONE.with("class", "AFF"));
        files.write(image, folder.resolve("a.tif"));
        final Volume read = files.read(folder.resolve("a.tif"));
        assertThat(read.voxels()).containsExactly(0, 1000, 65535, 65535);
        assertThat(read.calibration().x()).isCloseTo(0.143, within(1e-6));
        assertThat(ImageFiles.open(folder.resolve("a.tif").toString()).getInfoProperty()).contains("class: AFF");
    }

    @Test
    void eight_and_sixteen_bits_reach_the_same_white() {
        final Path eight = folder.resolve("8.png");
        final Path sixteen = folder.resolve("16.png");
        new FileSaver(new ImagePlus("", new ByteProcessor(2, 1, new byte[] {0, (byte) 255})))
            .saveAsPng(eight.toString());
        new FileSaver(new ImagePlus("", new ShortProcessor(2, 1, new short[] {0, (short) 65535}, null)))
            .saveAsPng(sixteen.toString());
        assertThat(files.read(eight).voxels()).containsExactly(0, 65535);
        assertThat(files.read(sixteen).voxels()).containsExactly(0, 65535);
    }

    @Test
    void png_is_written_with_sixteen_bits() {
        final Volume image = Volume.of(new float[] {0, 1234, 65535, 300}, 2, 2, 1, Calibration.NONE);
        RadiographFiles.savePng(RadiographFiles.toImagePlus(image, "a"), folder.resolve("a.png"));
        assertThat(files.read(folder.resolve("a.png")).voxels()).containsExactly(0, 1234, 65535, 300);
    }

    @Test
    void jpeg_is_read() {
        final Path file = folder.resolve("a.jpg");
        final byte[] pixels = new byte[64 * 64];
        java.util.Arrays.fill(pixels, (byte) 128);
        new FileSaver(new ImagePlus("", new ByteProcessor(64, 64, pixels))).saveAsJpeg(file.toString());
        assertThat(files.read(file).voxels()[1000]).isCloseTo(128 * 257f, within(600f));
    }

    @Test
    void a_colour_image_is_refused_but_grey_stored_as_colour_is_not() {
        final Path colour = folder.resolve("colour.tif");
        final Path grey = folder.resolve("grey.tif");
        new FileSaver(new ImagePlus("", new ColorProcessor(1, 1, new int[] {0xff0000}))).saveAsTiff(colour.toString());
        new FileSaver(new ImagePlus("", new ColorProcessor(1, 1, new int[] {0x808080}))).saveAsTiff(grey.toString());
        assertThatThrownBy(() -> files.read(colour)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("colour");
        assertThat(files.read(grey).voxels()[0]).isCloseTo(128 * 257f, within(300f));
    }

    @Test
    void monochrome_2_is_read_with_its_bits_and_spacing() throws IOException {
        final Path file = dicom("m2.dcm", EXPLICIT, "MONOCHROME2", 0, 1000, 4095, 2048);
        final Volume image = files.read(file);
        assertThat(image.voxels()[0]).isZero();
        assertThat(image.voxels()[2]).isEqualTo(65535);
        assertThat(image.voxels()[3]).isCloseTo(65535f * 2048 / 4095, within(1f));
        assertThat(image.calibration().x()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void monochrome_1_is_turned_to_bright_bone() throws IOException {
        final Volume image = files.read(dicom("m1.dcm", EXPLICIT, "MONOCHROME1", 0, 1000, 4095, 2048));
        assertThat(image.voxels()[0]).isEqualTo(65535);
        assertThat(image.voxels()[2]).isZero();
    }

    @Test
    void dicom_that_is_not_what_its_syntax_says_is_refused_by_its_name() throws IOException {
        final Path file = dicom("c.dcm", "1.2.840.10008.1.2.4.90", "MONOCHROME2", 0, 0, 0, 0);
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("fragments");
        final Path other = dicom("d.dcm", "1.2.840.10008.1.2.4.201", "MONOCHROME2", 0, 0, 0, 0);
        assertThatThrownBy(() -> files.read(other)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("1.2.840.10008.1.2.4.201").hasMessageContaining("JPEG 2000");
    }

    @Test
    void a_file_that_is_no_image_is_refused() throws IOException {
        final Path file = folder.resolve("broken.tif");
        Files.writeString(file, "no image");
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void files_that_end_too_soon_are_refused_in_every_format() throws IOException {
        final byte[] grey = new byte[64 * 64];
        new java.util.Random(1).nextBytes(grey);
        final ImagePlus image = new ImagePlus("", new ByteProcessor(64, 64, grey));
        new FileSaver(image).saveAsTiff(folder.resolve("a.tif").toString());
        new FileSaver(image).saveAsPng(folder.resolve("a.png").toString());
        new FileSaver(image).saveAsJpeg(folder.resolve("a.jpg").toString());
        dicom("a.dcm", EXPLICIT, "MONOCHROME2", 1, 2, 3, 4);
        for (final String name : new String[] {"a.tif", "a.png", "a.jpg", "a.dcm"}) {
            final Path file = folder.resolve(name);
            final byte[] bytes = Files.readAllBytes(file);
            final int kept = name.equals("a.dcm") ? bytes.length - 3 : bytes.length / 2;
            Files.write(file, java.util.Arrays.copyOf(bytes, kept));
            assertThatThrownBy(() -> files.read(file)).as(name).isInstanceOf(InvalidInputException.class);
        }
    }

    /** Four pixels of 12 bits, 0.2 mm apart, as DICOM PS3.5 and PS3.10 lay them out. */
    private Path dicom(final String name, final String syntax, final String photometric, final int... pixels)
        throws IOException
    {
        final Path file = folder.resolve(name);
        Files.write(file, DicomBytes.image(syntax, photometric, 2, 2, pixels));
        return file;
    }
}
