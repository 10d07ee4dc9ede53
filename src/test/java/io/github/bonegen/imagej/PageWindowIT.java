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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window for pages where there is no browser. */
class PageWindowIT {

    @TempDir
    private Path folder;
    private final List<URI> browsed = new ArrayList<>();
    private boolean hasBrowser;
    private PageWindow shown;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: there is no display");
        page("start.html", "<p>the <a href='docs/second.html'>second</a></p>");
        page("docs/second.html", "<h2 id='there'>two</h2>");
        EventQueue.invokeAndWait(() -> {
            shown = new PageWindow(null, "pages", address -> hasBrowser && browsed.add(address));
            shown.load(folder.resolve("start.html").toUri());
        });
    }

    @AfterEach
    void close() throws Exception {
        if (shown != null) {
            EventQueue.invokeAndWait(shown.window()::dispose);
        }
    }

    @Test
    void a_link_opens_the_page_of_the_same_folder_in_the_same_window_and_another_leads_back() throws Exception {
        follow("docs/second.html#there");
        assertThat(text()).contains("two");

        follow("../start.html");
        assertThat(text()).contains("second");
        assertThat(line()).isEmpty();
    }

    @Test
    void an_address_goes_to_the_browser_and_is_told_where_there_is_none() throws Exception {
        follow("https://fiji.sc");
        assertThat(line()).isEqualTo("There is no browser here; the address is https://fiji.sc");

        hasBrowser = true;
        follow("https://fiji.sc");
        assertThat(browsed).containsExactly(URI.create("https://fiji.sc"));
        assertThat(line()).isEmpty();
    }

    @Test
    void a_page_that_is_not_there_is_told_and_the_window_stays_as_it_is() throws Exception {
        follow("LICENSE.txt");

        assertThat(line()).contains("not part of the documentation").contains("LICENSE.txt");
        assertThat(text()).contains("second");
    }

    private void page(final String name, final String body) throws IOException {
        final Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>");
    }

    private void follow(final String link) throws Exception {
        EventQueue.invokeAndWait(() -> shown.follow(link));
    }

    private String text() {
        return ImageJWindow.htmlOf(shown.window().getContentPane());
    }

    private String line() {
        return ((JTextField) ImageJWindow.part(shown.window(), "line")).getText();
    }
}
