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

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spark's own master and workers of one core, as processes of this computer on free ports of loopback. */
final class SparkCluster implements AutoCloseable {

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Path HOME = Path.of(System.getenv().getOrDefault("SPARK_HOME", "target/spark-home")).toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Process master;
    private final String address;
    private final List<Process> workers = new ArrayList<>();

    /** Starts a master and waits until it and its workers are ready. */
    SparkCluster(final Path folder, final int size) throws IOException, InterruptedException {
        this.folder = folder;
        fetchSpark();
        master = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0",
            "--webui-port", "0");
        address = waitFor(master, "master", MASTER);
        for (int i = 0; i < size; i++) {
            addWorker();
        }
    }

    /** Where there is no Spark its jars are fetched, as scripts/bonegen-spark does. */
    private void fetchSpark() throws IOException, InterruptedException {
        if (!Files.isDirectory(HOME.resolve("jars"))) {
            final Path log = folder.resolve("fetch.log");
            final int status = new ProcessBuilder("mvn", "-q", "-B", "-ntp", "-f", "src/spark/home/pom.xml", "package")
                .redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("Spark cannot be fetched: " + Files.readString(log));
            }
        }
    }

    String address() {
        return address;
    }

    Process addWorker() throws IOException, InterruptedException {
        final String name = "worker-" + workers.size();
        final Process worker = start(name, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port",
            "0", "-c", "1", "-m", "2g", "-d", folder.resolve(name).toString(), address);
        workers.add(worker);
        waitFor(worker, name, Pattern.compile("(Successfully registered)"));
        return worker;
    }

    /** Ends a worker and its executor as a power cut does. */
    void kill(final int worker) {
        final Process process = workers.get(worker);
        final List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** Submits a command with {@code scripts/bonegen-spark}. */
    Process submit(final Path log, final String options, final String... line) throws IOException {
        final List<String> words = new ArrayList<>(List.of("scripts/bonegen-spark"));
        words.addAll(Arrays.asList(line));
        final ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_MASTER", address);
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_OPTIONS", "--executor-memory 1200m --conf spark.driver.host=127.0.0.1 --conf spark.ui.port=0 "
            + options);
        return builder.start();
    }

    private Process start(final String name, final String... line) throws IOException {
        final List<String> words = new ArrayList<>(List.of(java(), "-Xmx256m", "-cp", HOME.resolve("jars") + File.separator
            + "*"));
        Arrays.stream(new String[] {"java.base/java.lang", "java.base/java.nio", "java.base/sun.nio.ch", "java.base/java.util"})
            .forEach(opened -> words.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        words.addAll(Arrays.asList(line));
        final ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        return builder.start();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String waitFor(final Process process, final String name, final Pattern line)
        throws IOException, InterruptedException
    {
        final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String text = "";
        boolean runs = true;
        while (runs && System.nanoTime() < end) {
            runs = process.isAlive();
            text = Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8);
            final Matcher found = line.matcher(text);
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException(name + " does not start: " + text);
    }

    @Override
    public void close() {
        for (int i = 0; i < workers.size(); i++) {
            kill(i);
        }
        master.destroyForcibly();
    }
}
