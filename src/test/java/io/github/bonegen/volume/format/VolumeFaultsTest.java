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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Reference;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.source.VolumeHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Volumes that were once read wrong, in silence or not at all: 44 x 40 x 36 voxels of 20 um, 30 % of them bone. */
class VolumeFaultsTest {

    private static final int BONE = 19008;
    private static final Calibration SIZE = Calibration.isotropic(0.02, "mm", "");

    @ParameterizedTest
    @ValueSource(strings = {"unit_MM.tif", "unit_cm.tif", "unit_inch.tif", "unit_m.tif", "unit_micrometer.tif",
        "unit_micrometers.tif", "unit_micron.tif", "unit_millimeter.tif", "unit_mu_micro.tif", "unit_nm.tif",
        "ref_mm.tif", "ome.ome.tif", "frames.tif", "b01.tif", "n_ref.nrrd", "n_slicer.nrrd", "n_spacings.nrrd",
        "lut_inv.tif", "n_GZIP.nrrd", "n_bzip2.nrrd", "n_4d_last1.nrrd", "n_rot.nrrd"})
    void the_same_volume_has_the_same_voxels_in_millimetres(final String name) {
        final Volume volume = read(name);
        assertThat(volume.calibration()).isEqualTo(SIZE);
        assertThat(List.of(volume.width(), volume.height(), volume.depth())).containsExactly(44, 40, 36);
        assertThat(bone(volume)).isEqualTo(BONE);
        assertThat(sameBone(volume, read("ref_mm.tif"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit_pixel.tif", "comp_lzw.tif", "comp_zlib.tif", "comp_packbits.tif", "bigtiff.tif",
        "bool1.tif", "dpi96.tif"})
    void what_has_no_voxel_size_gets_none(final String name) {
        final Volume volume = read(name);
        assertThat(volume.calibration()).isEqualTo(Calibration.NONE);
        assertThat(sameBone(volume, read("ref_mm.tif"))).isTrue();
    }

    @Test
    void what_was_assumed_is_said() {
        assertThat(notes("dpi96.tif")).contains("96", "no voxel size of a stack");
        assertThat(notes("n_slicer.nrrd")).contains("taken as mm");
        assertThat(notes("n_spacings.nrrd")).contains("taken as mm");
        assertThat(notes("frames.tif")).contains("36 frames are taken for slices");
        assertThat(notes("mu0.isq")).contains("raw numbers");
    }

    @Test
    void voxels_that_are_no_cubes_keep_their_sides() {
        for (final String name : List.of("n_slicer_aniso.nrrd", "n_slicer_aniso_units.nrrd", "n_spacings_aniso.nrrd")) {
            assertThat(read(name).calibration()).as(name).isEqualTo(new Calibration(0.02, 0.02, 0.1, "mm", ""));
        }
        assertThat(read("aniso.isq").calibration().z()).isEqualTo(0.04);
    }

    @Test
    void tiles_and_jpeg_are_read_whole() {
        final Volume tiled = read("tiled.tif");
        assertThat(List.of(tiled.width(), tiled.height(), tiled.depth())).containsExactly(48, 48, 36);
        assertThat(bone(tiled)).isEqualTo(BONE);
        final Volume jpeg = read("comp_jpeg.tif");
        assertThat(jpeg.depth()).isEqualTo(36);
        int bright = 0;
        for (final float value : jpeg.voxels()) {
            bright += value > 127 ? 1 : 0;
        }
        assertThat(bright).isBetween(BONE * 99 / 100, BONE * 101 / 100);
    }

    @Test
    void sixteen_bits_of_every_format_are_the_same() {
        final float[] expected = read("signed16.tif").voxels();
        assertThat(Arrays.equals(read("n_Big.nrrd").voxels(), expected)).isTrue();
        assertThat(Arrays.equals(read("dcm_ct").voxels(), expected)).isTrue();
        assertThat(read("dcm_ct").calibration()).isEqualTo(Calibration.isotropic(0.02, "mm", "HU"));
        assertThat(Arrays.equals(read("C0001577.ISQ;1").voxels(), read("ok.isq").voxels())).isTrue();
        assertThat(read("mu0.isq").calibration().valueUnit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"volume/trunc/comp_lzw_90.tif, damaged or cut short", "volume/trunc/comp_zlib_50.tif, damaged or cut short",
        "volume/trunc/zlib_corrupt.tif, damaged", "hostile/tiff/zip_damaged.tif, damaged",
        "hostile/tiff/zip_short_strip.tif, ends before its pixels do", "hostile/tiff/strips_beyond_eof.tif, damaged",
        "hostile/tiff/count_2e28.tif, damaged", "hostile/tiff/count_2e31.tif, damaged", "volume/n_vec.nrrd, rgb-color",
        "volume/channels2.tif, 2 channels", "volume/n_det.nhdr, n_det.raw.gz", "volume/n_det.raw, no volume"})
    void what_cannot_be_right_is_refused_in_one_line(final String name, final String reason) {
        final Path file = Reference.file("faults/" + name);

        assertThatThrownBy(() -> VolumeFiles.read(file))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining(reason).message().doesNotContain("\n");
    }

    @Test
    void the_scanners_twins_agree_voxel_by_voxel_and_in_size() {
        final Volume nrrd = VolumeFiles.read(Reference.file("scanco/test_nrrd.nrrd"));
        for (final String name : List.of("test_aim.AIM", "test_isq.ISQ", "test_mha.mha", "test_nii.nii", "dicom")) {
            final Volume twin = VolumeFiles.read(Reference.file("scanco/" + name));
            assertThat(Arrays.equals(twin.voxels(), nrrd.voxels())).as(name).isTrue();
            assertThat(twin.calibration().withValueUnit("")).as(name).isEqualTo(nrrd.calibration());
        }
    }

    @Test
    void data_beside_their_header_are_read(@TempDir final Path folder) throws IOException {
        Files.copy(Reference.file("faults/volume/n_det.nhdr"), folder.resolve("n_det.nhdr"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("n_det.raw.gz")))) {
            Files.copy(Reference.file("faults/volume/n_det.raw"), out);
        }
        final Volume volume = VolumeFiles.read(folder.resolve("n_det.nhdr"));
        assertThat(volume.calibration()).isEqualTo(SIZE);
        assertThat(sameBone(volume, read("ref_mm.tif"))).isTrue();
        assertThat(VolumeFiles.in(folder)).containsExactly(folder.resolve("n_det.nhdr"));
    }

    @Test
    void hidden_files_and_data_of_headers_are_no_volumes_of_a_folder() {
        assertThat(VolumeFiles.in(Reference.file("faults/volume/maps"))).hasSize(6)
            .noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    private static Volume read(final String name) {
        return VolumeFiles.read(Reference.file("faults/volume/" + name));
    }

    private static String notes(final String name) {
        return read(name).provenance().entries().get(VolumeHeader.NOTES);
    }

    private static int bone(final Volume volume) {
        int bone = 0;
        for (final float value : volume.voxels()) {
            bone += value == 0 ? 0 : 1;
        }
        return bone;
    }

    private static boolean sameBone(final Volume one, final Volume other) {
        for (int i = 0; i < one.voxels().length; i++) {
            if (one.voxels()[i] == 0 != (other.voxels()[i] == 0)) {
                return false;
            }
        }
        return one.voxels().length == other.voxels().length;
    }
}
