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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A small updater, written from the description of the format and sharing nothing with the builder: it reads the
 * database, validating it against its DTD, fetches the files of a platform and verifies each.
 */
final class UpdaterClient {

    private static final Pattern COMMENT = Pattern.compile("(?m)^#[^\n]*");

    /**
     * An entry of the database.
     *
     * @param previous files of older versions
     */
    record Plugin(String filename, List<String> platforms, List<String> dependencies, List<String> previous,
        String checksum, long timestamp, long size) {
    }

    private final String address;

    /** @param address of the site, with a slash at its end */
    UpdaterClient(final String address) {
        this.address = address;
    }

    /**
     * Fetches and verifies what a platform needs into a folder, and hands back the paths. Dependencies of what is needed
     * come too, whatever their platform, as they do with the updater's command line.
     */
    List<String> install(final String platform, final Path fiji) throws Exception {
        final List<String> installed = new ArrayList<>();
        final Map<String, Plugin> plugins = read(get("db.xml.gz"));
        final Set<String> dependencies = plugins.values().stream().flatMap(plugin -> plugin.dependencies().stream())
            .collect(Collectors.toSet());
        for (final Plugin plugin : plugins.values()) {
            if (plugin.platforms().isEmpty() || plugin.platforms().contains(platform)
                || dependencies.contains(SiteFile.unversioned(plugin.filename())))
            {
                final byte[] bytes = get(plugin.filename() + "-" + plugin.timestamp());
                assertThat((long) bytes.length).as(plugin.filename()).isEqualTo(plugin.size());
                assertThat(checksum(plugin.filename(), bytes)).as(plugin.filename()).isEqualTo(plugin.checksum());
                final Path target = fiji.resolve(plugin.filename());
                Files.createDirectories(target.getParent());
                Files.write(target, bytes);
                installed.add(plugin.filename());
            }
        }
        return installed;
    }

    private byte[] get(final String path) throws IOException {
        try (InputStream in = URI.create(address + path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private static String checksum(final String path, final byte[] bytes) throws Exception {
        final MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        if (!path.endsWith(".jar")) {
            sha1.update(path.getBytes(StandardCharsets.US_ASCII));
            sha1.update(bytes);
            return HexFormat.of().formatHex(sha1.digest());
        }
        final Map<String, byte[]> sorted = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sorted.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (final Map.Entry<String, byte[]> entry : sorted.entrySet()) {
            sha1.update(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            if (entry.getKey().endsWith(".properties")) {
                sha1.update(COMMENT.matcher(new String(entry.getValue(), StandardCharsets.ISO_8859_1)).replaceAll("")
                    .getBytes(StandardCharsets.ISO_8859_1));
            } else if (!entry.getKey().equals("META-INF/MANIFEST.MF")) {
                sha1.update(entry.getValue());
            }
        }
        return HexFormat.of().formatHex(sha1.digest());
    }

    /** The entries by file name; anything that the DTD forbids is an error. */
    static Map<String, Plugin> read(final byte[] database) throws Exception {
        final ByteArrayOutputStream xml = new ByteArrayOutputStream();
        new GZIPInputStream(new ByteArrayInputStream(database)).transferTo(xml);
        final SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setValidating(true);
        final Entries entries = new Entries();
        factory.newSAXParser().parse(new ByteArrayInputStream(xml.toByteArray()), entries);
        return entries.plugins;
    }

    private static final class Entries extends DefaultHandler {

        private final Map<String, Plugin> plugins = new TreeMap<>();
        private final StringBuilder text = new StringBuilder();
        private Plugin current;

        @Override
        public void startElement(final String uri, final String local, final String tag, final Attributes values) {
            text.setLength(0);
            switch (tag) {
                case "plugin" -> current = new Plugin(values.getValue("filename"), new ArrayList<>(),
                    new ArrayList<>(), new ArrayList<>(), "", 0, 0);
                case "version" -> current = new Plugin(current.filename(), current.platforms(), current.dependencies(),
                    current.previous(), values.getValue("checksum"), Long.parseLong(values.getValue("timestamp")),
                    Long.parseLong(values.getValue("filesize")));
                case "dependency" -> current.dependencies().add(values.getValue("filename"));
                case "previous-version" -> current.previous().add(values.getValue("filename") + "-"
                    + values.getValue("timestamp"));
                default -> {
                    // Nothing to read in the others' attributes.
                }
            }
        }

        @Override
        public void endElement(final String uri, final String local, final String tag) {
            if (tag.equals("platform")) {
                current.platforms().add(text.toString());
            } else if (tag.equals("plugin")) {
                plugins.put(current.filename(), current);
            }
        }

        @Override
        public void characters(final char[] characters, final int start, final int length) {
            text.append(characters, start, length);
        }

        @Override
        public void error(final SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
