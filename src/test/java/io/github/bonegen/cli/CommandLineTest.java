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

import ij.IJ;
import ij.ImagePlus;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.FolderLock;
import io.github.bonegen.Resources;
import io.github.bonegen.imagej.launch.Commands;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees who types {@code bonegen ...}. */
class CommandLineTest {

    @TempDir
    private Path home;
    private CommandShell shell;

    @BeforeEach
    void open() {
        System.setProperty(BoneGenFolder.PROPERTY, home.toString());
        shell = new CommandShell();
        assertThat(shell.run("import-checkpoint", "file=" + Resources.path("pwgan/generator_zip.pth"), "name=tiny")).isZero();
    }

    @AfterEach
    void close() {
        shell.close();
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void generates_a_calibrated_stack_with_its_record() {
        final Path file = home.resolve("out.tif");

        assertThat(shell.run("generate-spongiosa", "model=tiny", "count=3", "seed=5", "output=" + file)).isZero();

        final ImagePlus image = IJ.openImage(file.toString());
        assertThat(image.getDimensions()).containsExactly(16, 16, 1, 16, 3);
        assertThat(image.getCalibration().pixelDepth).isEqualTo(0.164);
        assertThat(image.getCalibration().getUnit()).isEqualTo("mm");
        assertThat(image.getInfoProperty()).contains("model: tiny", "seed: 5", "device: cpu", "model sha256: ");
    }

    @Test
    void the_same_seed_makes_the_same_pixels() {
        final float[] first = pixels("a.tif", "seed=1");
        assertThat(pixels("b.tif", "seed=1")).isEqualTo(first);
        assertThat(pixels("c.tif", "seed=2")).isNotEqualTo(first);
    }

    @Test
    void an_empty_value_is_as_good_as_none() {
        assertThat(pixels("a.tif", "seed=")).isEqualTo(pixels("b.tif", "seed=0"));
    }

    @Test
    void many_samples_go_into_a_folder_one_file_each() throws IOException {
        assertThat(shell.run("generate-spongiosa", "model=tiny", "count=5", "output=" + home.resolve("many"))).isZero();

        try (Stream<Path> files = Files.list(home.resolve("many"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted()).containsExactly("sample-000000.tif",
                "sample-000001.tif", "sample-000002.tif", "sample-000003.tif", "sample-000004.tif");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "generate-spongiosa model=tiny count=0           | count=0 is out of range; accepted is 1 or more",
        "generate-spongiosa model=tiny count=few         | count=few is not a number",
        "generate-spongiosa model=tiny cuont=1           | Unknown key 'cuont'",
        "embed-sample model=tiny                         | image is needed: ",
        "match-parameters model=tiny bmd= content=none   | Nothing is asked for",
        "generate-spongiosa model=tiny device=gpu        | accepted are auto and cpu",
        "generate-spongiosa model=tiny device=tpu        | choose auto, cpu, gpu or gpu:N",
        "generate-spongiosa model=huge                   | There is no model 'huge'",
        "generate-spongiosa model=tiny output=/proc/x/y  | Cannot write into /proc/x",
        "import-checkpoint file=nowhere.pth name=x       | There is no checkpoint file nowhere.pth",
        "import-checkpoint name=../x                     | name=../x is not accepted",
        "model-info model=huge                           | There is no model 'huge'",
        "generate-spongiosas                             | There is no command 'generate-spongiosas'",
        "engine-report device=gpu:7                      | There is no gpu:7"})
    void bad_input_ends_with_status_2_and_one_line_that_helps(final String line, final String message) {
        shell.assertRefused(message, line.trim().split(" "));
    }

    /** SciJava asks for the only file that is not named, and where nobody can be asked, does nothing. */
    @Test
    void the_only_file_that_is_not_named_has_its_default() {
        shell.assertRefused("There is no folder nowhere; accepted is", "prepare-image-set", "folder=nowhere",
            "strategy=pad", "size=64", "seed=1", "output=" + home.resolve("out"));
    }

    /** In a process of its own: the older version is on its class path, as where a user has updated by hand. */
    @Test
    void two_versions_of_bonegen_are_named_in_one_line() throws IOException, InterruptedException {
        final Path older = home.resolve("older");
        final String one = Commands.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(older.resolve(one).getParent());
        Files.copy(Path.of("target", "classes", one), older.resolve(one));

        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path") + File.pathSeparator + older, Main.class.getName(), "help")
            .redirectErrorStream(true).start();
        final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(CommandRunner.BAD_INPUT);
        assertThat(said.lines()).singleElement().asString().startsWith("BoneGen is installed more than once: ")
            .contains(Path.of("target", "classes").toString(), older.toString(), "remove the others");
    }

    @Test
    void a_refused_checkpoint_leaves_the_store_unchanged() throws IOException {
        final List<String> before = models();
        final Path cut = Files.write(home.resolve("cut.pth"),
            java.util.Arrays.copyOf(Files.readAllBytes(Resources.path("pwgan/generator_legacy.pth")), 9000));

        assertThat(shell.run("import-checkpoint", "file=" + cut, "name=tiny")).isEqualTo(CommandRunner.BAD_INPUT);
        assertThat(shell.run("import-checkpoint", "file=" + Resources.path("pwgan/discriminator_zip.pth"), "name=critic"))
            .isEqualTo(CommandRunner.BAD_INPUT);

        assertThat(models()).isEqualTo(before);
        assertThat(shell.run("generate-spongiosa", "model=tiny", "output=" + home.resolve("still.tif"))).isZero();
    }

    @Test
    void help_lists_every_command_and_every_key() {
        assertThat(shell.run("help")).isZero();
        assertThat(shell.out()).contains("generate-spongiosa", "import-checkpoint", "engine-report");

        assertThat(shell.run("help", "generate-spongiosa")).isZero();
        assertThat(shell.out()).contains("model=", "count=integer", "seed=integer", "output=path", "[16]", "Example:",
            "bonegen generate-spongiosa count=2");
    }

    @Test
    void the_engine_report_names_versions_library_device_and_the_way_to_a_gpu() {
        assertThat(shell.run("engine-report", "device=cpu")).isZero();

        assertThat(shell.out()).contains("PyTorch: 2.7.1", "device: cpu", "threads: ", "cache folder: ", "cu128");
    }

    private List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("models"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private float[] pixels(final String name, final String... more) {
        final String[] line = Stream.concat(Stream.of("generate-spongiosa", "model=tiny", "count=20",
            "output=" + home.resolve(name)), Stream.of(more)).toArray(String[]::new);
        assertThat(shell.run(line)).isZero();
        final ImagePlus image = IJ.openImage(home.resolve(name).toString());
        final float[] pixels = new float[image.getStackSize() * 256];
        for (int i = 0; i < image.getStackSize(); i++) {
            System.arraycopy(image.getStack().getPixels(i + 1), 0, pixels, i * 256, 256);
        }
        return pixels;
    }

    @ParameterizedTest
    @ValueSource(strings = {"make-spongiosa-phantoms size=16", "generate-spongiosa", "match-parameters bvtv=0.2"})
    void a_folder_of_samples_that_another_program_writes_is_refused(final String line, @TempDir final Path folder) {
        final List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.add("count=1");
        words.add("output=" + folder);
        try (FolderLock other = FolderLock.of(folder, "output")) {
            shell.assertRefused("in use by process " + ProcessHandle.current().pid(), words.toArray(String[]::new));
        }
        assertThat(folder).isEmptyDirectory();
    }
}
