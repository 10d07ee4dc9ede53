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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.pytorch.jni.LibUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On links to the libraries that this Java has loaded, one of them exchanged. */
class EngineCacheTest {

    @TempDir
    private Path root;

    private Path unpacked;

    @BeforeEach
    void link() throws IOException {
        PyTorchEngine.started();
        final Path real = Path.of(LibUtils.getLibtorchPath());
        assumeTrue(real.getFileName().toString().contains("cpu"), "PyTorch was unpacked by DJL");
        unpacked = Files.createDirectories(root.resolve("pytorch").resolve(real.getFileName()));
        for (final Path file : list(real)) {
            Files.createSymbolicLink(unpacked.resolve(file.getFileName()), file.toAbsolutePath());
        }
    }

    @AfterEach
    void unlink() throws IOException {
        for (final Path link : Files.exists(unpacked) ? list(unpacked) : List.<Path>of()) {
            Files.delete(link);
        }
    }

    @Test
    void what_is_whole_stays() throws IOException {
        final List<Path> before = list(unpacked);
        new EngineCache(root).check();
        assertThat(list(unpacked)).isEqualTo(before).hasSizeGreaterThan(3);
    }

    @Test
    void a_library_that_was_cut_short_has_all_unpacked_anew() throws IOException {
        final byte[] bytes = exchanged("libc10");
        Files.write(library("libc10"), Arrays.copyOf(bytes, bytes.length / 2));
        new EngineCache(root).check();
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void a_library_of_the_right_size_that_is_another_has_all_unpacked_anew() throws IOException {
        for (final String name : List.of("libc10", "libdjl_torch")) {
            final byte[] bytes = exchanged(name);
            bytes[bytes.length / 2] ^= 1;
            Files.write(library(name), bytes);
            new EngineCache(root).check();
            assertThat(unpacked).doesNotExist();
            link();
        }
    }

    @Test
    void what_a_killed_program_was_unpacking_is_cleared_and_what_another_unpacks_is_kept() throws IOException {
        final Path killed = Files.createDirectories(root.resolve("pytorch/tmp123"));
        final Path running = Files.createDirectories(root.resolve("pytorch/tmp456"));
        Files.setLastModifiedTime(Files.write(killed.resolve("libc10.so"), new byte[9]), FileTime.fromMillis(0));
        Files.setLastModifiedTime(killed, FileTime.fromMillis(0));
        Files.setLastModifiedTime(running, FileTime.fromMillis(0));
        Files.write(running.resolve("libc10.so"), new byte[9]);
        new EngineCache(root).check();
        assertThat(killed).doesNotExist();
        assertThat(running.resolve("libc10.so")).exists();
        assertThat(unpacked).exists();
    }

    /** Takes the link away, so that writing does not reach the real library. */
    private byte[] exchanged(final String name) throws IOException {
        final Path link = library(name);
        final byte[] bytes = Files.readAllBytes(link);
        Files.delete(link);
        Files.createFile(link);
        return bytes;
    }

    private Path library(final String name) throws IOException {
        return list(unpacked).stream().filter(file -> file.getFileName().toString().contains(name)).findFirst()
            .orElseThrow();
    }

    private static List<Path> list(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
