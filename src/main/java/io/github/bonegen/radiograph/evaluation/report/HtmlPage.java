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
package io.github.bonegen.radiograph.evaluation.report;

import io.github.bonegen.radiograph.evaluation.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A page of headings, notes, tables and pictures, in HTML that needs nothing else. */
public final class HtmlPage {

    private static final String STYLE = "body{font:15px/1.45 sans-serif;max-width:1000px;margin:2em auto;padding:0 1em;"
        + "color:#222}table{border-collapse:collapse;margin:.6em 0 1.4em}td,th{padding:.2em .7em;text-align:right;"
        + "border-bottom:1px solid #ddd}td:first-child,th:first-child{text-align:left}tr.synthetic{background:#fdebd8}"
        + "tr.real{background:#eef3ee}img{max-width:100%;display:block;margin:.6em 0}p.note{color:#555}";

    private final StringBuilder body = new StringBuilder();
    private final String title;

    public HtmlPage(final String title) {
        this.title = title;
        body.append("<h1>").append(escape(title)).append("</h1>\n");
    }

    /** Adds a heading below the title's level; returns this page. */
    public HtmlPage heading(final String text) {
        body.append("<h2>").append(escape(text)).append("</h2>\n");
        return this;
    }

    /** Adds a paragraph of explanation, in grey; returns this page. */
    public HtmlPage note(final String text) {
        body.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
        return this;
    }

    /** A table; the first word of a row is its kind, which may have a colour. */
    public HtmlPage table(final List<String> head, final List<List<String>> rows) {
        body.append("<table><tr>").append(cells("th", head)).append("</tr>\n");
        for (final List<String> row : rows) {
            body.append("<tr class=\"").append(escape(row.get(0).split("[ ,]")[0])).append("\">").append(cells("td", row))
                .append("</tr>\n");
        }
        body.append("</table>\n");
        return this;
    }

    private static String cells(final String tag, final List<String> texts) {
        return texts.stream().map(text -> "<" + tag + ">" + escape(text) + "</" + tag + ">").collect(Collectors.joining());
    }

    /** Pictures, each under its heading: what they show, by files in the page's folder. */
    public HtmlPage pictures(final Map<String, String> texts) {
        texts.forEach((file, text) -> heading(text).body.append("<img src=\"").append(escape(file)).append("\" alt=\"")
            .append(escape(text)).append("\">\n"));
        return this;
    }

    /** The whole page. */
    public String html() {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(title) + "</title><style>" + STYLE
            + "</style></head><body>\n" + body + "</body></html>\n";
    }

    /** A number; a dash where there is none. */
    public static String number(final double value, final int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "\u2013";
    }

    /** An estimate with its standard error. */
    public static String estimate(final Estimate estimate, final int decimals) {
        return number(estimate.value(), decimals) + " \u00b1 " + number(estimate.standardError(), decimals);
    }

    private static String escape(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
