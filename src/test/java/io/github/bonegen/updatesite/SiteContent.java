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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a staged folder of jars and models offers: everything in it but what every Fiji has.
 *
 * @param staged folder with {@code jars/}, {@code jars/<platform>/} and {@code models/}
 * @param ours name of BoneGen's own jar, without folder
 * @param fiji names without version of the jars that Fiji has
 */
record SiteContent(Path staged, String ours, List<String> fiji) {

    /** @throws IOException if the folder cannot be read */
    List<SiteFile> files() throws IOException {
        final List<String> paths;
        try (Stream<Path> found = Files.walk(staged)) {
            paths = found.filter(Files::isRegularFile).map(file -> staged.relativize(file).toString().replace('\\', '/'))
                .filter(path -> !isInFiji(path)).sorted().toList();
        }
        final List<SiteFile> files = new ArrayList<>();
        for (final String path : paths) {
            final boolean own = path.equals("jars/" + ours);
            files.add(new SiteFile(path, staged.resolve(path), own ? "In-silico spongiosa and femur radiographs" : "",
                own ? dependencies(paths) : List.of()));
        }
        return files;
    }

    private boolean isInFiji(final String path) {
        return path.startsWith("jars/") && fiji.contains(SiteFile.unversioned(path).substring("jars/".length()));
    }

    /**
     * Without what is one platform's: the updater installs that by its platform alone, and a dependency on it would
     * bring it to all the others.
     */
    private List<String> dependencies(final List<String> paths) {
        return Stream.concat(
            paths.stream().filter(path -> path.endsWith(".jar") && !path.equals("jars/" + ours)
                && SiteFile.platforms(path).isEmpty()),
            fiji.stream().map(name -> "jars/" + name)).map(SiteFile::unversioned).distinct().sorted().toList();
    }
}
