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

import io.github.bonegen.AtomicFile;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.swing.ImageIcon;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The documentation, which the jar holds, as pages for a browser: no network is needed to read it. */
public final class Manual {

    private static final String PLACE = "/io/github/bonegen/manual/";
    private static final String START = "README.md";
    private static final int WIDEST = 800;
    private static final Pattern PAGE = Pattern.compile("\\(((?:docs/)?[\\w-]+)\\.md(#[\\w-]+)?\\)");
    private static final Pattern IMAGE = Pattern.compile("\\(((?:docs/)?images/[\\w./-]+)\\)");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Path folder;

    private Manual(final Path folder) {
        this.folder = folder;
    }

    /** The manual in BoneGen's cache folder. */
    public static Manual standard() {
        return new Manual(BoneGenFolder.cache().resolve("manual"));
    }

    /** Names of the pages: the start, and those that it links. */
    public static List<String> pages() {
        final Set<String> pages = new TreeSet<>();
        pages.add("start");
        PAGE.matcher(text(START)).results().map(link -> link.group(1)).filter(path -> path.startsWith("docs/"))
            .forEach(path -> pages.add(path.substring("docs/".length())));
        return List.copyOf(pages);
    }

    /**
     * Writes all pages and their images.
     *
     * @return the file of one page
     * @throws InvalidInputException if there is no such page, or the files cannot be written
     */
    public Path write(final String page) {
        InvalidInputException.require(pages().contains(page), "There is no page '%s'; choose %s", page,
            String.join(", ", pages()));
        pages().forEach(name -> writePage(path(name)));
        return folder.resolve(path(page).replace(".md", ".html"));
    }

    /** A page as HTML; links lead to the other pages' files. */
    static String html(final String path) {
        final String linked = PAGE.matcher(text(path)).replaceAll("($1.html$2)").replace("(../README.md)",
            "(../README.html)");
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>BoneGen</title><style>body{max-width:60em;"
            + "margin:2em auto;font-family:sans-serif;line-height:1.4}td,th{padding:.2em .6em;text-align:left;"
            + "vertical-align:top}pre{background:#eee;padding:.6em;overflow:auto}img{max-width:100%}</style></head>"
            + "<body>" + HtmlRenderer.builder().extensions(TABLES).attributeProviderFactory(context -> attributes(path))
            .build().render(Parser.builder().extensions(TABLES).build().parse(linked)) + "</body></html>";
    }

    /** Headings are what links within the pages name; a picture wider than a page is shown as wide as the page. */
    private static AttributeProvider attributes(final String path) {
        return (node, tag, attributes) -> {
            if (node instanceof Heading) {
                attributes.put("id", anchor(node));
            } else if (node instanceof Image picture && !picture.getDestination().contains("://")) {
                final int width = new ImageIcon(resource(beside(path) + picture.getDestination())).getIconWidth();
                attributes.put("width", String.valueOf(Math.min(width, WIDEST)));
            }
        };
    }

    /** A heading's name, as repositories' pages make it of the text. */
    private static String anchor(final Node heading) {
        return TextContentRenderer.builder().build().render(heading).strip().toLowerCase(Locale.ROOT)
            .replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    private static String beside(final String path) {
        return path.startsWith("docs/") ? "docs/" : "";
    }

    private void writePage(final String path) {
        AtomicFile.writeText(folder.resolve(path.replace(".md", ".html")), html(path));
        for (final String image : IMAGE.matcher(text(path)).results().map((MatchResult link) -> link.group(1))
            .collect(Collectors.toSet()))
        {
            AtomicFile.write(folder.resolve(beside(path) + image), out -> out.write(resource(beside(path) + image)));
        }
    }

    private static String path(final String page) {
        return page.equals("start") ? START : "docs/" + page + ".md";
    }

    private static String text(final String path) {
        return new String(resource(path), StandardCharsets.UTF_8);
    }

    private static byte[] resource(final String path) {
        try (InputStream in = Manual.class.getResourceAsStream(PLACE + path)) {
            if (in == null) {
                throw new IllegalStateException("The documentation lacks " + path);
            }
            return in.readAllBytes();
        }
        catch (final IOException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
