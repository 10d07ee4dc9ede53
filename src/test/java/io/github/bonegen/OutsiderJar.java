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

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.scijava.Context;

/** What another author makes of the page about extensions: its code in a jar, and a context that has it on the class path. */
public final class OutsiderJar implements AutoCloseable {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("public final class (\\w+)");

    private final Map<String, String> classes = new LinkedHashMap<>();
    private final URLClassLoader loader;
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final Context context;

    /** @param folder that nothing else is in */
    public OutsiderJar(final Path folder) {
        try {
            final Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/extend.md")));
            while (block.find()) {
                final Matcher name = NAME.matcher(block.group(1));
                assertThat(name.find()).as(block.group(1)).isTrue();
                classes.put(name.group(1), block.group(1));
            }
            loader = new URLClassLoader(new URL[] {jar(folder).toUri().toURL()}, before);
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
        Thread.currentThread().setContextClassLoader(loader);
        context = new Context();
    }

    /** The code of the page by the names of its classes. */
    public Map<String, String> classes() {
        return classes;
    }

    /** In which BoneGen and the jar are. */
    /** A class of the jar. */
    public Class<?> find(final String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    public Context context() {
        return context;
    }

    private Path jar(final Path folder) throws IOException {
        final List<Path> sources = new ArrayList<>();
        for (final Map.Entry<String, String> entry : classes.entrySet()) {
            final Path source = folder.resolve("src/org/example").resolve(entry.getKey() + ".java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, entry.getValue());
            sources.add(source);
        }
        final Path output = Files.createDirectories(folder.resolve("classes"));
        compile(sources, output);
        final Path jar = folder.resolve("outsider.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out);
             Stream<Path> files = Files.walk(output))
        {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(output.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    /** SciJava's own processor, found on the class path, writes the index of annotations. */
    private static void compile(final List<Path> sources, final Path output) throws IOException {
        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        final String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        final StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            assertThat(compiler.getTask(said, files, null, List.of("-cp", classPath, "-d", output.toString()), null,
                files.getJavaFileObjectsFromPaths(sources)).call()).as(said.toString()).isTrue();
        }
        assertThat(output.resolve("META-INF/json/org.scijava.plugin.Plugin")).exists();
    }

    @Override
    public void close() {
        context.dispose();
        Thread.currentThread().setContextClassLoader(before);
        try {
            loader.close();
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
