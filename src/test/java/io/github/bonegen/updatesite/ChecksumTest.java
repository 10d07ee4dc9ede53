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

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_known_by_its_path_and_its_bytes() throws Exception {
        final Path file = Files.writeString(folder.resolve("m"), "weights");

        assertThat(Checksum.of("models/m.bonegen", file)).isEqualTo(sha1("models/m.bonegenweights"));
    }

    @Test
    void a_jar_is_known_by_the_sorted_names_and_contents_of_its_entries() throws Exception {
        final Path jar = jar("a.jar", new JarOf().with("b.class", "B").with("a.class", "A"));

        assertThat(Checksum.of("jars/a.jar", jar)).isEqualTo(sha1("a.classAb.classB"));
    }

    @Test
    void dates_that_tools_write_do_not_count() throws Exception {
        final Path monday = jar("a.jar", new JarOf().with("META-INF/MANIFEST.MF", "Build-Date: Monday\n")
            .with("pom.properties", "#Monday\nversion=1\n"));
        final Path sunday = jar("b.jar", new JarOf().with("META-INF/MANIFEST.MF", "Build-Date: Sunday\n")
            .with("pom.properties", "#Sunday\nversion=1\n"));

        assertThat(Checksum.of("jars/a.jar", monday)).isEqualTo(Checksum.of("jars/a.jar", sunday))
            .isEqualTo(sha1("META-INF/MANIFEST.MFpom.properties\nversion=1\n"));
    }

    /** What the updater's reader of properties, read as its source says, leaves of a text; / is a line break. */
    @ParameterizedTest
    @CsvSource({"#c/a=1/,       /a=1/",
        "a=1/#c/#d/b=2,  a=1///b=2",
        "a=1/#,          a=1/",
        "/#c/a=1,        /#c/a=1",
        "#/#c/a=1,       /#c/a=1",
        "##c/#d/,        //",
        "a=#1/,          a=#1/"})
    void comments_leave_their_line_breaks(final String before, final String after) {
        assertThat(new String(Checksum.withoutComments(before.replace('/', '\n').getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8)).isEqualTo(after.replace('/', '\n'));
    }

    private static final class JarOf extends java.util.LinkedHashMap<String, String> {
        JarOf with(final String name, final String text) {
            put(name, text);
            return this;
        }
    }

    private Path jar(final String name, final Map<String, String> entries) throws IOException {
        final Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            for (final Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String sha1(final String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(
            StandardCharsets.US_ASCII)));
    }
}
