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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as pip, conda and the zip file of libtorch leave them. */
class PyTorchInstallationTest {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
    }

    @Test
    void version_and_cuda_are_read_from_what_pip_leaves() throws IOException {
        final Path environment = python("venv", "3.11", "__version__ = '2.7.1+cu128'\ncuda: Optional[str] = '12.8'\n");

        assertThat(List.of(PyTorchInstallation.at(environment), PyTorchInstallation.at(torch(environment)),
            PyTorchInstallation.at(torch(environment).resolve("lib")))).allSatisfy(found -> {
                assertThat(found.version()).isEqualTo("2.7.1");
                assertThat(found.flavour()).isEqualTo("cu128");
                assertThat(found.hasCuda()).isTrue();
            });
    }

    @Test
    void a_build_without_a_name_is_for_cuda_where_it_has_the_library() throws IOException {
        final String version = "__version__ = '2.11.0'\ncuda: Optional[str] = '13.0'\n";
        final Path plain = python("plain", "3.12", version);
        final Path cuda = python("cuda", "3.12", version);
        Files.createFile(cuda.resolve("lib/python3.12/site-packages/torch/lib").resolve(System.mapLibraryName("torch_cuda")));

        assertThat(PyTorchInstallation.at(plain).flavour()).isEqualTo("cpu");
        assertThat(PyTorchInstallation.at(cuda).flavour()).isEqualTo("cu130");
    }

    @Test
    void an_unpacked_libtorch_states_its_version_in_a_file() throws IOException {
        final Path libtorch = folder.resolve("libtorch");
        library(libtorch.resolve("lib"));
        Files.writeString(libtorch.resolve("build-version"), "2.13.0+cpu\n");

        assertThat(PyTorchInstallation.at(libtorch)).isEqualTo(new PyTorchInstallation(libtorch.resolve("lib"), "2.13.0",
            "cpu"));
    }

    @Test
    void a_folder_without_pytorch_or_without_a_version_is_refused_in_one_line() throws IOException {
        assertThatThrownBy(() -> PyTorchInstallation.at(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("holds no PyTorch");
        final Path unknown = python("unknown", "3.11", "nothing = 'here'\n");
        assertThatThrownBy(() -> PyTorchInstallation.at(unknown)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("does not state its version");
    }

    @Test
    void a_variable_names_the_folder_of_libraries_itself_because_the_engine_looks_nowhere_else() throws IOException {
        final Path environment = python("venv", "3.11", "__version__ = '2.7.1'\n");
        final PyTorchInstallation found = PyTorchInstallation.at(environment);

        PyTorchEngine.checkNamed(found.libraries(), found);
        assertThatThrownBy(() -> PyTorchEngine.checkNamed(environment, found)).isInstanceOf(InvalidInputException.class)
            .hasMessage("PYTORCH_LIBRARY_PATH is %s, but the libraries lie in %s; name that folder", environment,
                found.libraries());
    }

    @Test
    void the_search_finds_what_variables_name_first_and_each_once() throws IOException {
        final String version = "__version__ = '2.7.1+cpu'\n";
        final Path named = python("named", "3.10", version);
        final Path conda = python("home/miniforge3/envs/bone", "3.12", version);
        final Path user = python("home/.local", "3.11", version);
        final Path started = python("started", "3.13", version);
        final Path program = Files.createFile(Files.createDirectories(started.resolve("bin")).resolve("python3"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        final List<PyTorchInstallation> found = new PyTorchSearch(Map.of("VIRTUAL_ENV", named.toString(), "CONDA_PREFIX",
            named.toString(), "PATH", folder + File.pathSeparator + program.getParent()), home, List.of()).found();

        assertThat(found).extracting(PyTorchInstallation::libraries).containsExactly(lib(named, "3.10"), lib(started,
            "3.13"), lib(user, "3.11"), lib(conda, "3.12"));
    }

    @Test
    void there_is_a_bridge_to_what_bonegen_brings_and_to_what_was_built_alone() throws IOException {
        final Path built = folder.resolve("built");
        final Path cache = folder.resolve("cache");
        final EngineBridges bridges = new EngineBridges(built, cache);
        final PyTorchInstallation own = new PyTorchInstallation(home, EngineBridges.broughtVersion(), "cpu");
        final PyTorchInstallation newer = new PyTorchInstallation(home, "9.9.9", "cpu");

        assertThat(bridges.missing(own)).isEmpty();
        assertThat(bridges.missing(newer).orElseThrow()).contains("build-engine-bridge");
        assertThatThrownBy(() -> bridges.provide(newer)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("PyTorch 9.9.9 (cpu)").hasMessageContaining("cannot be used");

        final Path bridge = bridges.file(newer);
        Files.createDirectories(bridge.getParent());
        Files.writeString(bridge, "bridge");
        bridges.provide(newer);
        assertThat(cache.resolve("pytorch").resolve(built.relativize(bridge))).hasContent("bridge");
    }

    /** The real libraries, given a version that they are not: a bridge of another version would end Java. */
    @Test
    void a_pytorch_that_cannot_be_loaded_ends_another_java_and_is_told_in_one_line() throws IOException {
        final Path lying = folder.resolve("lying/lib");
        Files.createDirectories(lying);
        Files.writeString(lying.resolveSibling("build-version"), EngineBridges.broughtVersion() + "+cpu");
        for (final String name : List.of("c10", "torch_cpu", "torch")) {
            Files.writeString(lying.resolve(System.mapLibraryName(name)), "no library");
        }
        assertThatThrownBy(() -> PyTorchEngine.tried(PyTorchInstallation.at(lying)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("cannot be used, because")
            .hasMessageContaining("engine-setup pytorch=bundled");
    }

    /** DJL takes BoneGen's own in silence. */
    @Test
    void a_pytorch_of_which_a_part_is_missing_is_not_mistaken_for_bonegens_own() throws IOException {
        final Path partly = folder.resolve("partly/lib");
        Files.createDirectories(partly);
        Files.writeString(partly.resolveSibling("build-version"), EngineBridges.broughtVersion() + "+cpu");
        Files.writeString(partly.resolve(System.mapLibraryName("torch_cpu")), "no library");
        assertThatThrownBy(() -> PyTorchEngine.tried(PyTorchInstallation.at(partly)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("cannot be used, because")
            .hasMessageContaining(System.mapLibraryName("torch") + " is not there");
    }

    /** One that is remembered although it cannot be loaded would stop every command. */
    @Test
    void for_a_gpu_the_first_is_taken_that_loads_and_sees_one() {
        final PyTorchInstallation plain = new PyTorchInstallation(home, "2.7.1", "cpu");
        final PyTorchInstallation broken = new PyTorchInstallation(home, "2.8.0", "cu128");
        final PyTorchInstallation blind = new PyTorchInstallation(home, "2.9.0", "cu128");
        final PyTorchInstallation seeing = new PyTorchInstallation(home, "2.7.1", "cu128");
        final ToIntFunction<PyTorchInstallation> gpus = pytorch -> {
            if (pytorch == broken) {
                throw new InvalidInputException("no bridge");
            }
            return pytorch == blind ? 0 : 2;
        };

        assertThat(PyTorchEngine.forGpu(List.of(plain, broken, blind, seeing), gpus)).contains(seeing);
        assertThat(PyTorchEngine.forGpu(List.of(plain, broken, blind), gpus)).isEmpty();
    }

    @Test
    void a_choice_is_remembered_until_it_is_undone() {
        final ChosenPyTorch choice = new ChosenPyTorch(folder.resolve("pytorch.txt"));
        assertThat(choice.place()).isEmpty();
        choice.choose(new PyTorchInstallation(home, "2.7.1", "cpu"));
        assertThat(choice.place()).contains(home);
        choice.forget();
        assertThat(choice.place()).isEmpty();
    }

    private Path python(final String name, final String version, final String text) throws IOException {
        final Path environment = folder.resolve(name);
        library(lib(environment, version));
        Files.writeString(lib(environment, version).resolveSibling("version.py"), text);
        return environment;
    }

    private static Path lib(final Path environment, final String python) {
        return environment.resolve("lib/python" + python + "/site-packages/torch/lib");
    }

    private static Path torch(final Path environment) {
        return environment.resolve("lib/python3.11/site-packages/torch");
    }

    private static void library(final Path lib) throws IOException {
        Files.createFile(Files.createDirectories(lib).resolve(System.mapLibraryName("torch_cpu")));
    }
}
