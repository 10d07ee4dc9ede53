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
package io.github.bonegen.imagej;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain ImageJ 1 with the BoneGen menu, from the class path alone: in a window, or headless for macros. */
public final class PlainImageJ {

    /** ImageJ looks for {@code plugins.config} in jars of its plugins folder whose name holds an underscore only. */
    private static final String JAR = "BoneGen_.jar";
    private static final String CONFIG = "plugins.config";
    private static final String OURS = "/io/github/bonegen/" + CONFIG;
    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+?)(?:\\s*\\[[^\\]]*\\])?\"\\s*,\\s*(\\S.*)");

    private PlainImageJ() {
        // Static functions only.
    }

    /** Opens ImageJ's window, or with a macro file as argument runs the macro, headless where there is no display. */
    public static void main(final String[] arguments) throws IOException {
        if (arguments.length == 0) {
            open(Files.createTempDirectory("bonegen-imagej")).exitWhenQuitting(true);
            return;
        }
        if (GraphicsEnvironment.isHeadless()) {
            installHeadlessMenu();
        } else {
            open(Files.createTempDirectory("bonegen-imagej"));
        }
        IJ.runMacroFile(Path.of(arguments[0]).toAbsolutePath().toString(), arguments.length > 1 ? arguments[1] : "");
        System.exit(0);
    }

    /**
     * Opens ImageJ's window.
     *
     * @param folder in which a plugins folder is made; its one jar holds nothing but the menu
     */
    public static ImageJ open(final Path folder) {
        final Path plugins = folder.resolve("plugins");
        try {
            Files.createDirectories(plugins);
            try (OutputStream file = Files.newOutputStream(plugins.resolve(JAR));
                 JarOutputStream jar = new JarOutputStream(file))
            {
                jar.putNextEntry(new JarEntry(CONFIG));
                jar.write(resource(OURS).getBytes(StandardCharsets.UTF_8));
            }
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
        System.setProperty("plugins.dir", folder.toString());
        return new ImageJ(ImageJ.STANDALONE);
    }

    /**
     * Makes ImageJ's commands and ours known to macros where there is no display. ImageJ fills its table of commands
     * while it builds the menus, and gives up at the first of them without a display; the table is there by then.
     */
    public static void installHeadlessMenu() {
        if (Menus.getCommands() == null) {
            makeTable();
        }
        final Map<String, String> commands = new TreeMap<>();
        final Properties properties = new Properties();
        try (InputStream in = ImageJ.class.getResourceAsStream("/IJ_Props.txt")) {
            properties.load(in);
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
        properties.values().forEach(line -> putEntry(commands, line.toString()));
        resource(OURS).lines().filter(line -> !line.startsWith("#")).forEach(line -> putEntry(commands, line));
        @SuppressWarnings("unchecked")
        final Map<String, String> table = Menus.getCommands();
        table.putAll(commands);
    }

    private static void makeTable() {
        try {
            IJ.run("About ImageJ...");
        }
        catch (final HeadlessException exception) {
            // As foreseen: the table of commands is made, and empty.
        }
    }

    private static void putEntry(final Map<String, String> commands, final String line) {
        final Matcher matcher = ENTRY.matcher(line);
        if (matcher.find()) {
            commands.put(matcher.group(1), matcher.group(2).trim());
        }
    }

    private static String resource(final String name) {
        try (InputStream in = PlainImageJ.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
