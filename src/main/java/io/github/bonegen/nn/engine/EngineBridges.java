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

import ai.djl.util.Platform;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The libraries that join DJL to a PyTorch. BoneGen brings those of one version of PyTorch; for others they are built from
 * DJL's source against that PyTorch. A bridge that was built for another version ends Java when it is loaded.
 */
final class EngineBridges {

    private static final String FACTS = "jnilib/pytorch.properties";
    private static final String LIBRARY = System.mapLibraryName("djl_torch");

    private final Path built;
    private final Path cache;
    private final Platform platform = Platform.detectPlatform("pytorch");

    /**
     * @param built folder of bridges that were built here
     * @param cache folder that DJL is told to use
     */
    EngineBridges(final Path built, final Path cache) {
        this.built = built;
        this.cache = cache;
    }

    static EngineBridges standard(final Path cache) {
        return new EngineBridges(BoneGenFolder.path().resolve("engine-bridges"), cache);
    }

    /** The version of PyTorch that BoneGen brings, and brings bridges for. */
    static String broughtVersion() {
        final Properties facts = new Properties();
        try (InputStream in = EngineBridges.class.getClassLoader().getResourceAsStream(FACTS)) {
            if (in != null) {
                facts.load(in);
            }
        }
        catch (final IOException unreadable) {
            return "";
        }
        return facts.getProperty("jni_version", "").replaceFirst("-.*", "");
    }

    /** Why there is no bridge to a PyTorch, and what to do; empty where there is one. */
    Optional<String> missing(final PyTorchInstallation pytorch) {
        return isBrought(pytorch) || Files.isRegularFile(built(pytorch)) ? Optional.empty() : Optional.of(String.format(
            "BoneGen's bridges are for PyTorch %s, cpu or cu128; for this one scripts/build-engine-bridge builds another",
            broughtVersion()));
    }

    /** The file of a bridge that is there: DJL unpacks those that are brought when it first needs them. */
    Path file(final PyTorchInstallation pytorch) {
        return isBrought(pytorch) ? cached(pytorch) : built(pytorch);
    }

    /**
     * Puts a bridge that was built where DJL looks for it.
     *
     * @throws InvalidInputException if there is none for this PyTorch, or it cannot be copied
     */
    void provide(final PyTorchInstallation pytorch) {
        final Optional<String> missing = missing(pytorch);
        if (missing.isPresent()) {
            throw new InvalidInputException(pytorch + " cannot be used: " + missing.get());
        }
        if (isBrought(pytorch)) {
            return;
        }
        final Path target = cached(pytorch);
        try {
            if (!Files.isRegularFile(target) || Files.mismatch(built(pytorch), target) >= 0) {
                Files.createDirectories(target.getParent());
                AtomicFile.write(target, out -> Files.copy(built(pytorch), out));
            }
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + target + ": " + AtomicFile.reason(exception), exception);
        }
    }

    private boolean isBrought(final PyTorchInstallation pytorch) {
        return pytorch.version().equals(broughtVersion()) && EngineBridges.class.getClassLoader().getResource("jnilib/"
            + platform.getClassifier() + "/" + pytorch.flavour() + "/" + LIBRARY) != null;
    }

    private Path built(final PyTorchInstallation pytorch) {
        return built.resolve(folder(pytorch)).resolve(name());
    }

    private Path cached(final PyTorchInstallation pytorch) {
        return cache.resolve("pytorch").resolve(folder(pytorch)).resolve(name());
    }

    private String folder(final PyTorchInstallation pytorch) {
        return pytorch.version() + "-" + pytorch.flavour() + "-" + platform.getClassifier();
    }

    private String name() {
        return platform.getApiVersion() + "-" + LIBRARY;
    }
}
