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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The site's table of files, {@code db.xml.gz}. */
final class Database {

    /** Its name, at the top of the site. */
    static final String NAME = "db.xml.gz";

    private static final String AUTHOR = "BoneGen developers";

    private Database() {
        // Static functions only.
    }

    /** Versions by unversioned path, the current one first; empty if the site has none yet. */
    static Map<String, List<Version>> read(final Path site) throws IOException {
        final Map<String, List<Version>> versions = new TreeMap<>();
        final Path file = site.resolve(NAME);
        if (!Files.exists(file)) {
            return versions;
        }
        final NodeList plugins = parse(file).getElementsByTagName("plugin");
        for (int i = 0; i < plugins.getLength(); i++) {
            final Element plugin = (Element) plugins.item(i);
            final List<Version> ofPlugin = new ArrayList<>();
            for (final String tag : new String[] {"version", "previous-version"}) {
                final NodeList found = plugin.getElementsByTagName(tag);
                for (int j = 0; j < found.getLength(); j++) {
                    ofPlugin.add(version(plugin, (Element) found.item(j)));
                }
            }
            versions.put(SiteFile.unversioned(plugin.getAttribute("filename")), ofPlugin);
        }
        return versions;
    }

    private static Version version(final Element plugin, final Element version) {
        final String filename = version.getAttribute("filename");
        return new Version(filename.isEmpty() ? plugin.getAttribute("filename") : filename,
            version.getAttribute("checksum"), number(version, "timestamp"), number(version, "filesize"),
            number(version, "timestamp-obsolete"));
    }

    private static long number(final Element element, final String attribute) {
        final String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static Document parse(final Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(in.readAllBytes())));
        }
        catch (final SAXException | ParserConfigurationException exception) {
            throw new IOException(file + " is no database of an update site: " + exception.getMessage(), exception);
        }
    }

    /** Writes the offers in their order, compressed, with the format's DTD inside. */
    static void write(final List<Offer> offers, final Path site) throws IOException {
        final StringWriter text = new StringWriter();
        try {
            final XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeDTD("\n<!DOCTYPE pluginRecords [\n" + dtd() + "]>\n");
            xml.writeStartElement("pluginRecords");
            for (final Offer offer : offers) {
                write(offer, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
        }
        catch (final XMLStreamException exception) {
            throw new IOException(exception);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(site.resolve(NAME)))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(final Offer offer, final XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("plugin");
        xml.writeAttribute("filename", offer.file().path());
        for (final String platform : offer.file().platforms()) {
            element(xml, "platform", platform);
        }
        xml.writeCharacters("\n    ");
        xml.writeStartElement("version");
        xml.writeAttribute("checksum", offer.current().checksum());
        xml.writeAttribute("timestamp", String.valueOf(offer.current().timestamp()));
        xml.writeAttribute("filesize", String.valueOf(offer.current().size()));
        if (!offer.file().description().isEmpty()) {
            element(xml, "description", offer.file().description());
        }
        for (final String dependency : offer.file().dependencies()) {
            xml.writeEmptyElement("dependency");
            xml.writeAttribute("filename", dependency);
        }
        element(xml, "author", AUTHOR);
        xml.writeEndElement();
        for (final Version version : offer.previous()) {
            xml.writeCharacters("\n    ");
            xml.writeEmptyElement("previous-version");
            xml.writeAttribute("timestamp", String.valueOf(version.timestamp()));
            xml.writeAttribute("timestamp-obsolete", String.valueOf(version.obsolete()));
            xml.writeAttribute("checksum", version.checksum());
            xml.writeAttribute("filename", version.filename());
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void element(final XMLStreamWriter xml, final String tag, final String text)
        throws XMLStreamException
    {
        xml.writeStartElement(tag);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String dtd() throws IOException {
        try (InputStream in = Database.class.getResourceAsStream("/updatesite/db.dtd")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
