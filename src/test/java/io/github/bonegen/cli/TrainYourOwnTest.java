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
package io.github.bonegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.BoneGenFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From scans to an evaluated model by command lines alone, as small as it goes. */
class TrainYourOwnTest {

    @TempDir
    private Path folder;
    private CommandShell shell;

    @BeforeEach
    void open() {
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        shell = new CommandShell();
    }

    @AfterEach
    void close() {
        shell.close();
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void a_scan_becomes_a_model_with_its_evaluation_in_the_card() {
        assertThat(shell.run("make-spongiosa-phantoms", "size=48", "seed=1", "output="
            + folder.resolve("scan.tif"))).isZero();
        assertThat(shell.run("extract-patches", "image=" + folder.resolve("scan.tif"), "size=8", "overlap=0.5",
            "voxel=0.164", "output=" + folder.resolve("patches"))).as(shell.err()).isZero();
        assertThat(shell.out()).contains("patches kept");
        assertThat(shell.run("train-spongiosa-generator", "patches=" + folder.resolve("patches"), "output="
            + folder.resolve("run"),
            "size=8", "channels=4", "latent=4", "batch=4", "growth=2", "steps=3", "device=cpu", "name=own")).isZero();
        final String model = "model=" + folder.resolve("run/own.bonegen");
        assertThat(shell.run("evaluate-spongiosa-generator", model, "patches=" + folder.resolve("patches"), "count=20",
            "card=true", "output=" + folder.resolve("report"))).as(shell.err()).isZero();
        assertThat(shell.out()).contains("Frechet distance");
        assertThat(shell.run("model-info", model)).isZero();
        assertThat(shell.out()).contains("\"real against real\"");

        for (final String file : new String[] {"evaluation.csv", "evaluation.json", "parameters.png", "slices.png"}) {
            assertThat(Files.isRegularFile(folder.resolve("report").resolve(file))).as(file).isTrue();
        }
    }

    @Test
    void a_folder_of_scans_becomes_one_set_with_a_specimen_a_scan() throws Exception {
        Files.createDirectory(folder.resolve("scans"));
        assertThat(shell.run("make-spongiosa-phantoms", "size=16", "count=2", "seed=2", "output="
            + folder.resolve("scans"))).isZero();
        assertThat(shell.run("extract-patches", "image=" + folder.resolve("scans"), "size=8", "overlap=0",
            "leastbvtv=0", "mostbvtv=1", "output=" + folder.resolve("patches"))).as(shell.err()).isZero();

        assertThat(folder.resolve("patches/patches.json")).content().contains("sample-000000")
            .contains("sample-000001");
    }

    @Test
    void a_patch_set_is_not_written_where_nothing_is_spongeous() {
        assertThat(shell.run("make-spongiosa-phantoms", "size=16", "output=" + folder.resolve("scan.tif"))).isZero();

        assertThat(shell.run("extract-patches", "image=" + folder.resolve("scan.tif"), "size=8", "leastbvtv=0.9",
            "mostbvtv=1",
            "output=" + folder.resolve("patches"))).isEqualTo(2);
        assertThat(shell.err()).contains("No patch is purely spongeous").contains("too little bone");
    }

    @Test
    void what_a_training_begins_with_must_be_named_whole() {
        final String[] line = {"train-spongiosa-generator", "patches=" + folder, "output=" + folder.resolve("run")};

        shell.assertRefused("imitation=5.0 needs a model to begin with", with(line, "imitation=5"));
        shell.assertRefused("needs the model that it judged", with(line, "critic=" + folder));
        shell.assertRefused("holds no training of a critic", with(line, "start=vertebra", "critic=" + folder));
        shell.assertRefused("count=999 patches are too few to even", "sample-patches", "model=vertebra", "count=999",
            "even=true", "output=" + folder.resolve("even"));
        assertThat(folder.resolve("run")).doesNotExist();
    }

    private static String[] with(final String[] line, final String... more) {
        return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void a_value_may_be_called_like_a_key() {
        assertThat(shell.run("model-info", "model=model")).isEqualTo(2);
        assertThat(shell.err()).contains("There is no model 'model'");
    }
}
