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
package io.github.bonegen.volume.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.FolderLock;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes in chunks on disk, as other programs read them. */
class OmeZarrTest {

    private static final Box BOX = new Box(-20, 0, 7, 37, 20, 50);
    private static final Calibration CALIBRATION = Calibration.isotropic(0.05, "mm", "");
    private static final Provenance RECORD = Provenance.NONE.with("model", "bone").with("seed", 3);

    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void name() {
        store = folder.resolve("volume.zarr");
    }

    private OmeZarr begin() {
        return OmeZarr.beginOrGoOn(store, BOX, 16, CALIBRATION, RECORD);
    }

    private static float[] numbers(final int count) {
        final float[] numbers = new float[count];
        final Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat();
        }
        return numbers;
    }

    private static float[] fill(final ZarrArray array) {
        final float[] all = numbers((int) array.extent().count());
        for (final Box chunk : array.chunks()) {
            final float[] part = new float[(int) chunk.count()];
            array.extent().copy(all, chunk, part, chunk);
            array.write(chunk, part);
        }
        return all;
    }

    @Test
    void gives_back_what_was_written_whatever_box_is_asked_for() {
        final float[] all = fill(begin().levels().get(0));
        final OmeZarr opened = OmeZarr.open(store);
        final Box part = new Box(9, 3, 15, 25, 17, 30);
        final float[] cut = new float[(int) part.count()];
        opened.levels().get(0).extent().copy(all, part, cut, part);

        assertThat(opened.levels().get(0).read(part)).containsExactly(cut);
        assertThat(opened.calibration()).isEqualTo(CALIBRATION);
        assertThat(opened.provenance()).isEqualTo(RECORD);
    }

    @Test
    void levels_halve_until_one_chunk_holds_all() {
        assertThat(begin().levels()).extracting(ZarrArray::extent)
            .containsExactly(Box.ofSize(37, 20, 50), Box.ofSize(19, 10, 25), Box.ofSize(10, 5, 13));
    }

    @Test
    void a_coarser_voxel_is_the_mean_of_those_it_covers() {
        final Box fine = Box.ofSize(3, 2, 2);
        final Box coarse = Halving.of(fine);

        assertThat(coarse).isEqualTo(Box.ofSize(2, 1, 1));
        assertThat(Halving.of(new float[] {1, 2, 9, 3, 4, 9, 5, 6, 9, 7, 8, 13}, fine, coarse)).containsExactly(4.5f, 10);
    }

    @Test
    void goes_on_with_the_same_volume_and_drops_what_was_half_written() throws IOException {
        final ZarrArray array = begin().levels().get(0);
        final Box first = array.chunks().get(0);
        array.write(first, new float[(int) first.count()]);
        final Path half = store.resolve("0/0/0/.1.999999999@" + FolderLock.host()
            + "-123e4567-e89b-12d3-a456-426614174000.part");
        Files.writeString(half, "half");

        final ZarrArray again = begin().levels().get(0);

        assertThat(again.has(first)).isTrue();
        assertThat(again.chunks().stream().filter(again::has)).hasSize(1);
        assertThat(half).doesNotExist();
    }

    @Test
    void refuses_a_folder_of_another_volume_or_of_something_else() throws IOException {
        begin();
        assertThatThrownBy(() -> OmeZarr.beginOrGoOn(store, BOX, 16, CALIBRATION, RECORD.with("seed", 4)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("its seed is 3, not 4");

        Files.writeString(folder.resolve("letter.txt"), "Dear");
        assertThatThrownBy(() -> OmeZarr.beginOrGoOn(folder, BOX, 16, CALIBRATION, RECORD))
            .hasMessageContaining("holds something else");
    }

    @Test
    void refuses_what_is_damaged() throws IOException {
        final ZarrArray array = begin().levels().get(0);
        fill(array);
        final Path chunk = store.resolve("0/1/0/1");
        Files.write(chunk, Arrays.copyOf(Files.readAllBytes(chunk), 100));
        assertThatThrownBy(() -> array.read(array.extent())).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("is damaged");

        Files.writeString(store.resolve("0/.zarray"), Files.readString(store.resolve("0/.zarray")).replace("50", "-50"));
        assertThatThrownBy(() -> OmeZarr.open(store)).hasMessageContaining("an extent of -50 voxels");
        Files.writeString(store.resolve(".zattrs"), "{");
        assertThatThrownBy(() -> OmeZarr.open(store)).isInstanceOf(InvalidInputException.class);
    }

    /** Needs python3 with zarr (Debian: python3-zarr); says that it was skipped where there is none. */
    @Test
    void python_reads_it() throws IOException, InterruptedException {
        final float[] all = fill(begin().levels().get(0));
        final String script = String.join("\n", "import zarr, sys", "g = zarr.open_group(sys.argv[1], mode='r')",
            "m = g.attrs['multiscales'][0]", "a = g[m['datasets'][0]['path']]",
            "t = m['datasets'][1]['coordinateTransformations']", "print(m['version'])", "print(a.shape)",
            "print(a[:].mean(dtype='f8'))", "print(a[49, 19, 36])", "print([x['name'] + x['unit'] for x in m['axes']])",
            "print(t[0]['scale'], [round(v, 9) for v in t[1]['translation']])");
        final Process python = new ProcessBuilder(System.getenv().getOrDefault("PYTHON", "/usr/bin/python3"), "-c", script,
            store.toString()).redirectErrorStream(true).start();
        final String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        Assumptions.assumeFalse(said.contains("No module named"), "python3-zarr is not installed");
        double mean = 0;
        for (final float value : all) {
            mean += value / all.length;
        }

        assertThat(said.lines()).hasSize(6);
        assertThat(said.lines()).contains("0.4", "(50, 20, 37)", "['zmillimeter', 'ymillimeter', 'xmillimeter']",
            "[0.1, 0.1, 0.1] [0.375, 0.025, -0.975]");
        final String[] lines = said.split("\n");
        assertThat(Double.parseDouble(lines[2])).isCloseTo(mean, within(1e-9));
        assertThat(Float.parseFloat(lines[3])).isEqualTo(all[all.length - 1]);
    }
}
