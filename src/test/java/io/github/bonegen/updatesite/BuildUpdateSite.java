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
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What {@code mvn -Pupdate-site package} runs last. */
public final class BuildUpdateSite {

    private BuildUpdateSite() {
        // Entry point only.
    }

    /**
     * @param arguments the staged folder, BoneGen's jar, the list of jars that Fiji has, the folder to write, the older
     *     site's folder, which may be the same, and the time of the build as in 2026-01-31T23:59:59Z
     */
    public static void main(final String[] arguments) throws IOException {
        final Path staged = Path.of(arguments[0]);
        final Path jar = Path.of(arguments[1]);
        final Path site = Path.of(arguments[3]);
        final Path older = Path.of(arguments[4]);
        stage(jar, staged.resolve("jars"));
        final List<String> fiji = Files.readAllLines(Path.of(arguments[2])).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        final long timestamp = Long.parseLong(arguments[5].replaceAll("\\D", "").substring(0, 14));
        final List<Offer> offers = new UpdateSite(site, older, timestamp).write(
            new SiteContent(staged, jar.getFileName().toString(), fiji).files());
        IndexPage.write(offers, site);
        System.out.println("Wrote " + offers.size() + " files of an update site into " + site);
    }

    private static void stage(final Path file, final Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
