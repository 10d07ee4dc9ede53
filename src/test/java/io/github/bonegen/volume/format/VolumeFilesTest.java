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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NRRD and ISQ files: what is read from them, and that no file is believed further than it is long. */
class VolumeFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.nrrd", "a.gz.nrrd"})
    void a_volume_comes_back_as_it_was_written(final String name) throws IOException {
        final float[] voxels = new float[5 * 4 * 3];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i * 1.5f - 7;
        }
        final Calibration size = new Calibration(0.03, 0.03, 0.05, "mm", "");
        NrrdWriter.write(Volume.of(voxels, 5, 4, 3, size), folder.resolve(name));
        final Volume read = VolumeFiles.read(folder.resolve(name));
        assertThat(read.voxels()).containsExactly(voxels);
        assertThat(read.calibration()).isEqualTo(size);
        assertThat(read.width()).isEqualTo(5);
        assertThat(read.depth()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"uchar, 1", "signed char, 1", "unsigned short, 2", "int16_t, 2", "short int, 2", "uint32, 4",
        "float, 4",
        "double, 8"})
    void all_types_are_read(final String type, final int bytes) throws IOException {
        final ByteBuffer data = ByteBuffer.allocate(2 * bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case "float" -> data.putFloat(7).putFloat(100);
            case "double" -> data.putDouble(7).putDouble(100);
            default -> data.put(0, (byte) 7).put(bytes, (byte) 100);
        }
        assertThat(VolumeFiles.read(nrrd("type: " + type + "\nendian: little\nsizes: 2 1 1", data.array())).voxels()).containsExactly(7,
            100);
    }

    @Test
    void big_endian_is_read() throws IOException {
        assertThat(VolumeFiles.read(nrrd("type: ushort\nendian: Big\nsizes: 1 1 1", new byte[] {1, 2})).voxels())
            .containsExactly(258);
    }

    @Test
    void sizes_are_in_millimetres_without_the_noise_of_single_precision() throws IOException {
        final Path micrometres = nrrd("type: uchar\nsizes: 1 1 1\nspace directions: (4.1,0,0) (0,4.1,0) (0,0,4.1)\n"
            + "space units: \"um\" \"um\" \"um\"", new byte[1]);
        assertThat(VolumeFiles.read(micrometres).calibration()).isEqualTo(Calibration.isotropic(0.0041, "mm", ""));
        final Path noisy = nrrd("type: uchar\nsizes: 1 1 1\nspace directions: (0.00410000001722,0,0)"
            + " (0,0.00410000001722,0) (0,0,0.0041)\nspace units: \"mm\" \"mm\" \"mm\"", new byte[1]);
        assertThat(VolumeFiles.read(noisy).calibration()).isEqualTo(Calibration.isotropic(0.0041, "mm", ""));
        final Path spacings = nrrd("type: uchar\nsizes: 1 1 1\nspacings: 2 2 3\nunits: \"mm\" \"mm\" \"mm\"",
            new byte[1]);
        assertThat(VolumeFiles.read(spacings).calibration().z()).isEqualTo(3);
        assertThat(VolumeFiles.read(nrrd("type: uchar\nsizes: 1 1 1", new byte[1])).calibration())
            .isEqualTo(Calibration.NONE);
    }

    @Test
    void a_damaged_or_lying_nrrd_is_one_line() throws IOException {
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: 10 10 10", new byte[999])), "cut short", "1000 bytes",
            "999");
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: 100000 100000 100000", new byte[9])), "less than 2^31");
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: 10000 10000 100000", new byte[9])), "2^37");
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: -1 10 10", new byte[9])), "positive");
        refused(() -> VolumeFiles.read(nrrd("type: block\nsizes: 1 1 1", new byte[9])), "'block'", "float");
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: 1 1", new byte[9])), "3 axes but 2 sizes");
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: 1 1 1\ndata file: other.raw", new byte[9])), "other.raw", "not there");
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: 1 1 1\ndata file: /etc/passwd", new byte[9])), "outside");
        refused(() -> VolumeFiles.read(nrrd("type: short\nsizes: 1 1 1", new byte[9])), "endian");
        refused(() -> VolumeFiles.read(nrrd("type: uchar\nsizes: one 1 1", new byte[9])), "'one'", "numbers");
        refused(() -> VolumeFiles.read(write("NRRD0004\ntype: uchar\n".getBytes(StandardCharsets.UTF_8))), "header");
        refused(() -> VolumeFiles.read(write(new byte[100])), "no volume", "NRRD", "TIFF");
    }

    @Test
    void gzip_that_ends_early_or_cannot_hold_that_much_is_one_line() throws IOException {
        final ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(new byte[1000]);
        }
        final String header = "encoding: gzip\ntype: uchar\nsizes: 10 10 ";
        assertThat(VolumeFiles.read(nrrd(header + 10, zipped.toByteArray())).voxels()).hasSize(1000);
        refused(() -> VolumeFiles.read(nrrd(header + 11, zipped.toByteArray())), "cut short", "1100 bytes", "1000");
        refused(() -> VolumeFiles.read(nrrd(header + 1000000, zipped.toByteArray())), "cut short");
    }

    @Test
    void an_isq_is_read_as_attenuation_with_its_size() throws IOException {
        final Volume volume = IsqFile.read(isq(3, 2, 2, 24, 4096));
        assertThat(volume.voxels()).containsExactly(0, 1 / 4096f, 2 / 4096f, 3 / 4096f, 4 / 4096f, 5 / 4096f, 6 / 4096f,
            7 / 4096f, 8 / 4096f, 9 / 4096f, 10 / 4096f, 11 / 4096f);
        assertThat(volume.calibration().x()).isCloseTo(0.082, within(1e-9));
        assertThat(volume.calibration().unit()).isEqualTo("mm");
        assertThat(volume.calibration().valueUnit()).isEqualTo("1/cm");
    }

    @Test
    void an_isq_whose_header_lies_is_one_line() throws IOException {
        refused(() -> IsqFile.read(isq(1000, 1000, 1000, 24, 4096)), "1000 x 1000 x 1000", "bytes long");
        refused(() -> IsqFile.read(isq(-3, 2, 2, 24, 4096)), "positive");
        refused(() -> IsqFile.read(isq(3, 2, 2, 24, -1)), "mu scaling");
        refused(() -> IsqFile.read(write("CTDATA-HEADER_V1".getBytes(StandardCharsets.UTF_8))), "512 bytes");
    }

    private static void refused(final ThrowingCallable call, final String... parts) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).message().contains(parts)
            .doesNotContain("\n");
    }

    private Path nrrd(final String fields, final byte[] data) throws IOException {
        final String encoding = fields.contains("encoding") ? "" : "encoding: raw\n";
        final byte[] header = ("NRRD0004\ndimension: 3\n" + encoding + fields + "\n\n")
            .getBytes(StandardCharsets.UTF_8);
        final byte[] all = Arrays.copyOf(header, header.length + data.length);
        System.arraycopy(data, 0, all, header.length, data.length);
        return write(all);
    }

    /** Voxels of 82 um that count up, after one block of header. */
    private Path isq(final int width, final int height, final int depth, final int bytes, final int scaling)
        throws IOException
    {
        final ByteBuffer file = ByteBuffer.allocate(512 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("CTDATA-HEADER_V1".getBytes(StandardCharsets.UTF_8));
        file.putInt(16, 3).putInt(44, width).putInt(48, height).putInt(52, depth);
        file.putInt(56, width * 82).putInt(60, height * 82).putInt(64, depth * 82).putInt(88, scaling);
        for (int i = 0; i < bytes / 2; i++) {
            file.putShort(512 + 2 * i, (short) i);
        }
        return write(file.array());
    }

    private Path write(final byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "volume", null), bytes);
    }
}
