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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)(?:#[^\"]*)?\"");

    @TempDir
    private Path folder;

    @BeforeEach
    void keep_apart() {
        System.setProperty(BoneGenFolder.PROPERTY, folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void the_start_page_leads_to_every_page_of_the_documentation() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
                .map(name -> name.replace(".md", ""))).allSatisfy(page -> assertThat(Manual.pages()).contains(page));
        }
    }

    @Test
    void no_link_and_no_picture_of_a_written_page_leads_nowhere() throws IOException {
        for (final String page : Manual.pages()) {
            final Path file = Manual.standard().write(page);
            assertThat(LINK.matcher(Files.readString(file)).results().map((MatchResult link) -> link.group(1))
                .filter(link -> !link.startsWith("http") && !link.startsWith("mailto")).filter(link -> !link.matches("LICENSE.txt|.*CONTRIBUTING.md|.*CHANGELOG.md")))
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).as("%s in %s", link, page).exists());
        }
    }

    @Test
    void tables_are_tables() {
        assertThat(Manual.html("README.md")).contains("<table>", "<td>").doesNotContain("|---");
    }

    @Test
    void an_unknown_page_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> Manual.standard().write("cooking")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("measure");
    }
}
