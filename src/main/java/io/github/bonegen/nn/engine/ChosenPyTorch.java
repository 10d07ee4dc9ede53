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

import io.github.bonegen.AtomicFile;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The PyTorch that the user chose instead of the one that BoneGen brings, remembered from one start to the next. */
public final class ChosenPyTorch {

    private final Path file;

    ChosenPyTorch(final Path file) {
        this.file = file;
    }

    /** That of this user. */
    public static ChosenPyTorch standard() {
        return new ChosenPyTorch(BoneGenFolder.path().resolve("pytorch.txt"));
    }

    /** The place of the libraries; empty where BoneGen's own is used. */
    public Optional<Path> place() {
        try {
            final String text = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        }
        catch (final IOException | IllegalArgumentException exception) {
            throw new InvalidInputException("Cannot read " + file + ": " + exception.getMessage()
                + "; delete it, or choose again with engine-setup", exception);
        }
    }

    /**
     * Remembers a choice.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public void choose(final PyTorchInstallation pytorch) {
        AtomicFile.writeText(file, pytorch.libraries() + System.lineSeparator());
    }

    /**
     * Goes back to what BoneGen brings.
     *
     * @throws InvalidInputException if the choice cannot be forgotten
     */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot delete " + file + ": " + AtomicFile.reason(exception), exception);
        }
    }
}
