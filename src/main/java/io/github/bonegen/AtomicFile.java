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

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes files whole or not at all: into a temporary file beside the target, then renamed over it. */
public final class AtomicFile {

    /** Of a file that was begun: the process, its computer, a number of its own. */
    private static final Pattern BEGUN = Pattern.compile("\\..*\\.(\\d{1,18})@(.*)-[0-9a-f-]{36}\\.part");

    private AtomicFile() {
        // Static functions only.
    }

    /** What writes a file's content. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of the content. The stream is buffered; whoever made it closes it.
         *
         * @throws IOException if it cannot be written; the file that is there then stays as it was
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing one that is there; on failure that one is left as it was.
     *
     * @throws WriteFailedException if the content cannot be written, a full disk for one
     */
    public static void write(final Path target, final Content content) {
        try {
            writeAside(target, content);
        }
        catch (final IOException exception) {
            throw new WriteFailedException(target, exception);
        }
    }

    private static void writeAside(final Path target, final Content content) throws IOException {
        final Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile, whose files nobody else may read.
        final Path temporary = folder.resolve("." + target.getFileName() + begun());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary,
                StandardOpenOption.CREATE_NEW)))
            {
                content.writeTo(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String begun() {
        return "." + ProcessHandle.current().pid() + "@" + FolderLock.host() + "-" + UUID.randomUUID() + ".part";
    }

    /**
     * Writes a text in UTF-8, whole or not at all.
     *
     * @throws WriteFailedException if it cannot be written
     */
    public static void writeText(final Path target, final String text) {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Finds out before long work whether its result can be written.
     *
     * @throws InvalidInputException if the target is a folder, or its folder cannot be made or written to
     */
    public static void checkWritable(final Path target) {
        require(!Files.isDirectory(target), "Cannot write %s: it is a folder; accepted is the path of a file", target);
        checkFolderWritable(target.toAbsolutePath().getParent());
    }

    /**
     * Removes what programs of this computer that were killed have begun in a folder and the folders in it; a program that
     * still runs keeps its own, and so does another computer that shares the disk.
     */
    public static void clearLeftovers(final Path folder, final int depth) throws IOException {
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                final Matcher begun = BEGUN.matcher(file.getFileName().toString());
                if (begun.matches() && begun.group(2).equals(FolderLock.host())
                    && ProcessHandle.of(Long.parseLong(begun.group(1))).isEmpty())
                {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(final Path file, final IOException gone) {
                // What others write beside us comes and goes.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Finds out before long work whether files can be written into a folder, which is made if it is missing.
     *
     * @throws InvalidInputException if it cannot be made or written to
     */
    public static void checkFolderWritable(final Path folder) {
        try {
            Files.createDirectories(folder);
            clearLeftovers(folder, 1);
            Files.delete(Files.createFile(folder.resolve(".probe" + begun())));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write into " + folder + ": " + reason(exception), exception);
        }
    }

    /** Why the system refuses, without the names of our temporary files. */
    public static String reason(final IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return failure.getMessage() + " is no folder";
        }
        if (failure instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
