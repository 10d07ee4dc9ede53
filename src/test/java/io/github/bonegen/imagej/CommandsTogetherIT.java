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
package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.frame.Recorder;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Progress;
import io.github.bonegen.Resources;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.model.ModelStore;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.plugin.Parameter;

/** What impatient people do: two commands at once, closing an image that is worked on, quitting in the middle. */
class CommandsTogetherIT {

    private static final int PATIENCE_MINUTES = 10;
    private static final String TRAIN = "name=mine size=8 channels=4 latent=4 batch=4 growth=0 steps=1000000";

    @TempDir
    private static Path folder;
    private static ImageJWindow window;

    @BeforeAll
    static void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: there is no display");
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        window = ImageJWindow.open(folder);
        IJ.run("Import Checkpoint...", "file=[" + Resources.path("pwgan/generator_zip.pth") + "] name=tiny");
        IJ.run("Sample Training Patches...", "model=vertebra count=8 seed=1 output=[" + folder.resolve("patches")
            + "]");
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @AfterEach
    void tidy() {
        window.clear();
    }

    @Test
    void two_commands_at_once_make_what_each_makes_alone() throws IOException, InterruptedException {
        generate("alone-1", 1).join();
        generate("alone-2", 2).join();

        final Thread first = generate("together-1", 1);
        final Thread second = generate("together-2", 2);
        window.awaitEnd(first);
        window.awaitEnd(second);

        assertThat(pixels("together-1")).isEqualTo(pixels("alone-1"));
        assertThat(pixels("together-2")).isEqualTo(pixels("alone-2"));
    }

    @Test
    void a_command_runs_while_a_training_does_and_escape_ends_the_training_in_good_order()
        throws IOException, InterruptedException
    {
        final Path run = folder.resolve("run");
        final Thread training = start("Train Spongiosa Generator...", "patches=[" + folder.resolve("patches")
            + "] output=[" + run + "] " + TRAIN);
        ImageJWindow.await(ImageJWindow::curve);

        final Thread generating = generate("meanwhile", 1);
        generating.join();
        assertThat(training.isAlive()).isTrue();
        IJ.setKeyDown(java.awt.event.KeyEvent.VK_ESCAPE);
        training.join();
        IJ.resetEscape();
        generate("afterwards", 1).join();

        assertThat(pixels("meanwhile")).isEqualTo(pixels("afterwards"));
        assertThat(new ModelStore(folder).open(run.resolve("mine.bonegen").toString()).card().name())
            .isEqualTo("mine");
    }

    @Test
    void an_image_may_be_closed_while_a_command_works_on_it() throws InterruptedException, ExecutionException {
        final ImagePlus image = IJ.createImage("busy", 8, 8, 4, 32);
        image.getStack().setVoxel(3, 3, 3, 42);
        image.show();
        try (Context context = new Context()) {
            final CommandModule done = context.service(CommandService.class)
                .run(ClosedMeanwhile.class, true, "image", image).get();

            assertThat(done.getOutput("largest")).isEqualTo(42.0);
        }
    }

    /** A user closes the image before the command has read it. */
    public static final class ClosedMeanwhile extends BoneGenCommand {

        @Parameter(persist = false)
        private ImagePlus image;

        @Parameter(type = ItemIO.OUTPUT)
        private double largest;

        @Override
        protected void execute(final Progress progress) {
            image.changes = false;
            image.close();
            for (final float value : Volumes.toVolume(image).voxels()) {
                largest = Math.max(largest, value);
            }
        }
    }

    @Test
    void quitting_during_a_training_leaves_whole_files_that_can_be_gone_on_with()
        throws IOException, InterruptedException
    {
        final Path run = folder.resolve("quit");
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-D" + BoneGenFolder.PROPERTY + "=" + folder.resolve("home"), "-cp", System.getProperty("java.class.path"),
            QuitWhileTraining.class.getName(), folder.resolve("patches").toString(), run.toString()).inheritIO()
            .start();

        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).isZero();
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("checkpoint.safetensors",
                "mine.bonegen").noneMatch(name -> name.endsWith(".part"));
        }
        final long steps = lines(run);
        final Thread resumed = start("Train Spongiosa Generator...", "patches=[" + folder.resolve("patches")
            + "] output=[" + run + "] " + TRAIN + " resume=true");
        ImageJWindow.await(ImageJWindow::curve);
        IJ.setKeyDown(java.awt.event.KeyEvent.VK_ESCAPE);
        window.awaitEnd(resumed);
        IJ.resetEscape();
        assertThat(lines(run)).isGreaterThan(steps);
    }

    private static long lines(final Path run) throws IOException {
        try (Stream<String> lines = Files.lines(run.resolve("losses.csv"))) {
            return lines.count();
        }
    }

    private static Thread generate(final String name, final int seed) {
        return start("Generate Spongiosa...", "model=tiny count=64 seed=" + seed + " output=["
            + folder.resolve(name + ".tif") + "]");
    }

    private static Thread start(final String command, final String options) {
        Recorder.record = false;
        final Thread thread = new Thread(() -> IJ.run(command, options), "user");
        thread.start();
        return thread;
    }

    private static float[] pixels(final String name) throws IOException {
        final File file = folder.resolve(name + ".tif").toFile();
        final ImagePlus image = ImageFiles.open(file.getPath());
        final float[] pixels = new float[image.getStackSize() * 256];
        for (int i = 0; i < image.getStackSize(); i++) {
            System.arraycopy(image.getStack().getPixels(i + 1), 0, pixels, i * 256, 256);
        }
        return pixels;
    }
}
