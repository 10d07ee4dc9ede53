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

import io.github.bonegen.FolderLock;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The folder that DJL unpacks PyTorch's libraries into. A library that was cut short, by a full disk or a killed
 * program, would end every Java that loads it: so each is compared with the jar that it came from, by size and checksum,
 * and all are unpacked anew where one differs.
 */
final class EngineCache {

    private static final String FACTS = "native/lib/pytorch.properties";
    private static final String VERIFIED = "verified";
    private static final int BUFFER = 1 << 20;
    private static final long PATIENCE_MILLISECONDS = 120_000;

    private final Path root;

    /** @param root folder that DJL is told to use */
    EngineCache(final Path root) {
        this.root = root;
    }

    /**
     * Removes what is damaged, and finds out whether the rest can be unpacked.
     *
     * @throws InvalidInputException if the folder cannot be written or has too little room
     */
    void check() {
        final Map<String, JarEntry> libraries = libraries();
        if (libraries.isEmpty()) {
            return;
        }
        try {
            EngineLeftovers.clear(root.resolve("pytorch"));
            final Path unpacked = unpacked();
            if (isWhole(unpacked, libraries)) {
                return;
            }
            try (FolderLock lock = FolderLock.within(root, "engine", PATIENCE_MILLISECONDS)) {
                if (!isWhole(unpacked, libraries)) {
                    remove(unpacked);
                    final long needed = libraries.values().stream().mapToLong(JarEntry::getSize).sum();
                    final long room = Files.getFileStore(root).getUsableSpace();
                    require(room >= needed, "%s has room for %d MB and the engine needs %d; free some, or name another"
                        + " folder in BONEGEN_HOME", root, room >> 20, needed >> 20);
                }
            }
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write into " + root + ": " + exception.getMessage()
                + "; name another folder in BONEGEN_HOME", exception);
        }
    }

    private Path unpacked() throws IOException {
        final Path engine = root.resolve("pytorch");
        final Properties facts = facts();
        final String version = facts.getProperty("version", "");
        final String ending = "-" + facts.getProperty("flavor", "cpu") + "-" + facts.getProperty("classifier", "");
        if (!Files.isDirectory(engine)) {
            return engine.resolve(version + ending);
        }
        try (Stream<Path> folders = Files.list(engine)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(version)
                && folder.getFileName().toString().endsWith(ending)).findFirst().orElse(engine.resolve(version + ending));
        }
    }

    private static Properties facts() throws IOException {
        final Properties facts = new Properties();
        try (InputStream in = EngineCache.class.getClassLoader().getResourceAsStream(FACTS)) {
            if (in != null) {
                facts.load(in);
            }
        }
        return facts;
    }

    /** The libraries of the jar of this platform by name; none where PyTorch comes from elsewhere. */
    private static Map<String, JarEntry> libraries() {
        final Map<String, JarEntry> libraries = new TreeMap<>();
        try {
            final URL facts = EngineCache.class.getClassLoader().getResource(FACTS);
            if (facts != null && facts.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    final Enumeration<JarEntry> entries = jar.entries();
                    while (entries.hasMoreElements()) {
                        final JarEntry entry = entries.nextElement();
                        if (entry.getName().matches("pytorch/[^/]+/[^/]+/.+") && !entry.getName().endsWith(".gz")) {
                            libraries.put(entry.getName().replaceFirst(".*/", ""), entry);
                        }
                    }
                }
            }
        }
        catch (final IOException unreadable) {
            return Map.of();
        }
        return libraries;
    }

    private static boolean isWhole(final Path folder, final Map<String, JarEntry> libraries) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        final Map<String, String> stamps = new HashMap<>();
        final Path verified = folder.resolve(VERIFIED);
        if (Files.isRegularFile(verified)) {
            Files.readString(verified).lines().map(line -> line.split(" ", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> stamps.put(parts[0], parts[1]));
        }
        final StringBuilder found = new StringBuilder();
        for (final Map.Entry<String, JarEntry> library : libraries.entrySet()) {
            final Path file = folder.resolve(library.getKey());
            if (!Files.isRegularFile(file) || Files.size(file) != library.getValue().getSize()) {
                return false;
            }
            final String stamp = Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " "
                + library.getValue().getCrc();
            if (!stamp.equals(stamps.get(library.getKey())) && checksum(file) != library.getValue().getCrc()) {
                return false;
            }
            found.append(library.getKey()).append(' ').append(stamp).append('\n');
        }
        note(verified, found.toString());
        return isBridgeWhole(folder);
    }

    /** DJL's own library, which has its version before its name; it comes when the engine starts. */
    private static boolean isBridgeWhole(final Path folder) throws IOException {
        final String library = System.mapLibraryName("djl_torch");
        final URL bridge = EngineCache.class.getClassLoader().getResource("jnilib/"
            + facts().getProperty("classifier", "") + "/cpu/" + library);
        if (bridge == null || !(bridge.openConnection() instanceof JarURLConnection connection)) {
            return true;
        }
        connection.setUseCaches(false);
        final JarEntry entry;
        try (JarFile jar = connection.getJarFile()) {
            entry = connection.getJarEntry();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (final Path file : files.filter(each -> each.toString().endsWith(library)).toList()) {
                if (Files.size(file) != entry.getSize() || checksum(file) != entry.getCrc()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What was compared once need not be again while it is as it was. */
    private static void note(final Path verified, final String stamps) {
        try {
            if (!Files.isRegularFile(verified) || !Files.readString(verified).equals(stamps)) {
                Files.writeString(verified, stamps, StandardCharsets.UTF_8);
            }
        }
        catch (final IOException readOnly) {
            // Then it is compared again the next time.
            return;
        }
    }

    private static long checksum(final Path file) throws IOException {
        final CRC32 crc = new CRC32();
        final byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.read(buffer);
            while (read > 0) {
                crc.update(buffer, 0, read);
                read = in.read(buffer);
            }
        }
        return crc.getValue();
    }

    static void remove(final Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (final Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
