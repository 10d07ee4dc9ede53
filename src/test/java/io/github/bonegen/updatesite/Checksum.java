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
package io.github.bonegen.updatesite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * SHA-1 as the updater calculates it. Of a file: of its path on the site and its bytes. Of a jar: of the names and
 * contents of its entries in the order of their names, whatever their order and dates in the jar; the manifest counts
 * with its name alone, and in {@code .properties} the comments count as their line breaks, since tools write dates into
 * both.
 */
final class Checksum {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private Checksum() {
        // Static functions only.
    }

    /** @param path on the site, with forward slashes */
    static String of(final String path, final Path file) throws IOException {
        final MessageDigest digest = sha1();
        if (path.endsWith(".jar")) {
            addJar(digest, file);
        } else {
            digest.update(path.getBytes(StandardCharsets.US_ASCII));
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addJar(final MessageDigest digest, final Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false);
             OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest))
        {
            final List<JarEntry> entries = jar.stream().sorted(Comparator.comparing(JarEntry::getName)).toList();
            for (final JarEntry entry : entries) {
                digest.update(entry.getName().getBytes(StandardCharsets.US_ASCII));
                try (InputStream in = jar.getInputStream(entry)) {
                    if (entry.getName().endsWith(".properties")) {
                        out.write(withoutComments(in.readAllBytes()));
                    } else if (!entry.getName().equals(MANIFEST)) {
                        in.transferTo(out);
                    }
                }
            }
        }
    }

    /**
     * A line that begins with {@code #} is reduced to its line break. The updater does not look for comments in the line
     * after one that is empty or has nothing but {@code #}; neither does this.
     */
    static byte[] withoutComments(final byte[] properties) {
        final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean mayBeComment = true;
        int start = 0;
        while (start < properties.length) {
            int end = start;
            while (end < properties.length && properties[end] != '\n') {
                end++;
            }
            final boolean whole = end < properties.length;
            final boolean comment = mayBeComment && end > start && properties[start] == '#';
            if (!comment) {
                kept.write(properties, start, end - start);
            }
            if (whole) {
                kept.write('\n');
            }
            mayBeComment = !mayBeComment || !isBlank(properties, start, end);
            start = end + 1;
        }
        return kept.toByteArray();
    }

    private static boolean isBlank(final byte[] text, final int start, final int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != '#') {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        }
        catch (final NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
