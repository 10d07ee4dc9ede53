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

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * DJL's PyTorch engine, of which a process has one, started at the first call: with the PyTorch that
 * {@code PYTORCH_LIBRARY_PATH} names, else the one that the user chose, else BoneGen's own. Another one than our own is
 * compared with the bridge and tried in another Java first, because what does not fit would end this one. Nothing is
 * downloaded.
 */
public final class PyTorchEngine {

    static final String LIBRARIES = "PYTORCH_LIBRARY_PATH";
    static final String VERSION = "PYTORCH_VERSION";
    static final String FLAVOUR = "PYTORCH_FLAVOR";

    private static final String CACHE = "ENGINE_CACHE_DIR";
    /** Libraries of PyTorch's own tests, which DJL would load too. */
    private static final Map<String, String> UNNEEDED = Map.of("PYTORCH_LIBRARY_EXCLUSION", "libbackend_with_compiler.so,"
        + "libjitbackend_test.so,libtorchbind_test.so,libaoti_custom_ops.so,libshm.so,libtorch_python.so");

    private static boolean isStarted;

    private PyTorchEngine() {
        // Static functions only.
    }

    /**
     * The engine, with a PyTorch for GPUs where one is asked for, none was chosen, and there is one that sees a GPU: it is
     * remembered.
     *
     * @throws InvalidInputException if the PyTorch that is named or chosen cannot be used
     */
    public static synchronized Engine startedForGpu() {
        if (!isStarted && named().isEmpty() && ChosenPyTorch.standard().place().isEmpty()) {
            forGpu(PyTorchSearch.standard().found(), PyTorchEngine::tried).ifPresent(ChosenPyTorch.standard()::choose);
        }
        return started();
    }

    /** The first that was built for GPUs, can be loaded and sees one. */
    static Optional<PyTorchInstallation> forGpu(final List<PyTorchInstallation> found,
        final ToIntFunction<PyTorchInstallation> gpus)
    {
        return found.stream().filter(PyTorchInstallation::hasCuda).filter(pytorch -> {
            try {
                return gpus.applyAsInt(pytorch) > 0;
            }
            catch (final InvalidInputException unusable) {
                return false;
            }
        }).findFirst();
    }

    /**
     * The engine.
     *
     * @throws InvalidInputException if the PyTorch that is named or chosen cannot be used, or its libraries cannot be
     *     unpacked
     */
    public static synchronized Engine started() {
        if (!isStarted) {
            prepare();
        }
        try {
            final Engine engine = Engine.getEngine("PyTorch");
            isStarted = true;
            return engine;
        }
        catch (final EngineException | LinkageError exception) {
            throw new IllegalStateException("The PyTorch engine cannot be started: " + exception.getMessage(),
                exception);
        }
    }

    /** The version of PyTorch that BoneGen brings. */
    public static String broughtVersion() {
        return EngineBridges.broughtVersion();
    }

    /** Why a PyTorch cannot be used; empty where it can, as far as can be told without loading it. */
    public static Optional<String> whyNot(final PyTorchInstallation pytorch) {
        return EngineBridges.standard(cache()).missing(pytorch);
    }

    /**
     * Loads a PyTorch in another Java.
     *
     * @return how many GPUs it sees
     * @throws InvalidInputException if it cannot be used
     */
    public static int tried(final PyTorchInstallation pytorch) {
        setUp();
        final EngineBridges bridges = EngineBridges.standard(cache());
        bridges.provide(pytorch);
        return new EngineTrial(pytorch, bridges.file(pytorch), cache()).gpus();
    }

    /** The PyTorch that will be loaded, or was, in place of BoneGen's own. */
    public static Optional<PyTorchInstallation> other() {
        return named().or(() -> ChosenPyTorch.standard().place()).map(place -> {
            try {
                return PyTorchInstallation.at(place);
            }
            catch (final InvalidInputException gone) {
                throw new InvalidInputException(gone.getMessage() + "; it was "
                    + (named().isPresent() ? "named by " + LIBRARIES : "chosen: engine-setup pytorch=bundled undoes that"),
                    gone);
            }
        });
    }

    private static void prepare() {
        setUp();
        final Optional<PyTorchInstallation> other = other();
        if (other.isEmpty()) {
            new EngineCache(cache()).check();
            return;
        }
        final PyTorchInstallation pytorch = other.get();
        named().ifPresent(place -> checkNamed(place, pytorch));
        checkStated(VERSION, pytorch.version(), pytorch);
        checkStated(FLAVOUR, pytorch.flavour(), pytorch);
        tried(pytorch);
        properties(pytorch, cache()).forEach(System::setProperty);
    }

    /** DJL looks nowhere else, and would take BoneGen's own instead. */
    static void checkNamed(final Path place, final PyTorchInstallation pytorch) {
        require(place.toAbsolutePath().normalize().equals(pytorch.libraries()), "%s is %s, but the libraries lie in %s; name"
            + " that folder", LIBRARIES, place, pytorch.libraries());
    }

    private static void checkStated(final String variable, final String found, final PyTorchInstallation pytorch) {
        final String stated = System.getenv(variable);
        require(stated == null || stated.isEmpty() || stated.equals(found), "%s is %s, but %s lies in %s; unset it",
            variable, stated, found, pytorch.libraries());
    }

    private static void setUp() {
        System.setProperty("ai.djl.offline", "true");
        // DJL reports usage to its makers unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty(CACHE, cache().toString());
        EngineLog.keepErrorsAlone();
    }

    /** What DJL is told, by properties, of a PyTorch. */
    static Map<String, String> properties(final PyTorchInstallation pytorch, final Path cache) {
        final Map<String, String> properties = new TreeMap<>(UNNEEDED);
        properties.putAll(Map.of("ai.djl.offline", "true", "OPT_OUT_TRACKING", "true", CACHE, cache.toString(),
            LIBRARIES, pytorch.libraries().toString(), VERSION, pytorch.version(), FLAVOUR, pytorch.flavour()));
        return properties;
    }

    /** The folder that DJL unpacks libraries into. */
    private static Path cache() {
        final String named = System.getProperty(CACHE, System.getenv(CACHE));
        return named == null ? BoneGenFolder.cache().resolve("engine") : Path.of(named);
    }

    private static Optional<Path> named() {
        final String named = System.getenv(LIBRARIES);
        return named == null || named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
    }
}
