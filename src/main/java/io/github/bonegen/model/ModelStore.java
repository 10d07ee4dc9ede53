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
package io.github.bonegen.model;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.FolderLock;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models by name: the user's own in a folder, which go first, those that Fiji's updater installed, the bundled ones. */
public final class ModelStore {

    private static final long PATIENCE_MILLISECONDS = 60_000;
    private static final String BUNDLED = "/io/github/bonegen/models/";
    private static final String INDEX = BUNDLED + "index.txt";
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";
    private static final long MOST_BYTES = 1L << 30;

    /** The system property in which Fiji names its own folder. */
    private static final String FIJI = "imagej.dir";

    private final Path folder;
    private final List<Path> installed;

    /** @param folder of the user's models; need not exist */
    public ModelStore(final Path folder) {
        this(folder, List.of());
    }

    /** @param installed folders of models that are only read; need not exist */
    ModelStore(final Path folder, final List<Path> installed) {
        this.folder = folder;
        this.installed = List.copyOf(installed);
    }

    /** The store in BoneGen's own folder, with the {@code models} of the Fiji that is running. */
    public static ModelStore standard() {
        final String fiji = System.getProperty(FIJI);
        return new ModelStore(BoneGenFolder.path().resolve("models"), fiji == null ? List.of()
            : List.of(Path.of(fiji, "models")));
    }

    /** The names of all models, in alphabetical order. */
    public List<String> names() {
        final TreeSet<String> names = new TreeSet<>(bundled());
        names.addAll(names(folder));
        installed.forEach(place -> names.addAll(names(place)));
        return List.copyOf(names);
    }

    private static List<String> names(final Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(ModelArchive.EXTENSION))
                .map(file -> file.substring(0, file.length() - ModelArchive.EXTENSION.length()))
                .filter(name -> name.matches(NAME)).collect(Collectors.toList());
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read the model folder " + place + ": " + exception.getMessage(),
                exception);
        }
    }

    /**
     * Reads a model.
     *
     * @param nameOrPath a name of the store, or the path of an archive
     * @throws InvalidInputException if there is none, or it is damaged
     */
    public Model open(final String nameOrPath) {
        final Path file = nameOrPath.endsWith(ModelArchive.EXTENSION) ? Path.of(nameOrPath) : present(nameOrPath);
        try {
            if (Files.isRegularFile(file)) {
                require(Files.size(file) <= MOST_BYTES, "%s is larger than any model", file);
                return ModelArchive.read(Files.readAllBytes(file), file.toString());
            }
            require(bundled().contains(nameOrPath), "There is no model '%s'; there are: %s", nameOrPath,
                String.join(", ", names()));
            try (InputStream in = ModelStore.class.getResourceAsStream(BUNDLED + nameOrPath
                + ModelArchive.EXTENSION))
            {
                return ModelArchive.read(in.readAllBytes(), nameOrPath);
            }
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read the model " + nameOrPath + ": " + exception.getMessage(),
                exception);
        }
    }

    /**
     * Keeps a model under its card's name, replacing one of that name.
     *
     * @return the file that it is kept in
     * @throws InvalidInputException if the name is not accepted or the folder cannot be written
     */
    public Path add(final Model model) {
        checkName(model.card().name());
        return write(model, file(model.card().name()));
    }

    /**
     * Writes a model where {@link #open} found it; in place of a bundled one, which stays as it is, into the folder.
     *
     * @return the file that it is kept in
     * @throws InvalidInputException if that cannot be written
     */
    public Path replace(final String nameOrPath, final Model model) {
        return write(model, nameOrPath.endsWith(ModelArchive.EXTENSION) ? Path.of(nameOrPath) : file(nameOrPath));
    }

    private static Path write(final Model model, final Path file) {
        try (FolderLock lock = FolderLock.within(file.toAbsolutePath().getParent(), "store", PATIENCE_MILLISECONDS)) {
            AtomicFile.write(file, out -> ModelArchive.write(model, out));
        }
        return file;
    }

    /** @throws InvalidInputException if a model cannot be called that */
    public static void checkName(final String name) {
        require(name.matches(NAME), "name=%s is not accepted; use up to 64 of a-z, 0-9, dot, dash and underscore", name);
    }

    private Path file(final String name) {
        checkName(name);
        return folder.resolve(name + ModelArchive.EXTENSION);
    }

    /** The user's file of a model, or the installed one where the user has none. */
    private Path present(final String name) {
        final Path own = file(name);
        return Stream.concat(Stream.of(own), installed.stream().map(place -> place.resolve(own.getFileName())))
            .filter(Files::isRegularFile).findFirst().orElse(own);
    }

    private static List<String> bundled() {
        try (InputStream in = ModelStore.class.getResourceAsStream(INDEX)) {
            return in == null ? List.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank()).toList();
        }
        catch (final IOException exception) {
            throw new IllegalStateException("The list of bundled models cannot be read", exception);
        }
    }
}
