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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.ImagePlus;
import io.github.bonegen.cli.CommandRunner;
import io.github.bonegen.imagej.launch.Commands;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.Example;
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.radiograph.surface.Shapes;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/**
 * An empty folder in which the example of one command is tried out; {@code g_net.pth} in it is a PyTorch checkpoint,
 * {@code surfaces} a folder of meshes with their table.
 */
public final class ExampleFolder implements AutoCloseable {

    private final Path folder;
    private final CommandInfo command;
    private final List<String> lines;
    private final Path input;
    private final boolean needsScreen;
    private final Context context = new Context();

    /** @param folder in which a new one is made */
    public ExampleFolder(final Path folder, final CommandInfo command) throws IOException {
        this.folder = Files.createTempDirectory(folder, command.getName());
        this.command = command;
        final Example example = Example.of(command).orElseThrow(() -> new AssertionError(command.getName()
            + " has no example: add src/main/resources/" + command.getDelegateClassName().replaceAll("\\.\\w+$", "")
            .replace('.', '/') + "/" + command.getName() + Example.ENDING
            + ", lines that make its input and call it within seconds"));
        this.lines = example.lines();
        this.input = folder.resolve("input-" + lines.subList(0, lines.size() - 1).hashCode());
        this.needsScreen = example.needsScreen();
        Files.copy(Resources.path("pwgan/generator_zip.pth"), this.folder.resolve("g_net.pth"));
        final Path surfaces = Files.createDirectory(this.folder.resolve("surfaces"));
        Shapes.write(surfaces.resolve("bone.stl"), Shapes.stl(Shapes.cylinder(14, -200, 200, 12)));
        Shapes.write(surfaces.resolve("skin.ply"), Shapes.plyText(Shapes.cylinder(70, -190, 190, 12)));
        Files.writeString(surfaces.resolve("materials.csv"), "file,material\nskin.ply,soft tissue\nbone.stl,cortical bone\n");
    }

    /** Every command there is, by name. */
    public static List<Named<CommandInfo>> commands() {
        try (Context context = new Context()) {
            return new Commands(context.service(CommandService.class)).all().stream()
                .map(command -> Named.of(command.getName(), command)).toList();
        }
    }

    /**
     * Makes what the example needs, and hands back the arguments of its own line, with paths in this folder. What the
     * same lines have made beside it serves again: many examples begin alike, and each is tried at several doors.
     */
    public Map<String, String> prepare() throws IOException {
        if (!Files.exists(input)) {
            Files.createDirectory(input);
            lines.subList(0, lines.size() - 1).forEach(line -> run(line, arguments(line, input::resolve)));
        }
        assertThat(ownLine().split(" ")[0]).as("the last line of the example").isEqualTo(command.getName());
        return ownArguments();
    }

    /** Whether the command is a window and nothing else. */
    public boolean needsScreen() {
        return needsScreen;
    }

    /** Calls the command as a shell would; one that needs a screen says so. */
    public void runOwnLine() {
        if (needsScreen) {
            assertThatThrownBy(() -> run(ownLine(), ownArguments())).hasMessageContaining("screen").hasMessageContaining("was: 2");
        } else {
            run(ownLine(), ownArguments());
        }
    }

    /** Whatever the arguments say is to be written is there. */
    public void checkOutput() throws IOException {
        final String output = ownArguments().get("output");
        if (output != null) {
            final Path written = Path.of(output);
            assertThat(written).exists();
            assertThat(Files.isDirectory(written) ? written.toFile().list().length : Files.size(written)).isPositive();
        }
    }

    private String ownLine() {
        return lines.get(lines.size() - 1);
    }

    private void run(final String line, final Map<String, String> arguments) {
        final ByteArrayOutputStream said = new ByteArrayOutputStream();
        final PrintStream out = new PrintStream(said, true);
        final String[] typed = Stream.concat(Stream.of(line.split(" ")[0]), arguments.entrySet().stream())
            .map(Object::toString).toArray(String[]::new);
        assertThat(new CommandRunner(context, out, out).run(typed)).as("exit status of %s, which said: %s", line, said)
            .isZero();
    }

    private Map<String, String> ownArguments() {
        return arguments(ownLine(), name -> (Files.exists(input.resolve(name)) ? input : folder).resolve(name));
    }

    private Map<String, String> arguments(final String line, final Function<String, Path> place) {
        final String[] words = line.trim().split(" +");
        final CommandParameters parameters = new CommandParameters(
            new Commands(context.service(CommandService.class)).byName(words[0]));
        final Map<String, String> arguments = new LinkedHashMap<>();
        Arrays.stream(words).skip(1).map(word -> word.split("=", 2)).forEach(pair -> arguments.put(pair[0],
            isPath(parameters, pair[0], pair[1]) ? place.apply(pair[1]).toString() : pair[1]));
        return arguments;
    }

    private static boolean isPath(final CommandParameters parameters, final String key, final String value) {
        final Class<?> type = parameters.items().stream().filter(item -> item.getName().equals(key))
            .<Class<?>>map(ModuleItem::getType).findFirst().orElseThrow(() -> new AssertionError("no key " + key));
        return type == File.class || type == ImagePlus.class || value.endsWith(ModelArchive.EXTENSION);
    }

    @Override
    public void close() {
        context.dispose();
    }
}
