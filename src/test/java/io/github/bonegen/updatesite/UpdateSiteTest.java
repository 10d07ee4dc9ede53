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

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of small stand-in jars: its database, its versions, and a client that knows only the format. */
class UpdateSiteTest {

    private static final long FIRST = 20260101000000L;
    private static final long LATER = 20260202000000L;

    @TempDir
    private Path folder;
    private Path staged;
    private Path site;

    @BeforeEach
    void stage() throws IOException {
        staged = folder.resolve("staged");
        site = folder.resolve("site");
        jar("jars/bonegen-0.1.0.jar", "one");
        jar("jars/pickle-1.5.jar", "pickle");
        jar("jars/ij-1.54p.jar", "in Fiji");
        jar("jars/linux64/pytorch-native-cpu-2.7.1-linux-x86_64.jar", "so");
        jar("jars/win64/pytorch-native-cpu-2.7.1-win-x86_64.jar", "dll");
        jar("jars/macos-arm64/pytorch-native-cpu-2.7.1-osx-aarch64.jar", "dylib");
        Files.createDirectories(staged.resolve("models"));
        Files.writeString(staged.resolve("models/vertebra.bonegen"), "weights");
    }

    @Test
    void the_database_is_valid_and_lists_what_fiji_lacks_by_platform() throws Exception {
        build(site, site, FIRST);

        final Map<String, UpdaterClient.Plugin> plugins = UpdaterClient.read(Files.readAllBytes(site.resolve(
            "db.xml.gz")));
        assertThat(plugins.keySet()).containsExactly("jars/bonegen-0.1.0.jar",
            "jars/linux64/pytorch-native-cpu-2.7.1-linux-x86_64.jar",
            "jars/macos-arm64/pytorch-native-cpu-2.7.1-osx-aarch64.jar", "jars/pickle-1.5.jar",
            "jars/win64/pytorch-native-cpu-2.7.1-win-x86_64.jar", "models/vertebra.bonegen");
        assertThat(plugins.get("jars/win64/pytorch-native-cpu-2.7.1-win-x86_64.jar").platforms())
            .containsExactly("win64");
        assertThat(plugins.get("jars/pickle-1.5.jar").platforms()).isEmpty();
        assertThat(plugins.get("jars/bonegen-0.1.0.jar").dependencies()).contains("jars/ij.jar", "jars/pickle.jar");
    }

    @Test
    void a_client_on_loopback_fetches_and_verifies_every_file() throws Exception {
        build(site, site, FIRST);
        final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        try {
            final UpdaterClient client = new UpdaterClient("http://localhost:" + server.getAddress().getPort() + "/");

            assertThat(client.install("linux64", folder.resolve("fiji"))).containsExactly("jars/bonegen-0.1.0.jar",
                "jars/linux64/pytorch-native-cpu-2.7.1-linux-x86_64.jar", "jars/pickle-1.5.jar",
                "models/vertebra.bonegen");
            assertThat(client.install("win64", folder.resolve("fiji"))).hasSize(4);
            assertThat(client.install("macos-arm64", folder.resolve("fiji"))).hasSize(4);
        }
        finally {
            server.stop(0);
        }
    }

    @Test
    void the_same_build_again_is_the_same_to_the_byte() throws IOException {
        build(site, site, FIRST);
        final Map<String, String> first = contents(site);

        build(site, site, LATER);
        assertThat(contents(site)).isEqualTo(first);

        build(folder.resolve("elsewhere"), site, LATER);
        assertThat(contents(folder.resolve("elsewhere"))).isEqualTo(first);
    }

    @Test
    void a_changed_jar_is_a_new_version_and_the_old_one_stays() throws Exception {
        build(site, site, FIRST);
        Files.delete(staged.resolve("jars/bonegen-0.1.0.jar"));
        jar("jars/bonegen-0.2.0.jar", "two");
        build(site, site, LATER);

        final Map<String, UpdaterClient.Plugin> plugins = UpdaterClient.read(Files.readAllBytes(site.resolve(
            "db.xml.gz")));
        assertThat(plugins).hasSize(6).doesNotContainKey("jars/bonegen-0.1.0.jar");
        assertThat(plugins.get("jars/bonegen-0.2.0.jar").timestamp()).isEqualTo(LATER);
        assertThat(plugins.get("jars/bonegen-0.2.0.jar").previous()).containsExactly("jars/bonegen-0.1.0.jar-" + FIRST);
        assertThat(plugins.get("jars/pickle-1.5.jar").timestamp()).isEqualTo(FIRST);
        assertThat(plugins.get("jars/pickle-1.5.jar").previous()).isEmpty();
        assertThat(site.resolve("jars/bonegen-0.1.0.jar-" + FIRST)).exists();
        assertThat(site.resolve("jars/bonegen-0.2.0.jar-" + LATER)).exists();
    }

    @Test
    void what_replaces_a_file_is_newer_than_it_even_in_the_same_second() throws Exception {
        build(site, site, FIRST);
        jar("jars/pickle-1.5.jar", "changed");
        build(site, site, FIRST);

        assertThat(UpdaterClient.read(Files.readAllBytes(site.resolve("db.xml.gz"))).get("jars/pickle-1.5.jar")
            .timestamp()).isEqualTo(FIRST + 1);
    }

    /** As any static web server does. */
    private void serve(final HttpExchange exchange) throws IOException {
        final Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
        exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            Files.copy(file, out);
        }
    }

    private void build(final Path target, final Path older, final long timestamp) throws IOException {
        Files.createDirectories(target);
        IndexPage.write(new UpdateSite(target, older, timestamp).write(
            new SiteContent(staged, "bonegen-" + version() + ".jar", List.of("ij.jar")).files()), target);
    }

    private String version() {
        return Files.exists(staged.resolve("jars/bonegen-0.1.0.jar")) ? "0.1.0" : "0.2.0";
    }

    private void jar(final String path, final String text) throws IOException {
        final Path file = staged.resolve(path);
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("content.txt"));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> contents(final Path folder) throws IOException {
        final Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file),
                    StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
