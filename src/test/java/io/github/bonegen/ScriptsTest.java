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

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.BatchImages;
import io.github.bonegen.imagej.PlainImageJ;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.script.ScriptLanguage;
import org.scijava.script.ScriptService;

/** Every script of {@code scripts/}, run to its end with small settings. */
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("scripts");

    /**
     * A quick run.
     *
     * @param last what the script writes last
     * @param settings that a hurried user would type over the script's
     * @param before commands that make what the script takes, beside the stacks that are there for all
     */
    private record Trial(String last, Map<String, Object> settings, String... before) {
    }

    private static final Map<String, Trial> TRIALS = Map.of(
        "Generate_Batch.ijm", new Trial("samples.csv", Map.of("count", 2)),
        "Classify_Folder.ijm", new Trial("classification/fractures.csv", Map.of(),
            "simulate-femur-fracture kind=AFF-complete megapixels=0.3 output=femur.tif"),
        "Evaluate_Radiographs.ijm", new Trial("evaluation/report.html", Map.of("size", 64, "channels", "16,16,16,16",
            "steps", 2, "sampling", 1, "count", 16, "heldout", "both", "learning", 1),
            "make-phantom-set count=56 affshare=0.5 splitby=patient megapixels=0.01 seed=0 output=phantoms",
            "prepare-image-set folder=phantoms strategy=multiscale size=64 output=prepared"),
        "Measure_Folder.ijm", new Trial("trabecular-bone.csv", Map.of("metrics", "bvtv,tbth")),
        "Train_On_Folder.ijm", new Trial("first-samples.tif", Map.of("size", 8, "channels", "4", "batch", 2, "growth",
            1, "steps", 2, "count", 15)),
        "Radiograph_Set.ijm", new Trial("NFF-comminuted.png", Map.of("count", 6, "hospitals", 3, "megapixels", 0.02,
            "size", 32)),
        "Dose_Response.groovy", new Trial("dose-40.tif", Map.of("samples", 1, "tolerance", 0.1)),
        "Turntables_Of_Folder.groovy", new Trial("sample-000011.gif", Map.of("size", 64, "views", 3)));

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() {
        PlainImageJ.installHeadlessMenu();
    }

    @BeforeEach
    void make_some_stacks() {
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        runLine("generate-spongiosa count=12 seed=1 output=");
    }

    @AfterEach
    void forget() {
        BatchImages.closeAll();
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void runs_to_its_end(final String name) throws Exception {
        assertThat(TRIALS).as("a trial for each script, here").containsKey(name);
        final Trial trial = TRIALS.get(name);
        Arrays.stream(trial.before()).forEach(this::runLine);

        if (name.endsWith(".ijm")) {
            runMacro(name, trial);
        } else {
            runScript(name, trial);
        }

        assertThat(folder.resolve("work").resolve(trial.last())).isNotEmptyFile();
    }

    @Test
    void scripts_are_menu_entries_and_templates_of_the_script_editor() throws IOException {
        for (final String name : scripts()) {
            assertThat(ScriptsTest.class.getResource("/scripts/Plugins/BoneGen/Scripts/" + name)).isNotNull();
            assertThat(ScriptsTest.class.getResource("/script_templates/BoneGen/" + name)).isNotNull();
        }
        try (Context context = withGroovy()) {
            assertThat(context.service(ScriptService.class).getScripts()).map(script -> script.getMenuPath()
                .getMenuString()).contains("Plugins > BoneGen > Scripts > Dose Response");
        }
    }

    /** Runs a command; what it reads and writes is in the folder of work. */
    private void runLine(final String line) {
        try (CommandShell shell = new CommandShell()) {
            assertThat(shell.run(line.replaceAll("(folder|output)=", "$1=" + Matcher.quoteReplacement(folder.resolve(
                "work") + File.separator)).split(" "))).as(line).isZero();
        }
    }

    private static Context withGroovy() {
        final Context context = new Context();
        context.service(PluginService.class).addPlugin(new PluginInfo<>(GroovyLanguage.class.getName(),
            ScriptLanguage.class));
        return context;
    }

    private void runMacro(final String name, final Trial trial) throws IOException {
        String text = Files.readString(SCRIPTS.resolve(name));
        final Map<String, Object> settings = new TreeMap<>(trial.settings());
        settings.put("folder", folder.resolve("work") + File.separator);
        for (final Map.Entry<String, Object> setting : settings.entrySet()) {
            final Object value = setting.getValue();
            final String line = "(?m)^" + setting.getKey() + " = .*;$";
            assertThat(text).containsPattern(line);
            text = text.replaceFirst(line, setting.getKey() + " = "
                + (value instanceof Number ? value : "\"" + value + "\"") + ";");
        }
        assertThat(IJ.runMacro(text + "\nreturn 'done';")).isEqualTo("done");
    }

    private void runScript(final String name, final Trial trial) throws Exception {
        final Map<String, Object> inputs = new TreeMap<>(trial.settings());
        inputs.put("folder", folder.resolve("work").toFile());
        try (Context context = withGroovy()) {
            context.service(ScriptService.class).run(SCRIPTS.resolve(name).toFile(), true, inputs).get();
        }
    }
}
