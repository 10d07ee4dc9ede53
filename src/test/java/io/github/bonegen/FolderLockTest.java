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
package io.github.bonegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder, one program at a time; what killed programs leave does not hold. */
class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_is_refused_and_told_who_has_it_until_the_first_is_done() {
        try (FolderLock first = FolderLock.of(folder, "output")) {
            assertThatThrownBy(() -> FolderLock.of(folder, "output")).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
            FolderLock.of(folder, "run").close();
        }
        FolderLock.of(folder, "output").close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void who_only_looks_is_told_who_has_it_and_takes_nothing() {
        final Path missing = folder.resolve("missing");
        FolderLock.checkFree(missing, "run");
        assertThat(missing).doesNotExist();
        try (FolderLock first = FolderLock.of(folder, "run")) {
            assertThatThrownBy(() -> FolderLock.checkFree(folder, "run")).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
        }
        FolderLock.checkFree(folder, "run");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_file_that_a_killed_program_left_does_not_hold() throws IOException {
        Files.writeString(folder.resolve(".output.lock"), "process 999999999 1 " + System.getenv()
            .getOrDefault("HOSTNAME", "this_computer"));
        FolderLock.of(folder, "output").close();
    }

    @Test
    void another_process_is_refused_while_this_one_has_the_folder() throws Exception {
        try (FolderLock mine = FolderLock.of(folder, "output")) {
            final Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), FolderLockTest.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
            assertThat(new String(other.getInputStream().readAllBytes())).contains("in use by process "
                + ProcessHandle.current().pid());
            assertThat(other.waitFor()).isEqualTo(2);
        }
    }

    /** The other process. */
    public static void main(final String[] arguments) {
        try (FolderLock lock = FolderLock.of(Path.of(arguments[0]), "output")) {
            System.exit(0);
        }
        catch (final InvalidInputException refused) {
            System.out.println(refused.getMessage());
            System.exit(2);
        }
    }

    @Test
    void what_killed_programs_have_begun_is_cleared_and_what_runs_is_kept() throws IOException {
        final String number = "-123e4567-e89b-12d3-a456-426614174000.part";
        final String rest = "@" + FolderLock.host() + number;
        final Path killed = Files.createFile(folder.resolve(".a.tif.999999999" + rest));
        final Path running = Files.createFile(folder.resolve(".b.tif." + ProcessHandle.current().pid() + rest));
        final Path elsewhere = Files.createFile(folder.resolve(".c.tif.999999999@another-computer" + number));
        AtomicFile.checkFolderWritable(folder);
        assertThat(killed).doesNotExist();
        assertThat(running).exists();
        assertThat(elsewhere).as("of another computer that shares the disk").exists();
    }
}
