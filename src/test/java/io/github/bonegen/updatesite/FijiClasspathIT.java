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
package io.github.bonegen.updatesite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bonegen.imagej.io.ImageFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Fiji made of what the site installs and what Fiji has, nothing else: without Maven, network or engine cache. */
class FijiClasspathIT {

    /** What tests alone need, and our own jar: a whole build puts it on the class path, a single test does not. */
    private static final String NOT_SHIPPED = "(bonegen-|junit|opentest4j|apiguardian|assertj|archunit|byte-buddy|groovy"
        + "|slf4j-nop|surefire).*";
    private static final String NATIVES = "pytorch-native-cpu.*";
    private static final int PATIENCE_MINUTES = 10;

    @TempDir
    private Path folder;

    @Test
    void generates_spongiosa_offline_with_an_empty_engine_cache() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "skipped: the natives staged here are Linux's");
        final List<String> inFiji = Files.readAllLines(Path.of("update-site", "fiji.txt"));
        final Path staged = folder.resolve("staged");
        final Path site = folder.resolve("site");
        final Path fiji = folder.resolve("fiji");
        stage(staged);
        new UpdateSite(Files.createDirectories(site), site, 20260101000000L).write(
            new SiteContent(staged, "bonegen-0.jar", inFiji).files());
        for (final Path jar : jars(staged.resolve("jars"))) {
            if (inFiji.contains(SiteFile.unversioned(jar.getFileName().toString()))) {
                copy(jar, fiji.resolve("jars"));
            }
        }

        final List<String> installed = new UpdaterClient(site.toUri().toString()).install("linux64", fiji);

        assertThat(installed).contains("jars/bonegen-0.jar").doesNotContain("jars/ij-1.54p.jar");
        final Path image = folder.resolve("bone.tif");
        run(fiji, "generate-spongiosa", "count=1", "seed=1", "output=" + image);
        assertThat(ImageFiles.open(image.toString()).getStackSize()).isEqualTo(ImageFiles.open(image.toString())
            .getWidth());
    }

    private static void stage(final Path staged) throws IOException {
        for (final String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            final Path file = Path.of(entry);
            final String name = file.getFileName().toString();
            if (name.endsWith(".jar") && !name.matches(NOT_SHIPPED)) {
                copy(file, staged.resolve(name.matches(NATIVES) ? "jars/linux64" : "jars"));
            }
        }
        jarOf(Path.of("target", "classes"), staged.resolve("jars/bonegen-0.jar"));
    }

    private static void jarOf(final Path classes, final Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
             Stream<Path> files = Files.walk(classes))
        {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    /** With networking taken away where the system lets us, and Fiji's class path. */
    private void run(final Path fiji, final String... arguments) throws IOException, InterruptedException {
        final List<String> line = new ArrayList<>();
        if (succeeds("unshare", "-rn", "true")) {
            line.addAll(List.of("unshare", "-rn"));
        }
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dimagej.dir=" + fiji, "-cp", fiji.resolve("jars") + "/*" + File.pathSeparator
            + fiji.resolve("jars/linux64") + "/*", "io.github.bonegen.cli.Main"));
        line.addAll(Arrays.asList(arguments));
        final ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("ENGINE_") || name.startsWith("DJL_")
            || name.startsWith("PYTORCH_"));
        builder.environment().put("BONEGEN_HOME", folder.resolve("home").toString());
        final Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static boolean succeeds(final String... line) throws InterruptedException {
        try {
            return new ProcessBuilder(line).start().waitFor() == 0;
        }
        catch (final IOException exception) {
            return false;
        }
    }

    private static List<Path> jars(final Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(final Path file, final Path place) throws IOException {
        Files.createDirectories(place);
        Files.copy(file, place.resolve(file.getFileName()));
    }
}
