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
package io.github.bonegen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.ImagePlus;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.imagej.spongiosa.EndlessImage;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.spongiosa.endless.EndlessKind;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSample;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import io.github.bonegen.spongiosa.endless.TinyEndless;
import io.github.bonegen.spongiosa.model.OpenModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import io.github.bonegen.volume.zarr.OmeZarr;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endless bone from the command line. */
class EndlessCommandsTest {

    private static final Box BOX = new Box(-5, 60, 2, 20, 12, 16);
    private static final String SIZE = "size=20,12,16";
    private static final String AT = "at=-5,60,2";

    @TempDir
    private static Path home;

    private static float[] expected;

    @TempDir
    private Path folder;

    private CommandShell shell;

    @BeforeAll
    static void train() {
        System.setProperty(BoneGenFolder.PROPERTY, home.toString());
        new ModelStore(home.resolve("models")).add(TinyEndless.train(home.resolve("training"), false, Progress.NONE));
        try (OpenModel opened = open()) {
            expected = EndlessModel.of(opened.model()).bone(new EndlessSample(3, 0), 8).densities(BOX, Parallel.NONE);
        }
    }

    private static OpenModel open() {
        return OpenModel.of("tiny", "cpu", new SpongiosaModels(List.of(new EndlessKind())));
    }

    @AfterAll
    static void forget() {
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @BeforeEach
    void start() {
        shell = new CommandShell();
    }

    @AfterEach
    void stop() {
        shell.close();
    }

    private int generate(final String... more) {
        final String[] line = new String[more.length + 4];
        System.arraycopy(new String[] {"generate-spongiosa", "model=tiny", SIZE, AT}, 0, line, 0, 4);
        System.arraycopy(more, 0, line, 4, more.length);
        return shell.run(line);
    }

    @Test
    void a_tiff_holds_that_box_of_the_endless_bone() {
        final Path file = folder.resolve("bone.tif");
        assertThat(generate("seed=3", "output=" + file)).as(shell.err()).isZero();
        final ImagePlus image = ImageFiles.open(file.toString());

        assertThat(Volumes.toVolume(image).voxels()).containsExactly(expected);
        assertThat(image.getCalibration().pixelWidth).isEqualTo(0.05);
        assertThat(image.getInfoProperty()).contains("model: tiny", "seed: 3", "size: 20 x 12 x 16", "at: -5, 60, 2");
    }

    @Test
    void a_folder_takes_a_file_a_sample() {
        assertThat(generate("seed=3", "count=2", "output=" + folder.resolve("many"))).as(shell.err()).isZero();

        assertThat(Volumes.toVolume(ImageFiles.open(folder.resolve("many/sample-000000.tif").toString())).voxels())
            .containsExactly(expected);
        assertThat(Volumes.toVolume(ImageFiles.open(folder.resolve("many/sample-000001.tif").toString())).voxels())
            .isNotEqualTo(expected);
    }

    @Test
    void an_OME_Zarr_that_was_begun_goes_on_and_another_is_refused() {
        final Path store = folder.resolve("bone.zarr");
        assertThat(generate("seed=3", "output=" + store)).as(shell.err()).isZero();
        final OmeZarr image = OmeZarr.open(store);
        assertThat(image.levels().get(0).read(image.levels().get(0).extent())).containsExactly(expected);
        assertThat(image.provenance().entries()).containsEntry("seed", "3");

        assertThat(generate("seed=3", "output=" + store)).as(shell.err()).isZero();
        shell.assertRefused("its seed is 3, not 4", "generate-spongiosa", "model=tiny", SIZE, AT, "seed=4", "output=" + store);
        shell.assertRefused("one volume", "generate-spongiosa", "model=tiny", SIZE, AT, "count=2", "output=" + store);
    }

    @Test
    void slices_on_screen_are_made_when_somebody_looks_and_the_model_closes_with_the_image() {
        final AtomicBoolean closed = new AtomicBoolean();
        final OpenModel opened = open();
        final ImagePlus image = EndlessImage.open(new EndlessSeries(EndlessModel.of(opened.model()), 2, 3, BOX), "endless",
            1, () -> {
                opened.close();
                closed.set(true);
            });
        final float[] third = new float[20 * 12];
        System.arraycopy(expected, 2 * third.length, third, 0, third.length);

        assertThat(image.getStack().isVirtual()).isTrue();
        assertThat(image.getNFrames()).isEqualTo(2);
        assertThat((float[]) image.getStack().getProcessor(3).getPixels()).containsExactly(third);
        image.close();
        assertThat(closed).isTrue();
    }

    @Test
    void a_volume_measures_the_BV_TV_that_is_asked_for() {
        final Path file = folder.resolve("matched.tif");
        assertThat(shell.run("match-parameters", "model=tiny", "size=40,32,32", "bvtv=0.2", "seed=3", "output=" + file))
            .as(shell.err()).isZero();
        int bone = 0;
        final float[] voxels = Volumes.toVolume(ImageFiles.open(file.toString())).voxels();
        for (final float density : voxels) {
            bone += density > 225 ? 1 : 0;
        }

        assertThat((double) bone / voxels.length).isCloseTo(0.2, within(0.002));
        assertThat(folder.resolve("matched.csv")).content().contains("BV/TV asked");
    }

    @Test
    void a_volume_measures_the_thickness_that_is_asked_for() {
        final Path file = folder.resolve("matched.tif");
        assertThat(shell.run("match-parameters", "model=tiny", "size=48", "tbth=0.115", "seed=3", "output=" + file))
            .as(shell.err()).isZero();
        final float[] voxels = Volumes.toVolume(ImageFiles.open(file.toString())).voxels();
        final Measurement measured = Morphometry.measure(BinaryVolume.of(48, 48, 48, Calibration.isotropic(0.05, "mm", ""),
            (x, y, z) -> voxels[(z * 48 + y) * 48 + x] > 225), MeasurementRequest.of(StandardMetric.TBTH), Progress.NONE);

        assertThat(shell.out()).contains("All that was asked for is within the tolerance");
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(0.115, within(0.00115));
        assertThat(folder.resolve("matched.csv")).content().contains("Tb.Th (mm) asked,Tb.Th (mm) measured");
    }

    @Test
    void what_a_volume_cannot_measure_is_said_with_the_nearest() {
        assertThat(shell.run("match-parameters", "model=tiny", "size=32", "bvtv=0.2", "tbth=0.9", "seed=3",
            "output=" + folder.resolve("far.tif"))).as(shell.err()).isZero();
        assertThat(shell.out()).contains("Out of reach: ").contains("Tb.Th (mm): asked for 0.9000, the nearest is");
        shell.assertRefused("without size", "match-parameters", "model=tiny", "size=32", "connd=2");
        shell.assertRefused("must be above 0", "match-parameters", "model=tiny", "size=32", "tbth=-1", "bvtv=0.2");
    }

    @Test
    void a_map_and_a_mask_are_met_cell_by_cell() {
        final Path map = folder.resolve("map.tif");
        final Path mask = folder.resolve("mask.tif");
        ImageFiles.saveTiff(Volumes.toImagePlus(Volume.of(new float[] {0.1f, 0.25f}, 2, 1, 1, Calibration.NONE), "map"), map);
        final float[] left = new float[48 * 32 * 32];
        for (int i = 0; i < left.length; i++) {
            left[i] = i % 48 < 40 ? 1 : 0;
        }
        ImageFiles.saveTiff(Volumes.toImagePlus(Volume.of(left, 48, 32, 32, Calibration.NONE), "mask"), mask);
        final Path file = folder.resolve("mapped.zarr");
        assertThat(shell.run("match-parameters", "model=tiny", "size=48,32,32", "map=" + map, "mask=" + mask, "seed=3",
            "output=" + file)).as(shell.err()).isZero();
        final float[] voxels = OmeZarr.open(file).levels().get(0).read(Box.ofSize(48, 32, 32));
        final int[] bone = new int[3];
        for (int i = 0; i < voxels.length; i++) {
            bone[i % 48 < 24 ? 0 : i % 48 < 40 ? 1 : 2] += voxels[i] > 225 ? 1 : 0;
        }

        assertThat(bone[0] / (24.0 * 32 * 32)).isCloseTo(0.1, within(0.001));
        assertThat(bone[1] / (16.0 * 32 * 32)).isCloseTo(0.25, within(0.0025));
        assertThat(bone[2]).isZero();
        shell.assertRefused("holds another volume: its asked BV/TV is", "match-parameters", "model=tiny", "size=48,32,32",
            "bvtv=0.3", "seed=3", "output=" + file);
        shell.assertRefused("both must be of one size", "match-parameters", "model=tiny", "size=32", "map=" + map,
            "mask=" + mask, "output=" + folder.resolve("never.tif"));
        shell.assertRefused("A mask goes with bvtv alone", "match-parameters", "model=tiny", "size=48,32,32", "tbth=0.2",
            "mask=" + mask);
        shell.assertRefused("Give a map or numbers, not both", "match-parameters", "model=tiny", "size=48,32,32", "bvtv=0.2",
            "map=" + map);
    }

    @Test
    void what_cannot_be_made_is_said_before_anything_is_written() {
        final String output = "output=" + folder.resolve("never.zarr");
        shell.assertRefused("give one number of voxels", "generate-spongiosa", "model=tiny", "size=big", output);
        shell.assertRefused("at least 1 voxel", "generate-spongiosa", "model=tiny", "size=4,0,4", output);
        shell.assertRefused("give a place", "generate-spongiosa", "model=tiny", "size=4", "at=here", output);
        shell.assertRefused("makes cubes of 32 voxels alone", "generate-spongiosa", "model=vertebra", "size=64", output);
        shell.assertRefused("GB free", "generate-spongiosa", "model=tiny", "size=100000", output);
        shell.assertRefused("GB free", "generate-spongiosa", "model=tiny", "size=20000,20000,100",
            "output=" + folder.resolve("never.tif"));
        assertThat(Files.exists(folder.resolve("never.zarr"))).isFalse();
    }
}
