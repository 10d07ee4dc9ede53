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

import io.github.bonegen.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks where a PyTorch usually lies: where environment variables say, in the environment of the Python that would be
 * started, and where conda, pip, pyenv and the system put it. Nothing is started, and folders are not searched through.
 */
public final class PyTorchSearch {

    private static final List<String> OF_CONDA = List.of("miniconda3", "anaconda3", "miniforge3", "mambaforge", "micromamba",
        ".conda", "opt/miniconda3", "opt/anaconda3");
    private static final List<String> PYTHONS = List.of("python", "python3", "python.exe");

    private final Map<String, String> environment;
    private final Path home;
    private final List<Path> system;

    PyTorchSearch(final Map<String, String> environment, final Path home, final List<Path> system) {
        this.environment = environment;
        this.home = home;
        this.system = system;
    }

    /** Of this process and its user. */
    public static PyTorchSearch standard() {
        return new PyTorchSearch(System.getenv(), Path.of(System.getProperty("user.home")), List.of(Path.of("/usr/local"),
            Path.of("/usr"), Path.of("/opt/conda"), Path.of("/opt/miniconda3"), Path.of("/opt/homebrew")));
    }

    /** What was found, each once, those that variables name first. */
    public List<PyTorchInstallation> found() {
        final Map<Path, PyTorchInstallation> found = new LinkedHashMap<>();
        for (final Path place : places()) {
            try {
                final PyTorchInstallation installation = PyTorchInstallation.at(place);
                found.putIfAbsent(installation.libraries().toRealPath(), installation);
            }
            catch (final InvalidInputException | IOException none) {
                continue;
            }
        }
        return List.copyOf(found.values());
    }

    private Set<Path> places() {
        final Set<Path> places = new LinkedHashSet<>();
        places.addAll(paths("PYTORCH_LIBRARY_PATH"));
        places.addAll(paths("VIRTUAL_ENV"));
        places.addAll(paths("CONDA_PREFIX"));
        paths("PATH").forEach(folder -> places.addAll(environmentsOfPython(folder)));
        places.add(home.resolve(".local"));
        final List<Path> condas = new ArrayList<>(OF_CONDA.stream().map(home::resolve).toList());
        condas.addAll(system);
        for (final Path conda : condas) {
            places.add(conda);
            places.addAll(children(conda.resolve("envs")));
        }
        places.addAll(children(home.resolve(".pyenv/versions")));
        places.addAll(children(home.resolve("AppData/Local/Programs/Python")));
        return places;
    }

    private List<Path> paths(final String variable) {
        return Stream.of(environment.getOrDefault(variable, "").split(File.pathSeparator)).filter(part -> !part.isBlank())
            .flatMap(part -> {
                try {
                    return Stream.of(Path.of(part));
                }
                catch (final InvalidPathException notOne) {
                    return Stream.empty();
                }
            }).toList();
    }

    /** The environment that a Python in a folder of programs belongs to, and the one that it links to. */
    private static Collection<Path> environmentsOfPython(final Path programs) {
        final Set<Path> environments = new LinkedHashSet<>();
        for (final String name : PYTHONS) {
            final Path python = programs.resolve(name);
            if (Files.isExecutable(python) && programs.getParent() != null) {
                environments.add(name.endsWith(".exe") ? programs : programs.getParent());
                try {
                    environments.add(python.toRealPath().getParent().getParent());
                }
                catch (final IOException unreadable) {
                    continue;
                }
            }
        }
        return environments;
    }

    private static List<Path> children(final Path folder) {
        try (Stream<Path> children = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return children.sorted().toList();
        }
        catch (final IOException unreadable) {
            return List.of();
        }
    }
}
