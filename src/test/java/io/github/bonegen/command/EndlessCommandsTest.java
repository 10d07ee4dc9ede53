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

import ij.ImagePlus;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Progress;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.EndlessImage;
import io.github.bonegen.imagej.ImageFiles;
import io.github.bonegen.imagej.Volumes;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.Parallel;
import io.github.bonegen.spongiosa.endless.EndlessKind;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import io.github.bonegen.spongiosa.endless.TinyEndless;
import io.github.bonegen.spongiosa.model.OpenModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.volume.Box;
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
            expected = EndlessModel.of(opened.model()).bone(3, 0, 8).densities(BOX, Parallel.NONE);
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
