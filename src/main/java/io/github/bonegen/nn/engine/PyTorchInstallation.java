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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PyTorch that lies on this computer.
 *
 * @param libraries folder of its native libraries
 * @param version such as {@code 2.7.1}
 * @param flavour {@code cpu}, or what it was built for, such as {@code cu128}
 */
public record PyTorchInstallation(Path libraries, String version, String flavour) {

    private static final String CPU = "cpu";
    private static final String LIBRARY = System.mapLibraryName("torch_cpu");
    private static final String CUDA_LIBRARY = System.mapLibraryName("torch_cuda");
    private static final Pattern STATED = Pattern.compile("(?m)^__version__[^=\\n]*=\\s*['\"]([^'\"]+)");
    private static final Pattern CUDA = Pattern.compile("(?m)^cuda[^=\\n]*=\\s*['\"](\\d+)\\.(\\d+)");
    private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)[^+]*(?:\\+(\\w+))?\\s*");
    private static final long MOST_BYTES = 1 << 16;

    /**
     * What lies at a place.
     *
     * @param place a Python environment, its {@code torch} folder, the {@code lib} folder in it, or an unpacked libtorch
     * @throws InvalidInputException if there is none, or it does not state its version
     */
    public static PyTorchInstallation at(final Path place) {
        for (final Path folder : candidates(place)) {
            if (Files.isRegularFile(folder.resolve(LIBRARY))) {
                return described(folder);
            }
        }
        throw new InvalidInputException(place + " holds no PyTorch (" + LIBRARY + "); accepted are a Python environment, its"
            + " torch folder, the lib folder in it, or an unpacked libtorch");
    }

    /** Folders at a place that could hold libraries, whether they exist or not. */
    private static List<Path> candidates(final Path place) {
        final List<Path> candidates = new ArrayList<>(List.of(place, place.resolve("lib"), place.resolve("torch/lib"),
            place.resolve("Lib/site-packages/torch/lib")));
        final Path lib = place.resolve("lib");
        if (Files.isDirectory(lib)) {
            try (DirectoryStream<Path> pythons = Files.newDirectoryStream(lib, "python3*")) {
                for (final Path python : pythons) {
                    candidates.add(python.resolve("site-packages/torch/lib"));
                    candidates.add(python.resolve("dist-packages/torch/lib"));
                }
            }
            catch (final IOException unreadable) {
                return candidates;
            }
        }
        return candidates;
    }

    private static PyTorchInstallation described(final Path libraries) {
        final Path torch = libraries.toAbsolutePath().normalize().getParent();
        final String python = text(torch.resolve("version.py"));
        final Matcher stated = STATED.matcher(python);
        final Matcher version = VERSION.matcher(stated.find() ? stated.group(1) : text(torch.resolve("build-version")));
        require(version.matches(), "The PyTorch in %s does not state its version (%s); install it as pytorch.org describes",
            libraries, torch.resolve("version.py"));
        return new PyTorchInstallation(libraries.toAbsolutePath().normalize(), version.group(1),
            flavour(libraries, version.group(2), python));
    }

    private static String flavour(final Path libraries, final String stated, final String python) {
        if (stated != null) {
            return stated;
        }
        final Matcher cuda = CUDA.matcher(python);
        return Files.isRegularFile(libraries.resolve(CUDA_LIBRARY)) && cuda.find() ? "cu" + cuda.group(1) + cuda.group(2)
            : CPU;
    }

    private static String text(final Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < MOST_BYTES ? Files.readString(file) : "";
        }
        catch (final IOException unreadable) {
            return "";
        }
    }

    /** Whether it can calculate on NVIDIA's cards. */
    public boolean hasCuda() {
        return flavour.matches("cu\\d+");
    }

    @Override
    public String toString() {
        return "PyTorch " + version + " (" + flavour + ") in " + libraries;
    }
}
