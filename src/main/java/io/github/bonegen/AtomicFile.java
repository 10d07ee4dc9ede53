package io.github.bonegen;

import static io.github.bonegen.InvalidInputException.require;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files whole or not at all: into a temporary file beside the target, then renamed over it. */
public final class AtomicFile {

    private AtomicFile() {
        // Static functions only.
    }

    /** What writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing one that is there; on failure that one is left as it was.
     *
     * @throws IOException if the content cannot be written, a full disk for one
     */
    public static void write(final Path target, final Content content) throws IOException {
        final Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile, whose files nobody else may read.
        final Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
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
     * Finds out before long work whether files can be written into a folder, which is made if it is missing.
     *
     * @throws InvalidInputException if it cannot be made or written to
     */
    public static void checkFolderWritable(final Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".probe", null));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write into " + folder + ": "
                + (exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage()),
                exception);
        }
    }
}
