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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page that a browser shows at the site's address. */
final class IndexPage {

    private static final double MEGABYTE = 1e6;

    private IndexPage() {
        // Static functions only.
    }

    static void write(final List<Offer> offers, final Path site) throws IOException {
        final String rows = offers.stream().map(IndexPage::row).collect(Collectors.joining("\n"));
        Files.writeString(site.resolve("index.html"), """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>BoneGen update site</title></head><body>
            <h1>BoneGen update site</h1>
            <p>This folder is for Fiji. In Fiji choose <i>Help &gt; Update...</i>, <i>Manage Update Sites</i>,
            <i>Add Unlisted Site</i>, enter the address of this page as its <i>URL</i>, <i>Apply and Close</i>, <i>Apply
            Changes</i>, and start Fiji again: the commands are in <i>Plugins &gt; BoneGen</i>.</p>
            <table><tr><th align="left">file</th><th align="left">for</th><th>MB</th><th align="left">version of</th>
            <th align="left">checksum</th></tr>
            %s
            </table></body></html>
            """.formatted(rows));
    }

    private static String row(final Offer offer) {
        return String.format(Locale.ROOT,
            "<tr><td>%s</td><td>%s</td><td align=\"right\">%.1f</td><td>%d</td><td><code>%s</code></td></tr>",
            offer.file().path(), String.join(", ", offer.file().platforms()), offer.current().size() / MEGABYTE,
            offer.current().timestamp(), offer.current().checksum());
    }
}
