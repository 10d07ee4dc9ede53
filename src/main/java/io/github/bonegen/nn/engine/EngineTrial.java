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
package io.github.bonegen.nn.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.LibUtils;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another Java that loads a PyTorch and calculates with it: what does not fit each other ends that one and not this one.
 * What passed once is not tried again while its libraries are as they were.
 */
final class EngineTrial {

    private static final String PASSED = "passed with GPUs: ";
    private static final long MOST_SECONDS = 180;
    private static final int LONGEST_REASON = 300;

    private final PyTorchInstallation pytorch;
    private final Path bridge;
    private final Path cache;

    /**
     * @param bridge between DJL and this PyTorch
     * @param cache folder that DJL is told to use
     */
    EngineTrial(final PyTorchInstallation pytorch, final Path bridge, final Path cache) {
        this.pytorch = pytorch;
        this.bridge = bridge;
        this.cache = cache;
    }

    /**
     * How many GPUs it sees.
     *
     * @throws InvalidInputException if it cannot be loaded
     */
    int gpus() {
        final Path note = cache.resolve("tried.txt");
        try {
            final String stamp = stamp();
            final String noted = Files.isRegularFile(note) ? Files.readString(note) : "";
            // Where there was no GPU there may be one today.
            if (noted.startsWith(stamp + PASSED) && !(pytorch.hasCuda() && noted.endsWith(PASSED + 0))) {
                return Integer.parseInt(noted.substring(stamp.length() + PASSED.length()));
            }
            final int gpus = run();
            AtomicFile.writeText(note, stamp() + PASSED + gpus);
            return gpus;
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot try " + pytorch + ": " + AtomicFile.reason(exception), exception);
        }
    }

    /** The libraries as they are now, a line each. */
    private String stamp() throws IOException {
        try (Stream<Path> files = Files.list(pytorch.libraries())) {
            final StringBuilder stamp = new StringBuilder();
            for (final Path file : Stream.concat(files.sorted(), Stream.of(bridge)).toList()) {
                if (Files.isRegularFile(file)) {
                    stamp.append(file).append(' ').append(Files.size(file)).append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis()).append('\n');
                }
            }
            return stamp.toString();
        }
    }

    private int run() throws IOException {
        final List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
            .toString(), "-Xmx256m", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + crash(), "-cp", classPath()));
        final Map<String, String> properties = PyTorchEngine.properties(pytorch, cache);
        properties.forEach((key, value) -> line.add("-D" + key + "=" + value));
        line.add(EngineTrial.class.getName());
        Files.createDirectories(cache);
        final Path output = Files.createTempFile(cache, "trial", ".txt");
        final ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        // DJL asks variables before properties, and they may name another one.
        builder.environment().keySet().removeAll(properties.keySet());
        final Process process = builder.start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw refusal("it did not start within " + MOST_SECONDS + " s");
            }
            final String said = Files.readString(output, StandardCharsets.ISO_8859_1);
            final int at = said.indexOf(PASSED);
            if (process.exitValue() != 0 || at < 0) {
                throw refusal(reason(said));
            }
            return Integer.parseInt(said.substring(at + PASSED.length()).strip());
        }
        catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InvalidInputException("Interrupted while " + pytorch + " was tried", interrupted);
        }
        finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
            Files.deleteIfExists(crash());
        }
    }

    /** What Java writes where it is ended, instead of into the folder that it was started in. */
    private Path crash() {
        return cache.resolve("trial-crash.log");
    }

    private InvalidInputException refusal(final String why) {
        return new InvalidInputException(pytorch + " cannot be used, because " + why
            + "; engine-setup pytorch=bundled goes back to BoneGen's own");
    }

    /** The line that says most: the linker's, or what Java says as it ends. */
    private static String reason(final String said) {
        final List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        final String best = lines.stream().filter(line -> line.contains("UnsatisfiedLinkError")
            || line.contains("undefined symbol") || line.contains("cannot open shared object")).findFirst()
            .or(() -> lines.stream().filter(line -> line.startsWith("#") && line.contains("SIG")).findFirst()
                .map(line -> "loading it ends Java: " + line.replace("#", "").strip()))
            .or(() -> lines.stream().filter(line -> line.contains("Exception") || line.contains("Error")).findFirst())
            .orElse(lines.isEmpty() ? "loading it ends Java" : lines.get(lines.size() - 1));
        final String plain = best.replaceFirst("^Exception in thread \"main\" ", "");
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON) + "...";
    }

    /** The jars and folders of BoneGen, DJL and what DJL needs, from wherever Java or Fiji has them. */
    private static String classPath() throws IOException {
        final Set<String> places = new LinkedHashSet<>();
        for (final String type : List.of(EngineTrial.class.getName(), "ai.djl.engine.Engine",
            "ai.djl.pytorch.engine.PtEngine", "org.slf4j.LoggerFactory", "com.google.gson.Gson", "com.sun.jna.Native",
            "org.apache.commons.compress.archivers.ArchiveEntry"))
        {
            try {
                final CodeSource source = Class.forName(type, false, EngineTrial.class.getClassLoader())
                    .getProtectionDomain().getCodeSource();
                if (source != null) {
                    places.add(Path.of(source.getLocation().toURI()).toString());
                }
            }
            catch (final ClassNotFoundException | URISyntaxException notThere) {
                continue;
            }
        }
        for (final String resource : List.of("jnilib/pytorch.properties", "native/lib/pytorch.properties")) {
            final URL url = EngineTrial.class.getClassLoader().getResource(resource);
            final URLConnection connection = url == null ? null : url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                places.add(Path.of(URI.create(jar.getJarFileURL().toString())).toString());
            }
        }
        return places.stream().collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /** In the other Java. */
    public static void main(final String[] arguments) throws IOException {
        final Engine engine = Engine.getEngine("PyTorch");
        final Path asked = Path.of(System.getProperty(PyTorchEngine.LIBRARIES));
        final Path taken = Path.of(LibUtils.getLibtorchPath());
        if (!Files.isSameFile(asked, taken)) {
            throw new IllegalStateException(System.mapLibraryName("torch") + " is not there, and DJL takes that in " + taken);
        }
        final int gpus = engine.getGpuCount();
        for (int i = 0; i <= Math.min(gpus, 1); i++) {
            try (NDManager manager = engine.newBaseManager(i == 0 ? Device.cpu() : Device.gpu(0))) {
                final float sum = manager.create(new float[] {1, 2}).mul(manager.create(3f)).sum().getFloat();
                if (sum != 9) {
                    throw new IllegalStateException("1 + 2 times 3 came out as " + sum);
                }
            }
        }
        System.out.println(PASSED + gpus);
        System.out.flush();
        // Some builds crash when they are unloaded.
        Runtime.getRuntime().halt(0);
    }
}
