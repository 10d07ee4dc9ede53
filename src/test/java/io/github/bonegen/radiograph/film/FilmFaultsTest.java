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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Reference;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.format.VolumeFiles;
import io.github.bonegen.volume.source.VolumeHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Films that were once read wrong, in silence or not at all: one film of 0.6 mm, 12 bits. */
class FilmFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"explicit12.dcm", "nopreamble12.dcm", "rle12.dcm", "jpeg_lossless_sv1_12.dcm", "j2k12.dcm",
        "preslut_inverse.dcm", "bits16_but12used_window.dcm", "rescale_2_-1000.dcm", "rescale_kills_folder/b.dcm",
        "extensionless/IM000001", "extensionless/1.2.840.113619.2.5.1762583153.215519.978957063.78"})
    void the_same_film_has_the_same_grey(final String name) {
        final Volume film = read(name);
        assertThat(difference(film, read("explicit12.dcm"))).isLessThan(0.51);
        assertThat(film.calibration().x()).isEqualTo(0.6);
        assertThat(least(film)).isCloseTo(128, within(0.5));
        assertThat(most(film)).isCloseTo(65423, within(0.5));
        assertThat(mean(film)).isCloseTo(13551, within(0.5));
    }

    @Test
    void eight_bits_and_a_narrow_window_are_nearly_the_same() {
        assertThat(mean(read("jpeg_baseline8.dcm"))).isCloseTo(13551, within(150.0));
        assertThat(mean(read("window_narrow.dcm"))).isCloseTo(13551, within(60.0));
        for (final String name : List.of("bit1.png", "la.png", "jpegtif.tif", "tiled.tif", "exif6_rotated.jpg",
            "rgb_onepixel.png"))
        {
            assertThat(mean(read(name))).as(name).isCloseTo(13500, within(150.0));
            assertThat(List.of(read(name).width(), read(name).height())).as(name).containsExactly(575, 700);
        }
        assertThat(mean(read("bit4_pal.png"))).isCloseTo(11437, within(1.0));
    }

    @Test
    void pixels_that_are_not_square_are_made_so_with_a_note() {
        final Volume film = read("nonsquare.dcm");
        assertThat(film.calibration().x()).isEqualTo(0.5);
        assertThat(List.of(film.width(), film.height())).containsExactly(575, 840);
        assertThat(notes(film)).contains("made square");
    }

    @ParameterizedTest
    @CsvSource({"res_cm.tif, 0.6", "imagej_um.tif, 0.6", "pixelsize/aff_true.tif, 0.54854",
        "pixelsize/aff_truecm.tif, 0.54854", "pixelsize/aff_trueinch.tif, 0.54854"})
    void pixel_sizes_are_in_millimetres(final String name, final double expected) {
        assertThat(read(name).calibration().unit()).isEqualTo("mm");
        assertThat(read(name).calibration().x()).isCloseTo(expected, within(2e-5));
    }

    @ParameterizedTest
    @CsvSource({"res_inch300.tif, no femur", "pixelsize/aff_dpi300.tif, no femur", "pil_dpi96.tif, a screen's"})
    void a_pixel_size_that_no_femur_has_is_none_with_what_to_give(final String name, final String reason) {
        assertThat(read(name).calibration().isCalibrated()).isFalse();
        assertThat(notes(read(name))).contains(reason, "mmperpixel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tifffile_plain.tif", "pixelsize/aff_default.tif"})
    void no_unit_is_no_pixel_size(final String name) {
        assertThat(read(name).calibration().isCalibrated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"cmyk.jpg, 4 colour components", "cut.tif, damaged", "t_semicolon.csv, no film"})
    void what_is_no_film_is_one_line_for_films(final String name, final String reason) {
        final Path file = Reference.file("faults/dicom/" + name);

        assertThatThrownBy(() -> FilmFiles.read(file, GreyWindow.FILE)).isInstanceOf(InvalidInputException.class).hasMessageContaining(reason)
            .message().doesNotContain("\n").doesNotContain("ISQ");
    }

    @Test
    void real_films_of_hospitals_are_read() {
        assertThat(read("real/RG3_J2KR.dcm").width()).isEqualTo(1760);
        final Volume table = read("real/CR-ModalitySequenceLUT.dcm");
        assertThat(table.calibration().x()).isEqualTo(0.15);
        assertThat(table.provenance().entries().get("grey values")).contains("modality table", "MONOCHROME1");
        assertThat(most(table) - least(table)).isGreaterThan(30000);
    }

    @Test
    void a_DICOM_film_whose_preamble_is_the_head_of_a_tiff_is_read(@TempDir final Path folder) throws IOException {
        final byte[] bytes = Files.readAllBytes(Reference.file("faults/dicom/explicit12.dcm"));
        bytes[0] = 'I';
        bytes[1] = 'I';
        bytes[2] = 42;
        final Volume film = FilmFiles.read(Files.write(folder.resolve("a.dcm"), bytes), GreyWindow.FILE);
        assertThat(difference(film, read("explicit12.dcm"))).isZero();
        assertThat(VolumeFiles.isVolume(folder.resolve("a.dcm"))).isFalse();
    }

    @Test
    void sub_folders_and_files_without_ending_are_films() {
        assertThat(FilmFiles.in(Reference.file("faults/dicom"))).hasSizeGreaterThan(30);
        assertThat(FilmFiles.in(Reference.file("faults/dicom/extensionless"))).hasSize(3);
    }

    private static Volume read(final String name) {
        return FilmFiles.read(Reference.file("faults/dicom/" + name), GreyWindow.FILE);
    }

    private static String notes(final Volume film) {
        return film.provenance().entries().get(VolumeHeader.NOTES);
    }

    private static double difference(final Volume one, final Volume other) {
        double most = one.voxels().length == other.voxels().length ? 0 : Double.MAX_VALUE;
        for (int i = 0; i < one.voxels().length && most < Double.MAX_VALUE; i++) {
            most = Math.max(most, Math.abs(one.voxels()[i] - other.voxels()[i]));
        }
        return most;
    }

    private static double least(final Volume film) {
        double least = Double.MAX_VALUE;
        for (final float value : film.voxels()) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double most(final Volume film) {
        double most = 0;
        for (final float value : film.voxels()) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static double mean(final Volume film) {
        double sum = 0;
        for (final float value : film.voxels()) {
            sum += value;
        }
        return sum / film.voxels().length;
    }
}
