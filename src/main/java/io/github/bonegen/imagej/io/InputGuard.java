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
package io.github.bonegen.imagej.io;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileInfo;
import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;
import org.scijava.util.ClassUtils;

/** An output never replaces an input: the files that a command is to write are none of those that it reads. */
public final class InputGuard {

    private static final String SAVE = "save";
    private static final String OUTPUT = "output";
    private static final String FILE = "BoneGen file";

    private final Object command;

    public InputGuard(final Object command) {
        this.command = command;
    }

    /** Keeps with an image the file that it is read from. */
    static void remember(final ImagePlus image, final Path file) {
        image.setProperty(FILE, file);
    }

    /**
     * Compares all files and folders that the parameters name.
     *
     * @param more that the command writes
     * @throws InvalidInputException if an output is an input, or an image in a folder that is one, or a folder that
     *     holds an input
     */
    public void check(final List<Path> more) {
        final List<Path> inputs = new ArrayList<>();
        final List<Path> outputs = new ArrayList<>(more);
        for (final Field field : ClassUtils.getAnnotatedFields(command.getClass(), Parameter.class)) {
            final Parameter parameter = field.getAnnotation(Parameter.class);
            if (parameter.type() != ItemIO.OUTPUT) {
                file(field).ifPresent((parameter.style().equals(SAVE) || field.getName().equals(OUTPUT) ? outputs
                    : inputs)::add);
            }
        }
        outputs.stream().filter(Files::exists).forEach(output -> inputs.stream().filter(Files::exists)
            .forEach(input -> check(output, input)));
    }

    private static void check(final Path output, final Path input) {
        if (Files.isDirectory(output)) {
            final Path home = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
            require(!isSame(output, home), "%s holds what the command reads; name another folder to write into", output);
        } else {
            require(!isSame(output, input) && !(Files.isDirectory(input) && isWithin(output, input) && isImage(output)),
                "%s is what the command reads; name another file to write", output);
        }
    }

    /** What a parameter names; an image that is not given is the current one. */
    private Optional<Path> file(final Field field) {
        final Object value = ClassUtils.getValue(field, command);
        return Optional.ofNullable(file(value == null && field.getType() == ImagePlus.class
            ? WindowManager.getCurrentImage() : value));
    }

    private static Path file(final Object value) {
        if (value instanceof File file && !file.getPath().isEmpty()) {
            return file.toPath();
        }
        if (value instanceof ImagePlus image) {
            final FileInfo info = image.getOriginalFileInfo();
            return image.getProperty(FILE) instanceof Path path ? path
                : info == null || info.directory == null || info.fileName == null ? null
                : new File(info.directory, info.fileName).toPath();
        }
        return null;
    }

    private static boolean isSame(final Path one, final Path other) {
        try {
            return Files.isSameFile(one, other);
        }
        catch (final IOException exception) {
            return false;
        }
    }

    private static boolean isWithin(final Path file, final Path folder) {
        return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }

    private static boolean isImage(final Path file) {
        return !FileReading.isHidden(file) && (VolumeFiles.isVolume(file) || FilmFiles.isFilm(file));
    }
}
