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

import static io.github.bonegen.InvalidInputException.require;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Keeps a folder for one command: a second one, of this program or another, is told who has it. A file in the folder
 * names the process; what a process that is no longer there has left does not hold.
 */
public final class FolderLock implements AutoCloseable {

    /** The use of a folder that a command writes its results into. */
    public static final String OUTPUT = "output";

    private static final String IN_USE = "%s is in use by %s; wait for it, or name another folder";
    private static final long GLANCE_MILLISECONDS = 100;
    /** A file without a name in it is being written, or was left by who was killed while writing it. */
    private static final Duration WRITING = Duration.ofSeconds(10);

    private final Path file;

    private FolderLock(final Path file) {
        this.file = file;
    }

    /**
     * Takes a folder, which is made if it is missing.
     *
     * @param use of the folder; uses of different names do not exclude each other
     * @throws InvalidInputException if another has it, or it cannot be written
     */
    public static FolderLock of(final Path folder, final String use) {
        return within(folder, use, 0);
    }

    /**
     * As {@link #of}, but waits for who has it.
     *
     * @param milliseconds to wait at the most
     */
    public static FolderLock within(final Path folder, final String use, final long milliseconds) {
        final Path file = file(folder, use);
        try {
            Files.createDirectories(file.getParent());
            final long end = System.currentTimeMillis() + milliseconds;
            while (!take(file)) {
                require(System.currentTimeMillis() < end, IN_USE, folder, holder(file));
                Thread.sleep(GLANCE_MILLISECONDS);
            }
            return new FolderLock(file);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write into " + folder + ": " + AtomicFile.reason(exception),
                exception);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new InvalidInputException("Interrupted while waiting for " + folder, exception);
        }
    }

    /**
     * Finds out before long work whether another has a folder, which stays as it is.
     *
     * @throws InvalidInputException if another has it
     */
    public static void checkFree(final Path folder, final String use) {
        final Path file = file(folder, use);
        require(!Files.exists(file) || !isHeld(file, read(file)), IN_USE, folder, holder(file));
    }

    private static Path file(final Path folder, final String use) {
        return folder.toAbsolutePath().resolve("." + use + ".lock");
    }

    private static boolean take(final Path file) throws IOException {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                write(file);
                return true;
            }
            catch (final FileAlreadyExistsException taken) {
                final String left = read(file);
                if (isHeld(file, left)) {
                    return false;
                }
                remove(file, left);
            }
        }
        return false;
    }

    /** The file is there with its name in it, or not at all: by a link to one that is whole, where the disk knows links. */
    private static void write(final Path file) throws IOException {
        final Path own = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + "-"
            + UUID.randomUUID() + ".part");
        try {
            Files.writeString(own, me(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
            Files.createLink(file, own);
        }
        catch (final FileAlreadyExistsException taken) {
            throw taken;
        }
        catch (final UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.copy(own, file);
        }
        finally {
            Files.deleteIfExists(own);
        }
    }

    /** Takes away what a killed process left, unless another has put its own there in the meantime. */
    private static void remove(final Path file, final String left) throws IOException {
        final Path aside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (!read(aside).equals(left)) {
                Files.move(aside, file);
            }
        }
        catch (final NoSuchFileException gone) {
            return;
        }
        finally {
            Files.deleteIfExists(aside);
        }
    }

    private static boolean isHeld(final Path file, final String text) {
        final String[] words = text.split(" ");
        try {
            if (words.length < 4) {
                return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(WRITING));
            }
            return !words[3].equals(host()) || ProcessHandle.of(Long.parseLong(words[1]))
                .filter(process -> started(process).equals(words[2])).isPresent();
        }
        catch (final IOException | NumberFormatException exception) {
            return false;
        }
    }

    private static String holder(final Path file) {
        final String[] words = read(file).split(" ");
        return words.length < 4 ? "another program" : "process " + words[1] + " on " + words[3];
    }

    private static String read(final Path file) {
        try {
            return Files.readString(file);
        }
        catch (final IOException unreadable) {
            return "";
        }
    }

    private static String me() {
        return "process " + ProcessHandle.current().pid() + " " + started(ProcessHandle.current()) + " " + host();
    }

    /** Numbers of processes come again; with their beginning they do not. */
    private static String started(final ProcessHandle process) {
        return process.info().startInstant().map(start -> String.valueOf(start.toEpochMilli())).orElse("0");
    }

    /** The name of this computer, by the environment: asking the network would be a connection. */
    public static String host() {
        final String named = System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        return named.isBlank() ? "this_computer" : named.replaceAll("[^\\w.-]", "_");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        }
        catch (final IOException exception) {
            // It ends to hold with this process.
            return;
        }
    }
}
