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
package io.github.bonegen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands on a cluster of a master and two workers make what they make here, byte for byte, whatever happens. */
class SparkIT {

    @TempDir
    private static Path home;

    private static SparkCluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        cluster = new SparkCluster(Files.createDirectory(home.resolve("cluster")), 2);
        assertThat(local("make-phantom-set count=4 megapixels=0.2 seed=4 output=" + home.resolve("films"))).isZero();
        assertThat(local("generate-spongiosa count=4 seed=9 output=" + home.resolve("stacks"))).isZero();
        Files.writeString(home.resolve("stacks").resolve("damaged.tif"), "nothing");
        assertThat(local("sample-patches model=vertebra count=40 output=" + home.resolve("patches"))).isZero();
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        generate-spongiosa count=10 batch=2 seed=3                          | samples         | 0
        generate-spongiosa count=5 batch=2 seed=3                           | samples.tif     | 0
        generate-spongiosa model=bone size=64 seed=1                         | volume.zarr     | 0
        match-parameters bvtv=0.18 count=4 batch=2 evaluations=10           | matched         | 0
        study-control grid=0.15,0.2 parameters=bvtv replicates=2 batch=2 evaluations=10 | control.csv     | 0
        measure-bone folder=HOME/stacks threshold=225 metrics=bvtv,tbth maps=true | bone.csv  | 3
        simulate-therapy count=2 times=0,12 evaluations=5                   | courses         | 0
        make-phantom-set count=5 megapixels=0.2                             | phantoms        | 0
        generate-radiographs model=gan count=9                              | radiographs     | 0
        classify-fracture folder=HOME/films                                 | films.csv       | 0
        evaluate-spongiosa-generator patches=HOME/patches count=16          | evaluation      | 0
        """)
    void a_command_makes_what_it_makes_here(final String command, final String output, final int status) throws Exception {
        final String line = command.replace("HOME", home.toString()) + " output=";
        final Path here = Files.createDirectory(folder.resolve("here"));
        final Path there = Files.createDirectory(folder.resolve("there"));
        assertThat(local(line + here.resolve(output))).isEqualTo(status);
        assertThat(submit("", line + there.resolve(output))).as(log()).isEqualTo(status);
        assertThat(content(there)).isEqualTo(content(here));
    }

    @Test
    void an_item_that_fails_three_times_is_named_and_the_others_are_made() throws Exception {
        final Path output = folder.resolve("samples");
        Files.createDirectories(output.resolve("sample-000002.tif").resolve("in-the-way"));
        assertThat(submit("", "generate-spongiosa count=6 batch=1 seed=3 output=" + output)).isEqualTo(3);
        assertThat(log()).contains("Skipped sample 2: Cannot write").contains("1 of 6 samples were left out");
        assertThat(names(output)).hasSize(6);
    }

    @Test
    void speculative_tasks_tear_nothing() throws Exception {
        assertThat(local("generate-spongiosa count=40 batch=1 seed=5 output=" + folder.resolve("here"))).isZero();
        assertThat(submit("--conf spark.speculation=true --conf spark.speculation.interval=20ms --conf "
            + "spark.speculation.multiplier=1.01 --conf spark.speculation.quantile=0.1",
            "generate-spongiosa count=40 batch=1 seed=5 output=" + folder.resolve("there"))).as(log()).isZero();
        assertThat(content(folder.resolve("there"))).isEqualTo(content(folder.resolve("here")));
    }

    @Test
    void workers_and_the_driver_are_killed_and_the_same_command_completes_it() throws Exception {
        final String line = "generate-spongiosa count=300 batch=1 seed=7 output=";
        final Path output = folder.resolve("there");
        final Process driver = cluster.submit(folder.resolve("log"), "", (line + output).split(" "));
        waitForFiles(output, 20);
        cluster.kill(0);
        cluster.addWorker();
        waitForFiles(output, 60);
        cluster.kill(1);
        cluster.addWorker();
        waitForFiles(output, 100);
        driver.descendants().forEach(ProcessHandle::destroyForcibly);
        driver.destroyForcibly().waitFor();
        assertThat(names(output).size()).isBetween(100, 299);
        assertThat(submit("", line + output)).as(log()).isZero();
        assertThat(local(line + folder.resolve("here"))).isZero();
        assertThat(content(output)).isEqualTo(content(folder.resolve("here")));
    }

    private static void waitForFiles(final Path output, final int count) throws InterruptedException, IOException {
        for (int i = 0; i < 3000 && (!Files.isDirectory(output) || names(output).size() < count); i++) {
            Thread.sleep(100);
        }
        assertThat(names(output).size()).isGreaterThanOrEqualTo(count);
    }

    private static List<String> names(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).toList();
        }
    }

    private int submit(final String options, final String line) throws Exception {
        return cluster.submit(folder.resolve("log"), options, line.split(" ")).waitFor();
    }

    private String log() throws IOException {
        return Files.exists(folder.resolve("log")) ? Files.readString(folder.resolve("log")) : "";
    }

    /** The same jar without Spark. */
    private static int local(final String line) throws IOException, InterruptedException {
        final List<String> words = new ArrayList<>(List.of(SparkCluster.java(), "-Xmx1g", "-cp",
            "target/spark/bonegen-spark.jar" + File.pathSeparator + loggers(), "io.github.bonegen.cli.Main"));
        words.addAll(Arrays.asList(line.split(" ")));
        final ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
            .redirectOutput(home.resolve("local.log").toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        return builder.start().waitFor();
    }

    private static String loggers() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(jar -> jar.contains("slf4j"))
            .collect(Collectors.joining(File.pathSeparator));
    }

    /** All files but hidden ones by name; of tables what is no time. */
    private static Map<String, String> content(final Path folder) throws IOException {
        final Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), text(file));
            }
        }
        return content;
    }

    private static String text(final Path file) throws IOException {
        final String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        final int seconds = List.of(text.lines().findFirst().orElse("").split(",")).indexOf("Seconds");
        return seconds < 0 ? text : text.lines().map(line -> {
            final List<String> values = new ArrayList<>(List.of(line.split(",")));
            values.remove(seconds);
            return String.join(",", values);
        }).collect(Collectors.joining("\n"));
    }
}
